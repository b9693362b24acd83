import type { CivilDay } from '../calendar/civil-day.ts'
import type { ObligationKey } from './obligation.ts'

/** What becomes of messages that the bot sends of its own accord, and where it may send them. */
export type DeliveryEvent =
  | DigestSending
  | DigestWaiting
  | DigestSettled
  | CardAnswered
  | ChatHeard
  | MemberHeard
  | ChatLost
  | AdminsTold
  | WasSilent

/**
 * An attempt to send a digest begins. One that was begun and never settled when the bot starts may have arrived: it is
 * not sent again.
 */
export interface DigestSending {
  type: 'digest-sending'
  id: string
  card?: SentCard
}

/** A card that goes with it: its clicks may come for ever. */
export interface SentCard {
  id: string
  /** What can be reported on it, in its order. */
  keys: ObligationKey[]
}

/** The attempt was refused for a time; it is tried again. */
export interface DigestWaiting {
  type: 'digest-waiting'
  id: string
}

/** The outbox is done with a digest. */
export interface DigestSettled {
  type: 'digest-settled'
  id: string
  outcome: 'accepted' | 'refused' | 'unknown'
  reason?: string
}

/** Somebody reported these by clicking; the report itself stands beside it in the same change. */
export interface CardAnswered {
  type: 'card-answered'
  card: string
  keys: ObligationKey[]
}

/** Somebody spoke to the bot there: from now on that channel may post there. */
export interface ChatHeard {
  type: 'chat-heard'
  channel: string
  /** Chat id, or `user:USERID`, as received. */
  chat: string
}

/** Somebody spoke to the bot in a group for the first time: so they are in it. */
export interface MemberHeard {
  type: 'member-heard'
  chat: string
  userId: string
}

/** The channel may not post there any more. */
export interface ChatLost {
  type: 'chat-lost'
  channel: string
  chat: string
  reason: string
}

/** Word that these are not reached went to the administrators. */
export interface AdminsTold {
  type: 'admins-told'
  /** Chat ids, or `user:USERID`. */
  chats: string[]
}

/** The bot did not run, or its clock stood, and things came due meanwhile. */
export interface WasSilent extends Silence {
  type: 'was-silent'
}

export interface Silence {
  /** Epoch milliseconds. */
  from: number
  to: number
  /** What it would have said: digests, and the items in them. */
  digests: number
  items: number
}

/** A card that was sent. */
export interface CardRecord {
  to: string
  keys: readonly ObligationKey[]
  /** Reports that were made by clicking on it. */
  reported: readonly { key: ObligationKey; receipt: number }[]
}

/** A chat or person whom the last message did not reach. */
export interface Unreached {
  /** Civil day since which it is so. */
  since: CivilDay
  reason: string
  /** Whether the administrators have been told. */
  told: boolean
}

/** What became of one day's digests. */
export interface DayTally {
  day: CivilDay
  /** Messages queued. */
  queued: number
  /** Items in them: what each would have been by itself. */
  items: number
  accepted: number
  /** Refused, or unknown. */
  failed: number
}
