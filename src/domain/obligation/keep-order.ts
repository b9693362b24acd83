import type { Change } from './event.ts'
import type { ObligationKey } from './obligation.ts'
import { isLeave, type LeaveEvent, type Order, type OrderEvent, type PersonEvent } from './order.ts'
import { pauseKey } from './pauses.ts'
import type { State } from './state.ts'

export function keepOrder(state: State, change: Change, event: OrderEvent): void {
  const kept = { receipt: change.seq, by: change.by, at: change.at }
  if (isLeave(event)) add(state.leaves, event.person.toLowerCase(), { ...kept, event })
  else if ('contact' in event) add(state.persons, event.contact, { ...kept, event })
  else keepOther(state, kept, event)
}

function keepOther(
  state: State,
  kept: Omit<Order, 'event'>,
  event: Exclude<OrderEvent, LeaveEvent | PersonEvent>,
): void {
  switch (event.type) {
    case 'acknowledged':
      for (const key of event.keys) add(state.acknowledgements, key, { ...kept, event })
      return
    case 'triggered':
    case 'trigger-ended':
      add(state.triggers, String(event.duty), { ...kept, event })
      return
    case 'binding-requested':
    case 'chat-bound':
    case 'chat-unbound':
      add(state.bindings, event.unit, { ...kept, event })
      return
    case 'members-confirmed':
      add(state.members, event.chat, { ...kept, event })
      return
    case 'paused':
    case 'resumed':
      add(state.pauses, pauseKey(event.target), { ...kept, event })
      return
    case 'announced':
    // Its messages are in the outbox, and nothing follows from it.
  }
}

/** The obligations that it is about. */
export function keysOfOrder(event: OrderEvent): readonly ObligationKey[] {
  return event.type === 'acknowledged' ? event.keys : []
}

export function takeBackOrders(state: State, receipt: number, keys: readonly ObligationKey[]): void {
  for (const key of keys) drop(state.acknowledgements, key, receipt)
  for (const duty of [...state.triggers.keys()]) drop(state.triggers, duty, receipt)
  for (const unit of [...state.bindings.keys()]) drop(state.bindings, unit, receipt)
  for (const contact of [...state.persons.keys()]) drop(state.persons, contact, receipt)
  for (const chat of [...state.members.keys()]) drop(state.members, chat, receipt)
  for (const target of [...state.pauses.keys()]) drop(state.pauses, target, receipt)
  for (const person of [...state.leaves.keys()]) drop(state.leaves, person, receipt)
}

function add<Kept>(all: Map<string, readonly Kept[]>, key: string, kept: Kept): void {
  all.set(key, [...(all.get(key) ?? []), kept])
}

function drop<Kept extends { receipt: number }>(
  all: Map<string, readonly Kept[]>,
  key: string,
  receipt: number,
): void {
  const left = all.get(key)?.filter((kept) => kept.receipt !== receipt)
  if (left === undefined) return
  if (left.length > 0) all.set(key, left)
  else all.delete(key)
}
