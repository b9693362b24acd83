import type { Change } from './event.ts'
import type { EvidenceAdded, LatestEvidence } from './evidence.ts'
import type { State } from './state.ts'

export function keepEvidence(state: State, { seq, by, at }: Change, event: EvidenceAdded): void {
  const { keys, pieces, on } = event
  for (const key of keys) {
    const added = pieces.map((piece) => ({ receipt: seq, by, at, on, piece }))
    state.evidence.set(key, [...(state.evidence.get(key) ?? []), ...added])
  }
  state.latestEvidence.set(by.toLowerCase(), { receipt: seq, at, on, pieces, loose: keys.length === 0 })
}

/** What the sender sent within so many minutes; null where it is older or there is none. */
export function recentEvidence(
  state: State,
  userId: string,
  now: number,
  minutes: number,
): LatestEvidence | null {
  const latest = state.latestEvidence.get(userId.toLowerCase())
  if (!latest) return null
  const age = now - latest.at
  return age >= 0 && age <= minutes * 60_000 ? latest : null
}
