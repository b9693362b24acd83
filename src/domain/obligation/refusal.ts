import type { DutyId } from '../duty/duty.ts'
import type { ObligationKey } from './obligation.ts'
import type { RulingAsked } from './ruling.ts'
import type { Report, UndoableChange } from './state.ts'

/** Why a command is refused, as a value. */
export type Refusal =
  | ReportRefusal
  | RulingRefusal
  | OrderRefusal
  | BindingRefusal
  | AnnounceRefusal
  | UrgeRefusal
  | UndoRefusal
  | ReadingRefusal

export interface ReadingRefusal {
  reason: 'only-admins-read' | 'no-such-row' | 'nothing-open'
  duty: DutyId
}

export type ReportRefusal =
  | { reason: 'no-right'; key: ObligationKey }
  | { reason: 'not-owed'; key: ObligationKey }
  | { reason: 'already-done'; key: ObligationKey; last: Report | null }
  | { reason: 'waived'; key: ObligationKey }

export interface RulingRefusal {
  reason: WhyNoRuling
  ruling: RulingAsked['type']
  key: ObligationKey
}

export type WhyNoRuling =
  | 'no-right'
  | 'not-owed'
  | 'admin-only'
  /** Done or waived: nothing is left to rule on. */
  | 'closed'
  | 'past'
  | 'not-later'
  | 'no-request'
  | 'not-reported'
  | 'verified-already'
  | 'unknown-unit'
  | 'owes-already'

export interface OrderRefusal {
  reason: WhyNoOrder
  order: 'trigger' | 'end-trigger' | 'pause' | 'resume'
  /** Null where it is about no single duty. */
  no: number | null
  part: number | null
}

export type WhyNoOrder =
  | 'admin-only'
  | 'unknown-duty'
  | 'not-event-bound'
  | 'triggered-already'
  | 'not-triggered'
  | 'not-paused'
  | 'past'

export interface BindingRefusal {
  reason:
    | 'only-admins-bind'
    | 'not-your-unit'
    | 'not-in-group'
    | 'bound-already'
    | 'requested-already'
    | 'no-request'
    | 'several-requests'
    | 'not-bound'
  /** The unit that was named. */
  binding: string | null
  /** Units for which this chat has been asked for. */
  asking: readonly string[]
}

export interface AnnounceRefusal {
  reason: 'only-admins-announce' | 'no-text' | 'long-text'
  announcement: true
}

export interface UrgeRefusal {
  reason: 'urged-today' | 'only-admins-urge'
  unit: string
}

export type UndoRefusal =
  | { reason: 'only-roster'; receipt: number }
  | { reason: 'built-upon'; receipt: number }
  | { reason: 'unknown-receipt'; receipt: number }
  | { reason: 'not-yours'; receipt: number; change: UndoableChange }
  | { reason: 'already-undone'; receipt: number }
