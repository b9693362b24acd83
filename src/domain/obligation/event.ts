import type { CivilDay } from '../calendar/civil-day.ts'
import type { Plan } from '../duty/duty.ts'
import type { Roster } from '../duty/roster.ts'
import type { DeliveryEvent } from './delivery.ts'
import type { EvidenceAdded } from './evidence.ts'
import type { ObligationKey } from './obligation.ts'
import type { OrderEvent } from './order.ts'
import type { ReadingEvent } from './reading.ts'
import type { RulesAdopted } from './rules.ts'
import type { RulingAsked, RulingEvent } from './ruling.ts'

/** One line of the ledger: everything that happened at once, with who and when. */
export interface Change {
  /** 1, 2, 3 … without gaps; people see it as the receipt number. */
  seq: number
  /** Epoch milliseconds. */
  at: number
  /** User id, or `system`. */
  by: string
  messageId?: string
  events: Event[]
}

export type Event =
  | PlanImported
  | RosterImported
  | Reported
  | Undone
  | RulingEvent
  | ReadingEvent
  | EvidenceAdded
  | OrderEvent
  | Urged
  | RulesAdopted
  | QuestionAsked
  | QuestionDropped
  | DigestQueued
  | DeliveryEvent

export interface PlanImported {
  type: 'plan-imported'
  plan: Plan
}

export interface RosterImported {
  type: 'roster-imported'
  roster: Roster
}

/** 完成: a report towards one obligation. */
export interface Reported {
  type: 'reported'
  key: ObligationKey
  /** How many times it was done, where a quota counts. */
  count: number
  remark?: string
}

/** 撤销: takes back what the change with this receipt number did. */
export interface Undone {
  type: 'undone'
  receipt: number
  /** Of what it reported, only these; everything that it did where absent. */
  keys?: ObligationKey[]
}

/** The bot asked `by` which of several readings was meant; the next answer of the same person may pick one. */
export interface QuestionAsked {
  type: 'question-asked'
  /** The chat where it was asked; null for a one-to-one conversation. */
  chat: string | null
  choices: ObligationKey[]
  remark?: string
  /** What is to be done with the choice; a report where it is absent. */
  ruling?: RulingAsked
}

/** The person went on to something else. */
export interface QuestionDropped {
  type: 'question-dropped'
}

/** A digest was put into the outbox; its id is `SEQ.INDEX` of this event. */
export interface DigestQueued {
  type: 'digest-queued'
  to: string
  /** Civil day on which it was queued: a chat gets one digest a day. */
  day: CivilDay
  mentions: string[]
  items: DigestItem[]
  text: string
  /** Sent besides the day's digest: an urging, or word of a decision. */
  notice?: true
  /** Only rings the people, by a channel that can, for what another channel has just said. */
  ring?: true
  /** The day's second digest, of what is due today and still open. */
  second?: true
  /** The administrators' morning report. */
  report?: true
}

/** What a digest is besides the day's own. */
export type DigestKind = 'notice' | 'second' | 'report'

export interface DigestItem {
  /** What is mentioned: an obligation's key, or the duty of a unit that is told only once. */
  key: string
  /** Day of the rung that it stands for. */
  rung: CivilDay
}

/** 催办: a unit was urged to deal with these. */
export interface Urged {
  type: 'urged'
  unit: string
  day: CivilDay
  keys: ObligationKey[]
}
