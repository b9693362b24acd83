import type { CivilDay } from '../calendar/civil-day.ts'
import type { Silence } from '../obligation/delivery.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Level } from './escalation.ts'

/**
 * `escalated`: overdue for so long that more than the liaison is told. `before-import`: was due before its table was
 * imported; said once, for confirmation.
 */
export type Stage = 'upcoming' | 'due' | 'overdue' | 'escalated' | 'before-import'

/** Something that a digest mentions. */
export interface DigestEntry {
  obligation: Obligation
  stage: Stage
  /** The day of the rung that it stands for; one to come where it is said ahead of its day, with something else. */
  rung: CivilDay
  /** Up to whom it has gone; absent where the liaison alone is told. */
  level?: Level
}

/** 提醒单: what one chat is told in one message. */
export interface Digest {
  /** Chat id, or `user:USERID`. */
  to: string
  /** User ids to ring. */
  mentions: string[]
  /** Overdue first, then due, then coming, each by deadline. */
  entries: DigestEntry[]
  /** Numbers of rows whose reading an administrator has to settle; nobody is reminded of them before. */
  unread?: readonly number[]
  /** Owns up to a silence in which some of it came due. */
  silence?: Silence
  /** Says again, in the afternoon, what is due today and still open. */
  second?: true
}
