import type { Duty } from '../../domain/duty/duty.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import { formerMeanings, type FormerMeaning } from '../../domain/obligation/renumbered.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import type { Fact } from '../facts.ts'
import type { Label, ReportIntent, RuleIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import type { Item } from './quoted.ts'
import { openQuestion, type OpenQuestion } from './question.ts'
import { meantBy, MOST_CHOICES, unitsMeant } from './report.ts'
import { fitsTopic } from './topic.ts'

/** What tells one meaning of a number from another. */
interface Said {
  topic: string | null
  unit: string | null
}

/**
 * 完成 1, days after a table came in in which 1 is something else: which of the two is meant is asked, for the old table
 * hangs on many walls. Null where nothing else can be meant.
 */
export function askWhichNumber(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  label: Label,
  question: OpenQuestion | null,
): Outcome | null {
  const told = formerlyMeant(view, sender, report, label, question)
  if (!told) return null
  const choices = dutiesOf(told).flatMap((duty) => reportableBy(view, sender, report, label, duty))
  const isMany = choices.length > MOST_CHOICES
  return isMany ? tell(told) : outcome({ facts: [told], choices, remark: report.remark })
}

/** 延期 1 到12月31日, the same: asked where what the number was could take the ruling too. */
export function askWhichRuled(
  view: Outlook,
  sender: Sender,
  { unit, ruling, later }: RuleIntent,
  label: Label,
  possible: (label: Label) => readonly Obligation[],
): Outcome | null {
  const told = formerlyMeant(view, sender, { topic: null, unit }, label, openQuestion(view, sender))
  if (!told) return null
  if (later !== undefined) return tell(told, { kind: 'unsupported', what: 'postpone', labels: [label] })
  const ofDuty = (duty: Duty) => possible({ no: duty.no, part: partOf(duty, label.part) })
  if (told.former.every(({ now }) => now !== null && ofDuty(now).length === 0)) return null
  const choices = dutiesOf(told).flatMap((duty) => [...ofDuty(duty)])
  return choices.length > MOST_CHOICES ? tell(told) : outcome({ facts: [told], choices, ruling })
}

/** 暂停 1 · 催办 1 · 1正在办, the same: told, unless a quoted list shows what the number is now. Null where nothing else can be meant. */
export function tellRenumbered(
  view: Outlook,
  sender: Sender,
  label: Label,
  unit: string | null,
  quoted: readonly Item[] | null,
): Outcome | null {
  if (isQuotedAsNow(quoted, label)) return null
  const told = formerlyMeant(view, sender, { topic: null, unit }, label, null)
  return told && tell({ ...told, way: 'quote' })
}

/** 撤销 1: told with the receipts of what may be meant, where what the number was has a record to take back as well. */
export function tellWhichRecord(
  view: Outlook,
  sender: Sender,
  label: Label,
  unit: string | null,
  latest: (label: Label) => number | null,
): Outcome | null {
  const told = formerlyMeant(view, sender, { topic: null, unit }, label, null)
  const former =
    told?.former.flatMap(({ now }) => (now ? (latest({ no: now.no, part: null }) ?? []) : [])) ?? []
  if (!told || former.length === 0) return null
  const present = latest(label)
  return tell({ ...told, way: [...(present === null ? [] : [present]), ...former] })
}

/** A quoted line of that number, which still stands for the same. */
export function isQuotedAsNow(quoted: readonly Item[] | null, { no }: Label): boolean {
  return quoted?.some((line) => line.no === no && line.doubted !== true && line.former !== true) === true
}

type Renumbered = Extract<Fact, { kind: 'renumbered' }>

function formerlyMeant(
  view: Outlook,
  sender: Sender,
  said: Said,
  label: Label,
  question: OpenQuestion | null,
): Renumbered | null {
  const former = formerMeanings(view, label.no).filter(
    (one) => couldMean(view, sender, said, one.was) && !hasSeen(question, label, one),
  )
  return former.length > 0
    ? { kind: 'renumbered', no: label.no, now: findDuty(view, label.no), former }
    : null
}

function dutiesOf({ now, former }: Renumbered): Duty[] {
  return [now, ...former.map((one) => one.now)].filter((duty) => duty !== null)
}

function partOf(duty: Duty, part: number | null): number | null {
  return part !== null && duty.cadences.length > 1 && part <= duty.cadences.length ? part : null
}

/** Whether the sender knew it by that number, and nothing that was said tells it from what the number is now. */
function couldMean(view: Outlook, sender: Sender, { topic, unit: named }: Said, was: Duty): boolean {
  if (topic !== null && !fitsTopic(was, topic)) return false
  const owners = unitsOwing(view, was)
  if (named !== null) return owners.includes(named)
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
  const label = { no: duty.no, part: partOf(duty, part) }
  const units = unitsMeant(view, sender, report, label, duty)
  return Array.isArray(units) ? units.flatMap((unit) => meantBy(view, report, label, unit)) : []
}
