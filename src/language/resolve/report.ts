import type { Duty } from '../../domain/duty/duty.ts'
import { closers, ownersOf } from '../../domain/duty/owners.ts'
import { mayReport } from '../../domain/obligation/actor.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { findDuty, reportable } from '../../domain/obligation/reportable.ts'
import { doneCount, isClosed } from '../../domain/obligation/status.ts'
import type { Fact } from '../facts.ts'
import type { Label, ReportIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { countOf } from './count.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import { fitsTopic } from './topic.ts'
import { withinWhen } from './period-choice.ts'

/** More choices than this do not fit on a phone; then the unit has to be named. */
const MOST_CHOICES = 9

/** One number of a report → what it closes, what must be asked, or why not. */
export function resolveLabel(view: Outlook, sender: Sender, report: ReportIntent, label: Label): Outcome {
  const duty = findDuty(view, label.no)
  if (!duty) return tell({ kind: 'unknown-number', label })
  if (label.part !== null && (duty.cadences.length === 1 || label.part > duty.cadences.length)) {
    return tell({ kind: 'unknown-part', label, duty })
  }
  if (report.topic !== null && !fitsTopic(duty, report.topic))
    return tell({ kind: 'unsure', labels: [label], likely: false })
  const units = unitsMeant(view, sender, report, label, duty)
  if (!Array.isArray(units)) return tell(units)
  const [unit] = units
  if (units.length === 1 && unit !== undefined) return resolveForUnit(view, sender, report, label, unit)
  const choices = units.flatMap((name) => reportable(view, name, label.no, label.part))
  if (choices.length === 0) return tell(whyNothing(view, label, units[0] ?? ''))
  if (choices.length > MOST_CHOICES) return tell({ kind: 'too-many-units', label, units })
  return outcome({ choices, remark: report.remark })
}

/** The units that the sender may be speaking for, or why there are none. */
function unitsMeant(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  label: Label,
  duty: Duty,
): string[] | Fact {
  const owners = ownersOf(duty, view.roster).map((owner) => owner.unit)
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
  label: Label,
  unit: string,
): Outcome {
  const open = reportable(view, unit, label.no, label.part)
  if (open.length === 0) return tell(whyNothing(view, label, unit))
  const meant = withinWhen(open, report.when)
  if (meant.length === 0) return tell({ kind: 'other-period', label, open })
  const [only] = meant
  if (meant.length === 1 && only) return record(view, sender, report, only)
  if (report.all && onePeriodEach(meant)) {
    const keys = meant.map((obligation) => obligation.key)
    const { actor } = sender
    return outcome({ commands: [{ type: 'report-done', actor, keys, count: 'rest', remark: report.remark }] })
  }
  return outcome({ choices: meant, remark: report.remark })
}

function onePeriodEach(open: readonly Obligation[]): boolean {
  return new Set(open.map((obligation) => obligation.part)).size === open.length
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

/** Why nothing of it can be reported now: it is done already, or nothing is open. */
function whyNothing(view: Outlook, label: Label, unit: string): Fact {
  const all = [...obligations(view, { duty: label.no, unit })].filter(
    (obligation) => (label.part === null || obligation.part === label.part) && isClosed(view, obligation),
  )
  const latest = all.sort((a, b) => b.due - a.due)[0]
  if (!latest) return { kind: 'nothing-open', label, unit }
  const last = view.state.reports.get(latest.key)?.at(-1) ?? null
  return { kind: 'already-done', label, last, leads: leadsOf(view, latest.duty) }
}

export function leadsOf(view: Outlook, duty: Duty): string[] {
  return closers(ownersOf(duty, view.roster)).map((owner) => owner.unit)
}
