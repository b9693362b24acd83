import { sameUser } from '../duty/unit-names.ts'
import { whoseIs } from './accounts.ts'
import { bind } from './bind.ts'
import { bindPerson } from './bind-person.ts'
import { announce } from './announce.ts'
import { confirmMembers } from './confirm-members.ts'
import { mayReport } from './actor.ts'
import type {
  AddEvidence,
  AskQuestion,
  Command,
  ImportPlan,
  ImportRoster,
  ReportDone,
  Undo,
  Urge,
} from './command.ts'
import type { Event } from './event.ts'
import type { ObligationKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import type { Refusal, ReportRefusal, UndoRefusal, UrgeRefusal } from './refusal.ts'
import { findObligation } from './find.ts'
import { newerThan } from './newer.ts'
import { decideOrder, isOrderCommand } from './decide-order.ts'
import { rule } from './rule.ts'
import { validReports, wasUrged, waiverOf } from './rulings.ts'
import { settleReading } from './settle-reading.ts'
import type { State, UndoableChange } from './state.ts'
import { doneCount, isClosed } from './status.ts'

/** What is to be recorded, and what of the command is refused. Nothing else decides. */
export interface Decision<R extends Refusal = Refusal> {
  events: Event[]
  refusals: R[]
}

export function decide(view: Outlook, command: Command): Decision {
  if (isImport(command)) return accept(imported(command))
  if (isOrderCommand(command)) return decideOrder(view, command)
  switch (command.type) {
    case 'report-done':
      return reportDone(view, command)
    case 'rule':
      return rule(view, command)
    case 'add-evidence':
      return addEvidence(view, command)
    case 'announce':
      return announce(command)
    case 'bind':
      return bind(view, command)
    case 'confirm-members':
      return confirmMembers(view, command)
    case 'bind-person':
      return bindPerson(view, command)
    case 'urge':
      return urge(view, command)
    case 'undo':
      return undo(view, command)
    case 'ask-question':
      return accept(askQuestion(command))
    case 'drop-question':
      return accept({ type: 'question-dropped' })
    case 'settle-reading':
      return settleReading(view, command)
  }
}

function isImport(command: Command): command is ImportPlan | ImportRoster {
  return command.type === 'import-plan' || command.type === 'import-roster'
}

function imported(command: ImportPlan | ImportRoster): Event {
  return command.type === 'import-plan'
    ? { type: 'plan-imported', plan: command.plan }
    : { type: 'roster-imported', roster: command.roster }
}

function askQuestion({ chat, choices, remark, ruling }: AskQuestion): Event {
  const event = { type: 'question-asked' as const, chat, choices: [...choices] }
  const said = remark === null ? {} : { remark }
  return { ...event, ...said, ...(ruling === null ? {} : { ruling }) }
}

function accept(event: Event): Decision<never> {
  return { events: [event], refusals: [] }
}

function refuse<R extends Refusal>(refusal: R): Decision<R> {
  return { events: [], refusals: [refusal] }
}

/** Each obligation is decided by itself: one that is refused does not hold up the others. */
function reportDone(view: Outlook, command: ReportDone): Decision {
  const decisions = [...new Set(command.keys)].map((key) => reportOne(view, command, key))
  return { events: decisions.flatMap((d) => d.events), refusals: decisions.flatMap((d) => d.refusals) }
}

function reportOne(
  view: Outlook,
  { actor, count, remark }: ReportDone,
  key: ObligationKey,
): Decision<ReportRefusal> {
  const obligation = findObligation(view, key)
  if (!obligation) return refuse({ reason: 'not-owed', key })
  if (!mayReport(actor, obligation.unit)) return refuse({ reason: 'no-right', key })
  if (waiverOf(view.state, key)) return refuse({ reason: 'waived', key })
  if (isClosed(view, obligation)) {
    return refuse({ reason: 'already-done', key, last: validReports(view.state, key).at(-1) ?? null })
  }
  const missing = obligation.needed - doneCount(view.state, key)
  const event = {
    type: 'reported' as const,
    key,
    count: Math.min(count, missing),
  }
  return accept(remark === null ? event : { ...event, remark })
}

/** Whoever may report may show it. */
function addEvidence(view: Outlook, { actor, keys, pieces, on }: AddEvidence): Decision<ReportRefusal> {
  const own = keys.filter((key) => {
    const obligation = findObligation(view, key)
    return obligation !== null && mayReport(actor, obligation.unit)
  })
  const strange = keys.filter((key) => !own.includes(key))
  const refusals = strange.map((key) => ({ reason: 'no-right' as const, key }))
  if (keys.length > 0 && own.length === 0) return { events: [], refusals }
  return { events: [{ type: 'evidence-added', keys: own, pieces: [...pieces], on }], refusals }
}

/** At most once a day for each unit. */
function urge(view: Outlook, { actor, unit, keys, notices }: Urge): Decision<UrgeRefusal> {
  if (!actor.admin) return refuse({ reason: 'only-admins-urge', unit })
  if (wasUrged(view.state, unit, view.today)) return refuse({ reason: 'urged-today', unit })
  return { events: [{ type: 'urged', unit, day: view.today, keys: [...keys] }, ...notices], refusals: [] }
}

/** Whether a change may be taken back. */
export function undo(view: Outlook, { actor, receipt, keys }: Undo): Decision<UndoRefusal> {
  const change = view.state.changes.get(receipt)
  if (!change) return refuse({ reason: 'unknown-receipt', receipt })
  if (change.undoneBy !== null) return refuse({ reason: 'already-undone', receipt })
  if (!actor.admin && !sameUser(whoseIs(view)(change.by), actor.userId))
    return refuse({ reason: 'not-yours', receipt, change })
  // Without any roster nobody would be left who could put it right.
  if (change.what === 'roster-imported' && view.state.rosters.length === 1)
    return refuse({ reason: 'only-roster', receipt })
  const newer = newerThan(view.state, receipt)
  if (newer !== null) return refuse({ reason: 'newer-in-force', receipt, newer })
  if (change.keys.some((key) => isReportedSinceTransfer(view.state, key, receipt)))
    return refuse({ reason: 'built-upon', receipt })
  if (!keys || isWholeReport(change, keys)) return accept({ type: 'undone', receipt })
  if (!keys.every((key) => isReportedBy(view.state, key, receipt)))
    return refuse({ reason: 'only-whole', receipt })
  return accept({ type: 'undone', receipt, keys: [...keys] })
}

function isWholeReport({ what, keys }: UndoableChange, taken: readonly ObligationKey[]): boolean {
  return what === 'reported' && keys.every((key) => taken.includes(key))
}

function isReportedBy({ reports }: State, key: ObligationKey, receipt: number): boolean {
  return (reports.get(key) ?? []).some((report) => report.receipt === receipt)
}

/** What the new unit has reported would count for the old one. */
function isReportedSinceTransfer(state: State, key: ObligationKey, receipt: number): boolean {
  if (!state.transfers.get(key)?.some((transfer) => transfer.receipt === receipt)) return false
  return validReports(state, key).some((report) => report.receipt > receipt)
}
