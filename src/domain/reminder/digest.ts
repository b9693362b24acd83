import type { CivilDay } from '../calendar/civil-day.ts'
import type { Obligation } from '../obligation/obligation.ts'

/** `before-import`: was due before its table was imported; said once, for confirmation. */
export type Stage = 'upcoming' | 'due' | 'overdue' | 'before-import'

/** Something that a digest mentions. */
export interface DigestEntry {
  obligation: Obligation
  stage: Stage
  /** The day of the rung that it stands for. */
  rung: CivilDay
}

/** 提醒单: what one chat is told in one message. */
export interface Digest {
  /** Chat id, or `user:USERID`. */
  to: string
  /** User ids to ring. */
  mentions: string[]
  /** Overdue first, then due, then coming, each by deadline. */
  entries: DigestEntry[]
}
