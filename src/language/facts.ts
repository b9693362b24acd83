import type { CivilDay } from '../domain/calendar/civil-day.ts'
import type { Duty } from '../domain/duty/duty.ts'
import type { Owner } from '../domain/duty/owners.ts'
import type { Obligation, ObligationKey } from '../domain/obligation/obligation.ts'
import type { FormerMeaning } from '../domain/obligation/renumbered.ts'
import type { OrderEvent } from '../domain/obligation/order.ts'
import type {
  AnnounceRefusal,
  BindingRefusal,
  LeaveRefusal,
  MembersRefusal,
  OrderRefusal,
  PersonRefusal,
  WhyNoOrder,
  WhyNoRuling,
} from '../domain/obligation/refusal.ts'
import type {
  Postponed,
  PostponementRequested,
  Progressed,
  Returned,
  Ruling,
  RulingAsked,
  RulingEvent,
  Verified,
  Waived,
} from '../domain/obligation/ruling.ts'
import type { HistoryEntry } from './resolve/history.ts'
import type { UnitStanding } from '../domain/obligation/unit-standing.ts'
import type { Report, UndoableChange } from '../domain/obligation/state.ts'
import type { Label, NotDoneIntent, TodoSpan, UnsupportedIntent } from './intent.ts'
import type { ChatMembers } from '../domain/reminder/members.ts'
import type { Explanation } from '../domain/reminder/explain.ts'

/** The next deadlines under a reading before and after; `before` is null where nobody was reminded by it. */
export interface ChangedDeadlines {
  before: readonly CivilDay[] | null
  after: readonly CivilDay[]
}

/** What an answer has to say; the wording turns each into a sentence. */
export type Fact =
  | RecordedFact
  | RuledFact
  | UrgedFact
  | OrderedFact
  | { kind: 'asked'; choices: readonly Obligation[]; ruling: RulingAsked['type'] | null }
  | { kind: 'ask-again'; choices: readonly Obligation[]; ruling: RulingAsked['type'] | null }
  | { kind: 'one-at-a-time' }
  | { kind: 'unit-wanted'; ruling: RulingAsked['type']; label: Label; units: readonly string[] }
  | {
      kind: 'ruling-refused'
      why: WhyNoRuling
      ruling: RulingAsked['type']
      labels: readonly Label[]
      obligation: Obligation | null
    }
  | {
      kind: 'urge-refused'
      why: 'urged-today' | 'only-admins-urge' | 'nothing-to-urge'
      unit: string | null
    }
  | { kind: 'waived-already'; label: Label }
  | { kind: 'dropped' }
  | { kind: 'unknown-number'; label: Label }
  | {
      kind: 'renumbered'
      no: number
      /** What the number stands for now. */
      now: Duty | null
      former: readonly FormerMeaning[]
      /** How to say which is meant, where no choice can be offered: by quoting a list, or by one of these receipts. */
      way?: 'quote' | readonly number[]
    }
  | { kind: 'unknown-part'; label: Label; duty: Duty }
  | { kind: 'other-unit'; label: Label; owners: readonly string[]; mayNot: string | null }
  | { kind: 'already-done'; label: Label; last: Report | null; leads: readonly string[]; waits: boolean }
  | { kind: 'nothing-open'; label: Label; unit: string }
  | { kind: 'too-many-units'; label: Label; units: readonly string[] }
  | { kind: 'other-period'; label: Label; open: readonly Obligation[] }
  | { kind: 'counted-already'; obligation: Obligation; done: number }
  | { kind: 'unclear-count'; obligation: Obligation; done: number }
  | { kind: 'number-wanted'; open: readonly Obligation[] }
  | { kind: 'too-many-numbers'; most: number }
  | { kind: 'unsure'; labels: readonly Label[]; likely: boolean }
  /** It is said not to be done, and is on the record as done. */
  | { kind: 'done-on-record'; done: readonly { label: Label; last: Report }[] }
  | { kind: 'not-done'; why: NotDoneIntent['why']; labels: readonly Label[] }
  /** `keys`: only these of what it reported. */
  | { kind: 'undone'; receipt: number; change: UndoableChange; keys: readonly ObligationKey[] | null }
  | {
      kind: 'undo-refused'
      why:
        | 'nothing'
        | 'unknown'
        | 'not-yours'
        | 'undone-already'
        | 'only-whole'
        | 'only-roster'
        | 'built-upon'
        | 'newer-in-force'
      receipt: number | null
      /** The receipt that has to be taken back first. */
      newer?: number
      /** The items of which there is nothing to take back. */
      labels?: readonly Label[]
      by: string | null
    }
  | { kind: 'undo-which'; number: number }
  | { kind: 'undo-more'; receipt: number; labels: readonly string[]; import: boolean }
  | { kind: 'todo'; units: readonly UnitTodo[]; due: TodoSpan }
  | { kind: 'overview'; units: readonly UnitTodo[]; due: TodoSpan }
  | { kind: 'progress'; units: readonly UnitStanding[] }
  /** Null where rankings are switched off. */
  | { kind: 'ranking'; units: readonly UnitStanding[] | null }
  | EvidenceFact
  | { kind: 'evidence-missing' }
  | { kind: 'evidence-unfit'; labels: readonly Label[] }
  | CalendarFact
  | RecordOfFact
  | PackFact
  /** Null for somebody who may not see them. */
  | { kind: 'unknown-said'; sentences: readonly UnknownSaid[] | null }
  | { kind: 'detail'; label: Label; duty: Duty; owners: readonly Owner[]; current: readonly StandingOf[] }
  | { kind: 'status'; label: Label; duty: Duty; current: readonly StandingOf[] }
  | { kind: 'why'; because: readonly Because[]; more: number }
  | { kind: 'why-nothing'; labels: readonly Label[] }
  | { kind: 'help'; examples: readonly Obligation[]; admin: boolean }
  | { kind: 'acknowledge-which' }
  | {
      kind: 'reading-settled'
      label: Label
      duty: Duty
      year: number
      left: readonly string[]
      /** Null where the times are as before. */
      deadlines: ChangedDeadlines | null
    }
  | {
      kind: 'readings-settled'
      duties: readonly Duty[]
      /** The first days on which something of them is due, with the numbers. */
      deadlines: readonly { day: CivilDay; numbers: readonly number[] }[]
    }
  | { kind: 'reading-refused'; why: 'admin-only' | 'nothing-open' | 'part-wanted'; label: Label | null }
  | { kind: 'reading-unclear'; label: Label; words: string; doubts: readonly string[] }
  | { kind: 'reading-or-postponement'; label: Label; words: string; duty: Duty; year: number }
  | { kind: 'announcement-refused'; why: AnnounceRefusal['reason'] }
  | { kind: 'binding-refused'; refusal: BindingRefusal }
  | { kind: 'person-refused'; refusal: PersonRefusal }
  | { kind: 'members'; members: ChatMembers }
  | { kind: 'members-refused'; refusal: MembersRefusal }
  | { kind: 'order-refused'; why: WhyNoOrder; order: OrderRefusal['order']; label: Label | null }
  | { kind: 'leave-refused'; refusal: LeaveRefusal }
  /** Nobody of that name, or somebody in each of these units. */
  | { kind: 'person-unclear'; name: string; unit: string | null; units: readonly string[] }
  | { kind: 'chatter' }
  | { kind: 'puzzled' }
  | { kind: 'too-long'; most: number }
  | {
      kind: 'unsupported'
      what: UnsupportedIntent['what']
      labels: readonly Label[]
      unit?: string
      until?: CivilDay
      admin?: boolean
    }

export interface RecordedFact {
  kind: 'recorded'
  obligation: Obligation
  count: number
  /** Times done in its period, this report included. */
  done: number
  /** True where it is all there, and an administrator has to accept it before it counts. */
  waits: boolean
  remark: string | null
  /** True where an administrator reported for a unit that is not their own. */
  onBehalf: boolean
  /** True where the sender may speak for several units, so that the answer has to say for which it was. */
  nameUnit: boolean
  leads: readonly string[]
}

/** Something other than a report was recorded. */
export interface RuledFact {
  kind: 'ruled'
  /** As it stood before. */
  obligation: Obligation
  event: RulingEvent
}

export interface UrgedFact {
  kind: 'urged'
  unit: string
  items: number
}

/** What came with a message: kept with what it reports or names, with a report just before, or with nothing yet. */
export interface EvidenceFact {
  kind: 'evidence'
  how: 'with' | 'after' | 'named' | 'loose'
  labels: readonly string[]
  pieces: number
  refused: readonly string[]
}

/** What is due in a month; of all units for null. */
export interface CalendarFact {
  kind: 'calendar'
  year: number
  month: number
  unit: string | null
  due: readonly { obligation: Obligation; closed: boolean }[]
}

/** What is on the record of a duty. */
export interface RecordOfFact {
  kind: 'record'
  label: Label
  duty: Duty
  entries: readonly HistoryEntry[]
}

/** Something was said or ordered about reminders and events. */
export interface OrderedFact {
  kind: 'ordered'
  event: OrderEvent
  /** What it is about, as it stood before. */
  obligations: readonly Obligation[]
}

/** Why it was mentioned, or when it will be. */
export interface Because extends Explanation {
  done: number
  closed: boolean
  /** For an administrator to accept it. */
  waits: boolean
}

/** What there is to show for a duty. */
export interface PackFact {
  kind: 'pack'
  label: Label
  duty: Duty
  units: readonly string[]
  /** When each unit was reminded last. */
  reminders: readonly { unit: string; day: CivilDay }[]
  entries: readonly HistoryEntry[]
}

/** A sentence that was not understood, without names. */
export interface UnknownSaid {
  text: string
  times: number
  /** Epoch milliseconds of the last time. */
  at: number
}

export interface UnitTodo {
  unit: string
  open: readonly Obligation[]
}

/** How an obligation stands. */
export interface StandingOf {
  obligation: Obligation
  done: number
  closed: boolean
  /** For an administrator to accept it. */
  waits: boolean
  last: Report | null
  waiver: Ruling<Waived> | null
  verification: Ruling<Verified> | null
  returned: Ruling<Returned> | null
  postponement: Ruling<Postponed> | null
  progress: Ruling<Progressed> | null
  /** Waits for an administrator. */
  request: Ruling<PostponementRequested> | null
}
