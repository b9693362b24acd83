import type { Change } from './event.ts'
import type { OrderEvent } from './order.ts'
import type { State } from './state.ts'

export function keepOrder(state: State, { seq, by, at }: Change, event: OrderEvent): void {
  const kept = { receipt: seq, by, at }
  for (const key of event.keys) {
    state.acknowledgements.set(key, [...(state.acknowledgements.get(key) ?? []), { ...kept, event }])
  }
}

/** The obligations that it is about. */
export function keysOfOrder(event: OrderEvent): readonly string[] {
  return event.keys
}

export function takeBackOrders(state: State, receipt: number, keys: readonly string[]): void {
  for (const key of keys) {
    const left = state.acknowledgements.get(key)?.filter((kept) => kept.receipt !== receipt)
    if (left === undefined) continue
    if (left.length > 0) state.acknowledgements.set(key, left)
    else state.acknowledgements.delete(key)
  }
}
