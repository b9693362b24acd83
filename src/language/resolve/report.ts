import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import type { Duty } from '../../domain/duty/duty.ts'
import { closers, ownersOf } from '../../domain/duty/owners.ts'
import { mayReport } from '../../domain/obligation/actor.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import { findDuty, reportable } from '../../domain/obligation/reportable.ts'
import { validReports, waiverOf } from '../../domain/obligation/rulings.ts'
import { awaitsVerification, doneCount, isClosed } from '../../domain/obligation/status.ts'
import type { Fact } from '../facts.ts'
import type { Label, ReportIntent, When } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { countOf } from './count.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import { namesTopic, ofTopic } from './topic.ts'
import { allows, covers, isShareOfYear, ofNode, onePeriodEach, withinWhen } from './period-choice.ts'
import type { Item } from './quoted.ts'

/** More choices than this do not fit on a phone; then the unit has to be named. */
export const MOST_CHOICES = 9

/** One number of a report → what it closes, what must be asked, or why not. */
export function resolveLabel(view: Outlook, sender: Sender, report: ReportIntent, label: Item): Outcome {
  const duty = findDuty(view, label.no)
  if (!duty) return tell({ kind: 'unknown-number', label })
  if (label.part !== null && (duty.cadences.length === 1 || label.part > duty.cadences.length)) {
    return tell({ kind: 'unknown-part', label, duty })
  }
  const strange = otherThing(report, label, duty)
  if (strange) return tell(strange)
  const units = unitsMeant(view, sender, report, label, duty)
  if (!Array.isArray(units)) return tell(units)
  if (report.doers.some((doer) => !units.includes(doer)))
    return tell({ kind: 'unsure', labels: [label], likely: true })
  const [unit] = units
  if (units.length === 1 && unit !== undefined) return resolveForUnit(view, sender, report, label, unit)
  const choices = units.flatMap((name) => meantBy(view, report, label, name))
  if (choices.length === 0) return tell(whyNothing(view, label, units[0] ?? '', report.when))
  if (choices.length > MOST_CHOICES) return tell({ kind: 'too-many-units', label, units })
  return outcome({ choices, remark: report.remark })
}

/** Why words of the report may be of another thing than the duty; null where they are its own. */
function otherThing({ topic, besides }: ReportIntent, label: Item, duty: Duty): Fact | null {
  if (topic !== null && !namesTopic(duty, topic)) return { kind: 'unsure', labels: [label], likely: false }
  return besides && duty.cadences.length === 1 ? { kind: 'unsure', labels: [label], likely: true } : null
}

/** What of the unit's the report may mean by its number and its time word. */
export function meantBy(view: Outlook, report: ReportIntent, label: Label, unit: string): Obligation[] {
  const { when, topic } = report
  const open = withinWhen(reportable(view, unit, label.no, label.part, when), when)
  return ofNode(label.part === null ? ofTopic(open, topic) : open, report)
}

/** The units that the sender may be speaking for, or why there are none. */
export function unitsMeant(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  label: Label,
  duty: Duty,
): string[] | Fact {
  const owners = unitsOwing(view, duty)
  const other = (mayNot: string | null): Fact => ({ kind: 'other-unit', label, owners, mayNot })
  if (report.unit !== null) {
    if (!mayReport(sender.actor, report.unit)) return other(report.unit)
    return owners.includes(report.unit) ? [report.unit] : other(null)
  }
  if (sender.actor.admin) return [...owners].sort((a, b) => ownFirst(sender, a) - ownFirst(sender, b))
  const own = sender.units.filter((unit) => owners.includes(unit))
  const anyOwn = own.length > 0 ? own : sender.actor.units.filter((unit) => owners.includes(unit))
  return anyOwn.length > 0 ? anyOwn : other(null)
}

function ownFirst(sender: Sender, unit: string): number {
  return sender.actor.units.includes(unit) ? 0 : 1
}

function resolveForUnit(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  label: Item,
  unit: string,
): Outcome {
  const meant = meantBy(view, report, label, unit)
  const quoted = label.due === undefined ? null : dueOn(view, label, unit, label.due)
  const [only, ...more] = quoted ?? meant
  const other = elsewhen(view, report, label, unit, meant)
  if (isSaid(report, label) && !other && !isPartOfLonger(view, report, label, unit, meant)) {
    if (only && more.length === 0 && meant.some((one) => one.key === only.key))
      return record(view, sender, report, only)
    if (!quoted && report.all && onePeriodEach(meant)) return recordEach(sender, report, meant)
  }
  const choices = offered(view, quoted ?? other ?? [], meant)
  if (choices.length === 0) return tell(whyNothing(view, label, unit, report.when))
  return outcome({ choices, remark: report.remark })
}

/** 3第三季度完成了, where only the half-year's part overlaps with it: the quarter's is meant, and is not owed. */
function isPartOfLonger(
  view: Outlook,
  report: ReportIntent,
  { no, part }: Label,
  unit: string,
  meant: readonly Obligation[],
): boolean {
  const { when, share } = report
  if (isShareOfYear(report, meant, view.today)) return true
  if (share && when && meant.some(({ opens, due }) => opens < when.first || due > when.last)) return true
  if (part !== null || when?.kind !== 'period') return false
  const others = reportable(view, unit, no, null).length > meant.length
  return others && meant.some(({ opens, due }) => opens < when.first || due > when.last)
}

/** Not where the whole message stands in quotation marks, or a line was quoted that the bot did not write. */
function isSaid({ certainty, topic, target }: ReportIntent, { doubted }: Item): boolean {
  const implied = certainty === 'implied' && topic === null && target.by === 'numbers'
  return !implied && doubted !== true
}

/** A quoted line tells its period by its deadline. */
function dueOn(view: Outlook, { no, part }: Label, unit: string, due: readonly CivilDay[]): Obligation[] {
  return [...obligations(view, { duty: no, unit })].filter(
    (obligation) =>
      (part === null || obligation.part === part) &&
      due.some((day) => day === obligation.due || day === obligation.postponedFrom),
  )
}

/** 完成 7 昨天的: what the time words around it mean, where that is not just what was meant; then it is asked. */
function elsewhen(
  view: Outlook,
  { named }: ReportIntent,
  { no, part }: Label,
  unit: string,
  meant: readonly Obligation[],
): Obligation[] | null {
  const besides = named.flatMap((said) => {
    const strange = !meant.every((one) => allows(one, said))
    const others = withinWhen(reportable(view, unit, no, part, said), said).filter(
      (other) => other.lapses && meant.every(({ key }) => key !== other.key),
    )
    return strange || others.length > 0 ? [withinWhen(reportable(view, unit, no, part, said), said)] : []
  })
  return besides.length > 0 ? besides.flat() : null
}

/** What was quoted or spoken of and is not done, also where it has lapsed, and what else may be meant. */
function offered(view: Outlook, spoken: readonly Obligation[], meant: readonly Obligation[]): Obligation[] {
  const missed = spoken.filter((one) => !isClosed(view, one) && meant.every(({ key }) => key !== one.key))
  const all = [...missed, ...meant]
  return all.length > MOST_CHOICES ? all.filter((one) => one.due >= view.today) : all
}

function recordEach(sender: Sender, { remark }: ReportIntent, meant: readonly Obligation[]): Outcome {
  const keys = meant.map((obligation) => obligation.key)
  return outcome({ commands: [{ type: 'report-done', actor: sender.actor, keys, count: 1, remark }] })
}

function record(view: Outlook, sender: Sender, report: ReportIntent, obligation: Obligation): Outcome {
  const done = doneCount(view.state, obligation.key)
  const count = countOf(report, obligation, done)
  if (count === 'already') return tell({ kind: 'counted-already', obligation, done })
  if (count === 'unclear') return tell({ kind: 'unclear-count', obligation, done })
  const { actor } = sender
  return outcome({
    commands: [{ type: 'report-done', actor, keys: [obligation.key], count, remark: report.remark }],
  })
}

/** Why nothing of it can be reported now: it is done already, another period was said, or nothing is open. */
function whyNothing(view: Outlook, label: Label, unit: string, when: When | null): Fact {
  const closed = [...obligations(view, { duty: label.no, unit })]
    .filter((one) => (label.part === null || one.part === label.part) && isClosed(view, one))
    .sort((a, b) => b.due - a.due)
  const open = reportable(view, unit, label.no, label.part)
  const latest = open.length > 0 ? closed.find((one) => when && covers(one, when)) : closed[0]
  if (latest) return alreadyDone(view, label, latest)
  return open.length > 0 ? { kind: 'other-period', label, open } : { kind: 'nothing-open', label, unit }
}

export function alreadyDone(view: Outlook, label: Label, obligation: Obligation): Fact {
  const { key, duty } = obligation
  if (waiverOf(view.state, key)) return { kind: 'waived-already', label }
  const last = validReports(view.state, key).at(-1) ?? null
  return {
    kind: 'already-done',
    label,
    last,
    leads: leadsOf(view, duty),
    waits: awaitsVerification(view, obligation),
  }
}

export function leadsOf(view: Outlook, duty: Duty): string[] {
  return closers(ownersOf(duty, view.roster)).map((owner) => owner.unit)
}
