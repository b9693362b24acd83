import type { CivilDay } from '../calendar/civil-day.ts'
import type { ObligationKey } from './obligation.ts'

/** What has been asked or decided about one obligation, apart from reports of it. */
export type RulingEvent = PostponementEvent | Transferred | VerdictEvent | Progressed

export type PostponementEvent = PostponementRequested | Postponed | PostponementDeclined
export type VerdictEvent = Verified | Returned | Waived

/** 申请延期: waits for an administrator. */
export interface PostponementRequested {
  type: 'postponement-requested'
  key: ObligationKey
  /** The day asked for as the new deadline. */
  due: CivilDay
  reason: string
}

/** 延期: the obligation is due on another day; its first deadline stays on the record. */
export interface Postponed {
  type: 'postponed'
  key: ObligationKey
  due: CivilDay
  reason: string
}

/** 不同意延期 */
export interface PostponementDeclined {
  type: 'postponement-declined'
  key: ObligationKey
  reason: string
}

/** 转办: another unit owes it from now on. */
export interface Transferred {
  type: 'transferred'
  key: ObligationKey
  /** The roster's name of the unit. */
  to: string
}

/** 核验通过: an administrator accepts what was reported. */
export interface Verified {
  type: 'verified'
  key: ObligationKey
}

/** 退回: the reports made so far no longer count. */
export interface Returned {
  type: 'returned'
  key: ObligationKey
  reason: string
}

/** 不适用: nobody owes it. */
export interface Waived {
  type: 'waived'
  key: ObligationKey
  reason: string
}

/** 进展: how far it has got; closes nothing. */
export interface Progressed {
  type: 'progressed'
  key: ObligationKey
  note: string
}

/** A ruling as it is kept: taking back its change takes it out of the list, and all is as before. */
export interface Ruling<E extends RulingEvent = RulingEvent> {
  /** Number of the change. */
  receipt: number
  by: string
  /** Epoch milliseconds. */
  at: number
  event: E
}

/** What a command asks to be decided, before anybody knows whether it may be. */
export type RulingAsked =
  | { type: 'postpone'; due: CivilDay; reason: string }
  | { type: 'answer-postponement'; granted: boolean; reason: string }
  | { type: 'verify' }
  | { type: 'return'; reason: string }
  | { type: 'transfer'; to: string }
  | { type: 'waive'; reason: string }
  | { type: 'progress'; note: string }

const RULINGS: Readonly<Record<RulingEvent['type'], true>> = {
  'postponement-requested': true,
  postponed: true,
  'postponement-declined': true,
  transferred: true,
  verified: true,
  returned: true,
  waived: true,
  progressed: true,
}

export function isRuling(event: { type: string }): event is RulingEvent {
  return Object.hasOwn(RULINGS, event.type)
}
