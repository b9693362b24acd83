import { ownersOf } from '../duty/owners.ts'
import { mayReport, type Actor } from './actor.ts'
import type { Command, ReportDone, Undo } from './command.ts'
import type { Event } from './event.ts'
import { eventObligation, obligations } from './expand.ts'
import { parseKey, type Obligation, type ObligationKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import type { Refusal } from './refusal.ts'
import { findDuty } from './reportable.ts'
import type { UndoableChange } from './state.ts'
import { doneCount, isClosed } from './status.ts'

/** What is to be recorded, and what of the command is refused. Nothing else decides. */
export interface Decision {
  events: Event[]
  refusals: Refusal[]
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

function accept(event: Event): Decision {
  return { events: [event], refusals: [] }
}

function refuse(refusal: Refusal): Decision {
  return { events: [], refusals: [refusal] }
}

/** Each obligation is decided by itself: one that is refused does not hold up the others. */
function reportDone(view: Outlook, command: ReportDone): Decision {
  const decisions = [...new Set(command.keys)].map((key) => reportOne(view, command, key))
  return { events: decisions.flatMap((d) => d.events), refusals: decisions.flatMap((d) => d.refusals) }
}

function reportOne(view: Outlook, { actor, count, remark }: ReportDone, key: ObligationKey): Decision {
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
    count: count === 'rest' ? missing : Math.min(count, missing),
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
  if (!owner || duty.cadences[part === null ? 0 : part - 1]?.kind !== 'event') return null
  const today = eventObligation(view, duty, part, owner)
  return today.period === period ? today : null
}

function undo(view: Outlook, { actor, receipt }: Undo): Decision {
  const wanted = receipt ?? lastOwnChange(view, actor)
  if (wanted === null) return refuse({ reason: 'nothing-to-undo' })
  const change = view.state.changes.get(wanted)
  if (!change) return refuse({ reason: 'unknown-receipt', receipt: wanted })
  if (change.undoneBy !== null) return refuse({ reason: 'already-undone', receipt: wanted })
  if (!actor.admin && !isBy(change, actor)) return refuse({ reason: 'not-yours', receipt: wanted, change })
  // Without any roster nobody would be left who could put it right.
  if (change.what === 'roster-imported' && view.state.rosters.length === 1)
    return refuse({ reason: 'only-roster', receipt: wanted })
  return accept({ type: 'undone', receipt: wanted })
}

function lastOwnChange(view: Outlook, actor: Actor): number | null {
  let last: number | null = null
  for (const [receipt, change] of view.state.changes) {
    if (change.undoneBy === null && isBy(change, actor)) last = receipt
  }
  return last
}

function isBy(change: UndoableChange, actor: Actor): boolean {
  return change.by.toLowerCase() === actor.userId.toLowerCase()
}
