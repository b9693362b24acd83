import { civilDay, lastDayOfMonth, yearMonthDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import type { Duty } from '../../domain/duty/duty.ts'
import { mayReport } from '../../domain/obligation/actor.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import { findObligation } from '../../domain/obligation/find.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import { findDuty, openObligations } from '../../domain/obligation/reportable.ts'
import { rule } from '../../domain/obligation/rule.ts'
import { awaitsVerification, isClosed } from '../../domain/obligation/status.ts'
import { openRequests } from '../../domain/obligation/rulings.ts'
import type { RulingAsked } from '../../domain/obligation/ruling.ts'
import type { Fact } from '../facts.ts'
import type { Label, Later, RuleIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import { onePeriodEach } from './period-choice.ts'
import type { Item } from './quoted.ts'
import { askWhichRuled, isQuotedAsNow } from './renumbered.ts'
import { leadsOf, MOST_CHOICES } from './report.ts'
import { resolveStillOpen } from './still-open.ts'

/** More in one message is a slip. */
const MOST_NUMBERS = 20

/** 延期, 核验, 退回, 转办, 不适用, 同意: each number → commands, a question, or why not. */
export function resolveRule(
  view: Outlook,
  sender: Sender,
  intent: RuleIntent,
  quoted: readonly Item[] | null,
): Outcome[] {
  const { labels, ruling } = intent
  if (labels.length > MOST_NUMBERS) return [tell({ kind: 'too-many-numbers', most: MOST_NUMBERS })]
  if (labels.length === 0) return [withoutNumber(view, sender, intent, quoted ?? [])].flat()
  const renumbered = (label: Label) =>
    isQuotedAsNow(quoted, label)
      ? null
      : askWhichRuled(view, sender, intent, label, (one) => possibleOf(view, sender, intent, one).possible)
  if (ruling.type === 'progress')
    return labels.flatMap((label) => renumbered(label) ?? resolveProgress(view, sender, intent, label))
  if (ruling.type !== 'postpone' && !sender.actor.admin) {
    return [
      tell({ kind: 'ruling-refused', why: 'admin-only', ruling: ruling.type, labels, obligation: null }),
    ]
  }
  if (intent.asked && sender.actor.admin)
    return [
      tell({
        kind: 'unsupported',
        what: 'postpone',
        labels,
        ...(ruling.type === 'postpone' && { until: ruling.due }),
      }),
    ]
  if (ruling.type === 'waive' && ruling.reason === '')
    return [tell({ kind: 'unsupported', what: 'waive', labels, admin: true })]
  return labels.map((label) => renumbered(label) ?? resolveLater(view, sender, intent, label))
}

/** The only item that was quoted; 同意 alone may also answer the only request that is open. */
function withoutNumber(
  view: Outlook,
  sender: Sender,
  intent: RuleIntent,
  quoted: readonly Label[],
): Outcome | Outcome[] {
  if (intent.ruling.type !== 'postpone' && !sender.actor.admin) return tell({ kind: 'chatter' })
  const [only, ...more] = quoted
  if (only && more.length === 0)
    return resolveRule(view, sender, { ...intent, labels: [{ no: only.no, part: only.part }] }, null)
  if (intent.ruling.type === 'postpone') return tell({ kind: 'unsupported', what: 'postpone', labels: [] })
  if (intent.ruling.type === 'verify') return whichPass(view)
  return answerOnly(view, sender, intent.ruling)
}

/** 全部通过: what waits is shown first, for nobody has named it. */
function whichPass(view: Outlook): Outcome {
  const waiting = [...obligations(view, {})].filter((one) => awaitsVerification(view, one))
  if (waiting.length === 0 || waiting.length > MOST_CHOICES)
    return tell({ kind: 'unsupported', what: 'verify', labels: [] })
  return outcome({ choices: waiting, ruling: { type: 'verify' } })
}

/** Nothing where no request is open, for people agree to many things. */
function answerOnly(view: Outlook, sender: Sender, ruling: RulingAsked): Outcome {
  const asked = openRequests(view.state).flatMap((key) => findObligation(view, key) ?? [])
  if (asked.length === 0) return tell({ kind: 'chatter' })
  return decideOrAsk(sender, ruling, asked)
}

/** 延期一周: a week from the deadline, where all that is meant has the same. */
function resolveLater(view: Outlook, sender: Sender, intent: RuleIntent, label: Label): Outcome {
  const { later, ruling, unit } = intent
  if (later === undefined || ruling.type !== 'postpone') return resolveLabel(view, sender, intent, label)
  const units = unit === null ? sender.units : [unit]
  const open = [...obligations(view, { duty: label.no, withoutLapsed: true })].filter(
    (one) =>
      (label.part === null || one.part === label.part) &&
      (units.length === 0 || units.includes(one.unit)) &&
      !isClosed(view, one),
  )
  const [due, ...more] = new Set(open.map((one) => shifted(Math.max(one.due, view.today), later)))
  if (due !== undefined && more.length > 0)
    return tell({ kind: 'unsupported', what: 'postpone', labels: [label] })
  const asked = due === undefined ? ruling : { ...ruling, due }
  return resolveLabel(view, sender, { ...intent, ruling: asked }, label)
}

function shifted(day: CivilDay, { n, of }: Later): CivilDay {
  if (of === 'day') return day + n
  const { year, month, day: inMonth } = yearMonthDay(day)
  const first = yearMonthDay(civilDay(year, month + n, 1))
  return Math.min(civilDay(first.year, first.month, inMonth), lastDayOfMonth(first.year, first.month))
}

/** Of several periods of one part the next to come is meant; what closes nothing needs no question. */
function resolveProgress(view: Outlook, sender: Sender, intent: RuleIntent, label: Label): Outcome[] {
  const { ruling, implied } = intent
  if (ruling.type !== 'progress') throw new Error('resolveProgress: another ruling')
  if (ruling.note === '') return [tell({ kind: 'unsupported', what: 'progress', labels: [label] })]
  const duty = findDuty(view, label.no)
  const units = duty ? unitsMeant(view, sender, intent, label, duty) : []
  const [unit, ...more] = Array.isArray(units) ? units : []
  const open = unit === undefined || more.length > 0 ? [] : openParts(view, unit, label)
  if (open.length === 0 && implied)
    return resolveStillOpen(view, sender, { kind: 'not-done', why: 'partial', labels: [label] })
  if (open.length === 0) return [resolveLabel(view, sender, intent, label)]
  const keys = open.map((one) => one.key)
  return [outcome({ commands: [{ type: 'rule', actor: sender.actor, keys, ruling }] })]
}

function openParts(view: Outlook, unit: string, { no, part }: Label): Obligation[] {
  const open = openObligations(view, unit).filter(
    (one) => one.duty.no === no && (part === null || one.part === part),
  )
  return open.filter((one) => {
    const same = open.filter((other) => other.part === one.part)
    return one === (same.find(({ due }) => due >= view.today) ?? same.at(-1))
  })
}

function resolveLabel(view: Outlook, sender: Sender, intent: RuleIntent, label: Label): Outcome {
  const { ruling } = intent
  const duty = findDuty(view, label.no)
  if (!duty) return tell({ kind: 'unknown-number', label })
  if (label.part !== null && (duty.cadences.length === 1 || label.part > duty.cadences.length))
    return tell({ kind: 'unknown-part', label, duty })
  const units = unitsMeant(view, sender, intent, label, duty)
  if (!Array.isArray(units)) return tell(units)
  const { all, possible } = possibleOf(view, sender, intent, label)
  if (possible.length > 0) return decideOrAsk(sender, ruling, ledOf(view, intent, possible), label)
  const obligation = closest(all)
  const why = obligation ? refusalOf(view, sender, ruling, obligation.key) : null
  return tell({
    kind: 'ruling-refused',
    why: why ?? 'not-owed',
    ruling: ruling.type,
    labels: [label],
    obligation,
  })
}

/** 21改由基建科办: what moves to another unit is what the lead owes, unless a unit is named. */
function ledOf(view: Outlook, { ruling, unit }: RuleIntent, possible: readonly Obligation[]): Obligation[] {
  const led = possible.filter((one) => leadsOf(view, one.duty).includes(one.unit))
  return ruling.type === 'transfer' && unit === null && led.length > 0 ? led : [...possible]
}

/** What of the number the ruling may be about, and all that there is of it. */
function possibleOf(
  view: Outlook,
  sender: Sender,
  intent: RuleIntent,
  label: Label,
): { all: Obligation[]; possible: Obligation[] } {
  const { ruling } = intent
  const duty = findDuty(view, label.no)
  const units = duty ? unitsMeant(view, sender, intent, label, duty) : []
  const withoutLapsed = isOfWhatIsOpen(ruling)
  const all = (Array.isArray(units) ? units : [])
    .flatMap((unit) => [...obligations(view, { duty: label.no, unit, withoutLapsed })])
    .filter((one) => label.part === null || one.part === label.part)
  return { all, possible: all.filter(({ key }) => refusalOf(view, sender, ruling, key) === null) }
}

/** Reports are judged also when their day or week has passed. */
function isOfWhatIsOpen({ type }: RulingAsked): boolean {
  return type === 'postpone' || type === 'transfer' || type === 'waive' || type === 'progress'
}

function refusalOf(view: Outlook, { actor }: Sender, ruling: RulingAsked, key: string) {
  return rule(view, { type: 'rule', actor, keys: [key], ruling }).refusals[0]?.reason ?? null
}

function closest(all: readonly Obligation[]): Obligation | null {
  return [...all].sort((a, b) => b.due - a.due)[0] ?? null
}

/** All parts of one unit in one period are one reading; anything more is asked. */
function decideOrAsk(
  sender: Sender,
  ruling: RulingAsked,
  possible: readonly Obligation[],
  label: Label | null = null,
): Outcome {
  const units = [...new Set(possible.map((one) => one.unit))]
  const duties = new Set(possible.map((one) => one.duty.no))
  if (units.length === 1 && duties.size === 1 && onePeriodEach(possible)) {
    const keys = possible.map((one) => one.key)
    return outcome({ commands: [{ type: 'rule', actor: sender.actor, keys, ruling }] })
  }
  if (label !== null && possible.length > MOST_CHOICES && units.length > 1)
    return tell({ kind: 'unit-wanted', ruling: ruling.type, label, units })
  const latest = [...possible].sort((a, b) => b.due - a.due).slice(0, MOST_CHOICES)
  return outcome({ choices: possible.length > MOST_CHOICES ? latest : [...possible], ruling })
}

/** The units that may be meant, or why there are none. */
function unitsMeant(
  view: Outlook,
  sender: Sender,
  { unit, ruling }: RuleIntent,
  label: Label,
  duty: Duty,
): string[] | Fact {
  const owners = unitsOwing(view, duty)
  const other = (mayNot: string | null): Fact => ({ kind: 'other-unit', label, owners, mayNot })
  if (unit !== null) {
    if ((ruling.type === 'postpone' || ruling.type === 'progress') && !mayReport(sender.actor, unit))
      return other(unit)
    return owners.includes(unit) ? [unit] : other(null)
  }
  if (sender.actor.admin) return owners
  const own = sender.units.filter((name) => owners.includes(name))
  const anyOwn = own.length > 0 ? own : sender.actor.units.filter((name) => owners.includes(name))
  return anyOwn.length > 0 ? anyOwn : other(null)
}
