import { wallTime } from '../../domain/calendar/zone.ts'
import { whoseIs } from '../../domain/obligation/accounts.ts'
import { parseKey } from '../../domain/obligation/obligation.ts'
import { openObligations } from '../../domain/obligation/reportable.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { validReports } from '../../domain/obligation/rulings.ts'
import type { Report } from '../../domain/obligation/state.ts'
import { sameUser } from '../../domain/duty/unit-names.ts'
import type { Label, NotDoneIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { meant } from './history.ts'
import { tell, type Outcome } from './outcome.ts'
import { undoItems } from './undo.ts'

/**
 * 2没完成, where the record has it done: taken back where the same person has just reported it, or corrects a report of
 * the day; else the answer names the report, for silence would leave a false one.
 */
export function resolveStillOpen(view: Outlook, sender: Sender, intent: NotDoneIntent): Outcome[] {
  const { labels, stillOpen } = intent
  const taken = stillOpen ? labels.filter((label) => takesBack(view, sender, label, stillOpen)) : []
  const left = labels.filter((label) => !taken.includes(label))
  const done = left.flatMap((label) => {
    const last = doneBy(view, sender, label)
    return last ? [{ label, last }] : []
  })
  const others = left.filter((label) => !done.some((one) => one.label === label))
  return [
    ...(taken.length > 0 ? undoItems(view, sender, taken) : []),
    ...(done.length > 0 ? [tell({ kind: 'done-on-record', done })] : []),
    ...(others.length > 0 ? [tell({ ...intent, labels: others })] : []),
  ]
}

function takesBack(view: Outlook, sender: Sender, label: Label, how: 'said' | 'corrected'): boolean {
  const whose = whoseIs(view)
  const isOwn = (by: string) => sameUser(whose(by), sender.actor.userId)
  const own = [...view.state.changes].filter(([, { by, undoneBy }]) => undoneBy === null && isOwn(by))
  const about = own.findLast(([receipt]) => reportsOf(view, label).some((one) => one.receipt === receipt))
  if (!about) return false
  const [receipt, { at }] = about
  if (how === 'corrected') return wallTime(at, view.policy.zone).day === view.today
  const isLast = own.at(-1)?.[0] === receipt
  return isLast && view.now - at <= view.policy.questionMinutes * 60_000 && nothingOpen(view, sender, label)
}

/** The report that closed it; null where some of it is open. */
function doneBy(view: Outlook, sender: Sender, label: Label): Report | null {
  if (!nothingOpen(view, sender, label)) return null
  return (
    reportsOf(view, label, unitsOf(view, sender))
      .sort((a, b) => a.receipt - b.receipt)
      .at(-1) ?? null
  )
}

function nothingOpen(view: Outlook, sender: Sender, { no, part }: Label): boolean {
  return !unitsOf(view, sender)
    .flatMap((unit) => openObligations(view, unit))
    .some((one) => one.duty.no === no && (part === null || one.part === part))
}

/** An administrator speaks of everybody's. */
function unitsOf({ roster }: Outlook, { units, actor }: Sender): readonly string[] {
  return units.length === 0 && actor.admin ? roster.units.map(({ name }) => name) : units
}

function reportsOf(view: Outlook, label: Label, units: readonly string[] | null = null): Report[] {
  const isMeant = meant(view, label, units)
  return [...view.state.reports.keys()]
    .filter((key) => isMeant(parseKey(key)))
    .flatMap((key) => [...validReports(view.state, key)])
}
