import { parseIsoDay } from '../calendar/civil-day.ts'
import { ownersOf } from '../duty/owners.ts'
import { sameUser } from '../duty/unit-names.ts'
import { mayReport } from './actor.ts'
import type { Command, ReportDone, Undo } from './command.ts'
import type { Event } from './event.ts'
import { obligations } from './expand.ts'
import { parseKey, type Obligation, type ObligationKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import type { Refusal, ReportRefusal, UndoRefusal } from './refusal.ts'
import { eventOn, findDuty } from './reportable.ts'
import { doneCount, isClosed } from './status.ts'

/** What is to be recorded, and what of the command is refused. Nothing else decides. */
export interface Decision<R extends Refusal = Refusal> {
  events: Event[]
  refusals: R[]
}

export function decide(view: Outlook, command: Command): Decision {
  switch (command.type) {
    case 'report-done':
      return reportDone(view, command)
    case 'undo':
      return undo(view, command)
    case 'ask-question': {
      const { chat, choices, remark } = command
      const event = { type: 'question-asked' as const, chat, choices: [...choices] }
      return accept(remark === null ? event : { ...event, remark })
    }
    case 'drop-question':
      return accept({ type: 'question-dropped' })
    case 'import-plan':
      return accept({ type: 'plan-imported', plan: command.plan })
    case 'import-roster':
      return accept({ type: 'roster-imported', roster: command.roster })
  }
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
  if (isClosed(view, obligation)) {
    return refuse({ reason: 'already-done', key, last: view.state.reports.get(key)?.at(-1) ?? null })
  }
  const missing = obligation.needed - doneCount(view.state, key)
  const event = {
    type: 'reported' as const,
    key,
    count: Math.min(count, missing),
  }
  return accept(remark === null ? event : { ...event, remark })
}

/** The obligation of a key, if it is owed or can be reported now. */
export function findObligation(view: Outlook, key: ObligationKey): Obligation | null {
  const { no, part, unit, period } = parseKey(key)
  for (const obligation of obligations(view, { duty: no, unit })) {
    if (obligation.key === key) return obligation
  }
  const duty = findDuty(view, no)
  const owner = duty && ownersOf(duty, view.roster).find((candidate) => candidate.unit === unit)
  const day = parseIsoDay(period)
  const event = owner && day !== null ? eventOn(view, duty, part, owner, day) : null
  return event?.key === key ? event : null
}

function undo(view: Outlook, { actor, receipt }: Undo): Decision<UndoRefusal> {
  const change = view.state.changes.get(receipt)
  if (!change) return refuse({ reason: 'unknown-receipt', receipt })
  if (change.undoneBy !== null) return refuse({ reason: 'already-undone', receipt })
  if (!actor.admin && !sameUser(change.by, actor.userId))
    return refuse({ reason: 'not-yours', receipt, change })
  // Without any roster nobody would be left who could put it right.
  if (change.what === 'roster-imported' && view.state.rosters.length === 1)
    return refuse({ reason: 'only-roster', receipt })
  return accept({ type: 'undone', receipt })
}
