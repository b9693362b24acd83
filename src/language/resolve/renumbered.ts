import type { Duty } from '../../domain/duty/duty.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import { formerMeanings, type FormerMeaning } from '../../domain/obligation/renumbered.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import type { Label, ReportIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import type { OpenQuestion } from './question.ts'
import { meantBy, MOST_CHOICES, unitsMeant } from './report.ts'
import { fitsTopic } from './topic.ts'

/**
 * 完成 1, days after a table came in which 1 is something else: which of the two is meant is asked, for the old table
 * hangs on many walls. Null where nothing else can be meant.
 */
export function askWhichNumber(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  label: Label,
  question: OpenQuestion | null,
): Outcome | null {
  const former = formerMeanings(view, label.no).filter(
    (one) => couldMean(view, sender, report, one.was) && !hasSeen(question, label, one),
  )
  const [first] = former
  if (!first) return null
  const now = findDuty(view, label.no)
  const told = { kind: 'renumbered' as const, no: label.no, now, former }
  const duties = [now, ...former.map((one) => one.now)].filter((duty) => duty !== null)
  const choices = duties.flatMap((duty) => reportableBy(view, sender, report, label, duty))
  const isMany = choices.length > MOST_CHOICES
  return isMany ? tell(told) : outcome({ facts: [told], choices, remark: report.remark })
}

/** Whether the sender knew it by that number, and nothing that was said tells it from what the number is now. */
function couldMean(view: Outlook, sender: Sender, report: ReportIntent, was: Duty): boolean {
  if (report.topic !== null && !fitsTopic(was, report.topic)) return false
  const owners = unitsOwing(view, was)
  if (report.unit !== null) return owners.includes(report.unit)
  return sender.actor.admin || owners.some((unit) => sender.actor.units.includes(unit))
}

/** The bot has just shown the number with its new words. */
function hasSeen(question: OpenQuestion | null, { no }: Label, { at }: FormerMeaning): boolean {
  return question !== null && question.askedAt >= at && question.choices.some(({ duty }) => duty.no === no)
}

function reportableBy(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  { part }: Label,
  duty: Duty,
): Obligation[] {
  const hasPart = part !== null && duty.cadences.length > 1 && part <= duty.cadences.length
  const label = { no: duty.no, part: hasPart ? part : null }
  const units = unitsMeant(view, sender, report, label, duty)
  return Array.isArray(units) ? units.flatMap((unit) => meantBy(view, report, label, unit)) : []
}
