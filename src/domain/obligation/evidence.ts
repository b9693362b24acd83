import type { CivilDay } from '../calendar/civil-day.ts'
import type { Change } from './event.ts'
import type { ObligationKey } from './obligation.ts'
import type { State } from './state.ts'

/** One picture, file or link that shows that something was done. Content is kept under its hash, once. */
export type EvidencePiece =
  | {
      kind: 'picture' | 'file'
      /** File name as sent. */
      name: string
      /** SHA-256 of the content, in hexadecimal. */
      hash: string
      /** Bytes. */
      size: number
    }
  | { kind: 'link'; name: string; url: string }

/** 附件: what came with a message; one piece may serve several obligations, and none yet. */
export interface EvidenceAdded {
  type: 'evidence-added'
  keys: ObligationKey[]
  pieces: EvidencePiece[]
  /** The day that it is evidence of; the day of the upload where nobody named one. */
  on: CivilDay
}

/** A piece as it is kept with an obligation. */
export interface Evidence {
  receipt: number
  by: string
  /** Epoch milliseconds of the upload. */
  at: number
  on: CivilDay
  piece: EvidencePiece
}

/** What somebody sent last: it may still be given to other items. */
export interface LatestEvidence {
  receipt: number
  /** Epoch milliseconds. */
  at: number
  on: CivilDay
  pieces: readonly EvidencePiece[]
  /** True while it belongs to nothing. */
  loose: boolean
}

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
