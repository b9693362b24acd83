import { dropOldest } from './seen-messages.ts'
import type { Duty } from '../duty/duty.ts'
import { meaningOf } from '../duty/meaning.ts'
import type { Change, Event, QuestionAsked, Undone } from './event.ts'
import type { Question, State, UndoableChange } from './state.ts'
import { isDelivery, keepDelivery, keepQueued } from './keep-delivery.ts'
import type { EvidenceAdded } from './evidence.ts'
import { keepEvidence } from './keep-evidence.ts'
import { isOrder, type OrderEvent } from './order.ts'
import { keepOrder, keysOfOrder, takeBackOrders } from './keep-order.ts'
import { isReading, type ReadingEvent } from './reading.ts'
import { isRuling, type RulingEvent } from './ruling.ts'
import type { ObligationKey } from './obligation.ts'
import { keepRuling, keepUrging, takeBackEvidence, takeBackRulings } from './keep-ruling.ts'

/** Applies one change to the state, in place. Facts are never refused here: what is in the ledger has happened. */
export function evolve(state: State, change: Change): void {
  state.seq = change.seq
  if (change.messageId !== undefined) {
    state.seenMessages.set(change.messageId, change.seq)
    dropOldest(state.seenMessages)
  }
  change.events.forEach((event, index) => evolveEvent(state, change, event, index))
}

function evolveEvent(state: State, change: Change, event: Event, index: number): void {
  if (isDecision(event)) {
    keepDecision(state, change, event)
    return
  }
  if (isDelivery(event)) {
    keepDelivery(state, change, event)
    return
  }
  switch (event.type) {
    case 'plan-imported':
      state.plans.push({ receipt: change.seq, at: change.at, plan: event.plan })
      event.plan.duties.forEach((duty) => rememberMeaning(state, duty))
      rememberUndoable(state, change, 'plan-imported')
      return
    case 'roster-imported':
      state.rosters.push({ receipt: change.seq, roster: event.roster })
      rememberUndoable(state, change, 'roster-imported')
      return
    case 'reported': {
      const { key, count, remark } = event
      const report = { receipt: change.seq, by: change.by, at: change.at, count }
      const reports = state.reports.get(key) ?? []
      state.reports.set(key, [...reports, remark === undefined ? report : { ...report, remark }])
      rememberUndoable(state, change, 'reported', key)
      state.questions.delete(change.by.toLowerCase())
      return
    }
    case 'evidence-added':
      rememberEvidence(state, change, event)
      return
    case 'urged':
      keepUrging(state, change, event)
      rememberUndoable(state, change, 'ruled')
      return
    case 'undone':
      takeBack(state, change.seq, event)
      return
    case 'question-asked': {
      state.questions.set(change.by.toLowerCase(), questionOf(event, change.at))
      return
    }
    case 'question-dropped':
      state.questions.delete(change.by.toLowerCase())
      return
    case 'rules-adopted':
      state.rules = event
      return
    case 'digest-queued':
      keepQueued(state, change, event, index)
      return
  }
}

/** A new list, never a longer one: what was worked out from the old list is still known by it. */
function keepReading(state: State, change: Change, event: ReadingEvent): void {
  const { seq, by, at } = change
  state.readings = [...state.readings, { receipt: seq, by, at, event }]
  rememberUndoable(state, change, 'reading-settled')
}

/** Taken back with the report that it came with, or by itself. */
function rememberEvidence(state: State, change: Change, event: EvidenceAdded): void {
  keepEvidence(state, change, event)
  const what = state.changes.get(change.seq)?.what ?? 'ruled'
  for (const key of event.keys) rememberUndoable(state, change, what, key)
}

function isDecision(event: Event): event is RulingEvent | OrderEvent | ReadingEvent {
  return isRuling(event) || isOrder(event) || isReading(event)
}

function keepDecision(state: State, change: Change, event: RulingEvent | OrderEvent | ReadingEvent): void {
  if (isReading(event)) {
    keepReading(state, change, event)
    return
  }
  if (isRuling(event)) keepRuling(state, change, event)
  else keepOrder(state, change, event)
  rememberUndoable(state, change, 'ruled', ...(isRuling(event) ? [event.key] : keysOfOrder(event)))
  state.questions.delete(change.by.toLowerCase())
}

function questionOf({ chat, choices, remark, ruling }: QuestionAsked, askedAt: number): Question {
  const question: Question = { chat, askedAt, choices }
  if (remark !== undefined) question.remark = remark
  if (ruling !== undefined) question.ruling = ruling
  return question
}

function rememberMeaning(state: State, duty: Duty): void {
  const serial = duty.serial ?? duty.no
  const known = state.meanings.get(serial) ?? []
  if (duty.revision === known.length) state.meanings.set(serial, [...known, meaningOf(duty)])
}

function rememberUndoable(
  state: State,
  change: Change,
  what: UndoableChange['what'],
  ...about: readonly string[]
): void {
  const known = state.changes.get(change.seq)
  const keys = [...(known?.keys ?? []), ...about]
  const ruled = known?.what === 'ruled' ? known.what : what
  state.changes.set(change.seq, { by: change.by, at: change.at, what: ruled, keys, undoneBy: null })
}

function takeBack(state: State, undoneBy: number, { receipt, keys }: Undone): void {
  const change = state.changes.get(receipt)
  if (!change) return
  takeBackReports(state, receipt, keys ?? change.keys)
  if (keys) {
    takeBackEvidence(state, receipt, keys)
    state.changes.set(receipt, { ...change, keys: change.keys.filter((key) => !keys.includes(key)) })
    return
  }
  state.changes.set(receipt, { ...change, undoneBy })
  if (change.what === 'reading-settled')
    state.readings = state.readings.filter((reading) => reading.receipt !== receipt)
  takeBackRulings(state, receipt, change.keys)
  takeBackOrders(state, receipt, change.keys)
  state.plans = state.plans.filter((version) => version.receipt !== receipt)
  state.rosters = state.rosters.filter((version) => version.receipt !== receipt)
}

function takeBackReports(state: State, receipt: number, keys: readonly ObligationKey[]): void {
  for (const key of keys) {
    const left = (state.reports.get(key) ?? []).filter((report) => report.receipt !== receipt)
    if (left.length > 0) state.reports.set(key, left)
    else state.reports.delete(key)
  }
}
