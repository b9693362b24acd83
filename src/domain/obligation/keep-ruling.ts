import type { Change, Urged } from './event.ts'
import type { ObligationKey } from './obligation.ts'
import type { RulingEvent } from './ruling.ts'
import type { State } from './state.ts'

export function keepRuling(state: State, { seq, by, at }: Change, event: RulingEvent): void {
  const kept = { receipt: seq, by, at }
  switch (event.type) {
    case 'postponement-requested':
    case 'postponed':
    case 'postponement-declined':
      add(state.postponements, event.key, { ...kept, event })
      return
    case 'transferred':
      add(state.transfers, event.key, { ...kept, event })
      return
    case 'verified':
    case 'returned':
    case 'waived':
      add(state.verdicts, event.key, { ...kept, event })
      return
    case 'progressed':
      add(state.progress, event.key, { ...kept, event })
  }
}

export function keepUrging(state: State, { seq }: Change, { unit, day }: Urged): void {
  add(state.urgings, unit, { receipt: seq, day })
}

/** Also withdraws the notices of the change that have not gone out yet. */
export function takeBackRulings(state: State, receipt: number, keys: readonly ObligationKey[]): void {
  for (const key of keys) {
    drop(state.postponements, key, receipt)
    drop(state.transfers, key, receipt)
    drop(state.verdicts, key, receipt)
    drop(state.progress, key, receipt)
  }
  takeBackEvidence(state, receipt, keys)
  for (const unit of [...state.urgings.keys()]) drop(state.urgings, unit, receipt)
  for (const id of [...state.outbox.keys()]) if (id.startsWith(`${receipt}.`)) state.outbox.delete(id)
}

/** What came with a report goes with it. */
export function takeBackEvidence(state: State, receipt: number, keys: readonly ObligationKey[]): void {
  for (const key of keys) drop(state.evidence, key, receipt)
}

function add<Kept>(all: Map<string, readonly Kept[]>, key: string, kept: Kept): void {
  all.set(key, [...(all.get(key) ?? []), kept])
}

function drop<Kept extends { receipt: number }>(
  all: Map<string, readonly Kept[]>,
  key: string,
  receipt: number,
): void {
  const before = all.get(key)
  if (!before) return
  const left = before.filter((kept) => kept.receipt !== receipt)
  if (left.length > 0) all.set(key, left)
  else all.delete(key)
}
