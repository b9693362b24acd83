import type { CivilDay } from '../calendar/civil-day.ts'
import type { ObligationKey } from './obligation.ts'

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
