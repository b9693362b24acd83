import type { DutyId } from '../duty/duty.ts'
import type { ObligationKey } from './obligation.ts'
import type { RulingAsked } from './ruling.ts'
import type { Report, UndoableChange } from './state.ts'

/** Why a command is refused, as a value. */
export type Refusal =
  | ReportRefusal
  | RulingRefusal
  | OrderRefusal
  | LeaveRefusal
  | BindingRefusal
  | PersonRefusal
  | MembersRefusal
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

export interface LeaveRefusal {
  reason: WhyNoLeave
  /** User id of the person whose leave it is. */
  leaveOf: string
  standIn: string | null
}

export type WhyNoLeave =
  | 'not-yours'
  | 'no-contact'
  | 'past'
  | 'too-long'
  | 'known'
  | 'own-stand-in'
  | 'stand-in-unknown'
  | 'stand-in-away'
  /** Another unit's stand-in is an administrator's to name. */
  | 'stand-in-strange'
  | 'not-on-leave'
  | 'several-leaves'

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

export interface PersonRefusal {
  reason: WhyNoPerson
  /** The contact's name, where one was named. */
  person: string | null
  /** Units in which there is somebody of that name. */
  units: readonly string[]
  /** Requests that wait for an answer. */
  requests: readonly { receipt: number; name: string; unit: string }[]
}

export type WhyNoPerson =
  | 'only-admins-bind'
  /** Nobody of that name is in the roster any more, or in that unit. */
  | 'unknown-person'
  | 'several-people'
  /** The sender is in the roster already. */
  | 'known-already'
  | 'account-wanted'
  /** The user id is another contact's. */
  | 'account-taken'
  | 'bound-already'
  | 'requested-already'
  | 'too-many-requests'
  | 'no-request'
  | 'several-requests'
  | 'not-bound'

export interface MembersRefusal {
  reason: 'only-admins-confirm' | 'not-in-group' | 'no-units' | 'several-people'
  members: true
  /** Whose name is not enough. */
  name: string | null
  /** The units in which there is somebody of that name. */
  units: readonly string[]
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
  /** A later version of the same plan, roster or reading is in force, `newer`: it has to be taken back first. */
  | { reason: 'newer-in-force'; receipt: number; newer: number }
  | { reason: 'unknown-receipt'; receipt: number }
  | { reason: 'not-yours'; receipt: number; change: UndoableChange }
  | { reason: 'already-undone'; receipt: number }
  /** What it did besides reporting is one decision. */
  | { reason: 'only-whole'; receipt: number }
