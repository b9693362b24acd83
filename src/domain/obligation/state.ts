import type { CivilDay } from '../calendar/civil-day.ts'
import { withNamesOf } from '../duty/also-called.ts'
import type { Plan } from '../duty/duty.ts'
import { boundRoster, type RosterVersion } from './bound-roster.ts'
import type { Roster, RosterInForce } from '../duty/roster.ts'
import type { CardRecord, DayTally, Silence, Unreached } from './delivery.ts'
import type { DigestItem, DigestKind } from './event.ts'
import type { Evidence, LatestEvidence } from './evidence.ts'
import type { ObligationKey } from './obligation.ts'
import type { RulesAdopted } from './rules.ts'
import { withReadings, type SettledReading } from './reading.ts'
import type {
  PostponementEvent,
  Progressed,
  Ruling,
  RulingAsked,
  Transferred,
  VerdictEvent,
} from './ruling.ts'
import type {
  Acknowledged,
  BindingEvent,
  LeaveEvent,
  MembersConfirmed,
  Order,
  Paused,
  PersonEvent,
  Resumed,
  TriggerEnded,
  Triggered,
} from './order.ts'

/**
 * Everything that the ledger adds up to. The maps are changed in place by `evolve`, their values never: so a copy of
 * the maps is a copy of the state, and recording costs the same at a hundred thousand items as at ten.
 */
export interface State {
  /** Sequence number of the last change; 0 for an empty ledger. */
  seq: number
  /** Every import in order; the last of each plan id is in force, the first gives its day of arrival. */
  plans: PlanVersion[]
  /** Every import in order; the last is in force. */
  rosters: RosterVersion[]
  /** What each duty number has meant in this store, the first meaning first; kept when an import is taken back. */
  meanings: Map<number, readonly string[]>
  /** What administrators have settled about how tables were read, in order. */
  readings: readonly SettledReading[]
  reports: Map<ObligationKey, readonly Report[]>
  postponements: Map<ObligationKey, readonly Ruling<PostponementEvent>[]>
  transfers: Map<ObligationKey, readonly Ruling<Transferred>[]>
  /** Verified, returned, waived. */
  verdicts: Map<ObligationKey, readonly Ruling<VerdictEvent>[]>
  progress: Map<ObligationKey, readonly Ruling<Progressed>[]>
  evidence: Map<ObligationKey, readonly Evidence[]>
  /** By user id (folded to lower case). */
  latestEvidence: Map<string, LatestEvidence>
  /** 正在办, by obligation. */
  acknowledgements: Map<ObligationKey, readonly Order<Acknowledged>[]>
  /** 触发 and its end, by the duty's number. */
  triggers: Map<string, readonly Order<Triggered | TriggerEnded>[]>
  /** 绑定 and 解绑, by unit. */
  bindings: Map<string, readonly Order<BindingEvent>[]>
  /** Who is which contact, by the roster's user id of the contact (folded to lower case). */
  persons: Map<string, readonly Order<PersonEvent>[]>
  /** 暂停 and 恢复, by what they are about. */
  pauses: Map<string, readonly Order<Paused | Resumed>[]>
  /** 休假 and 销假, by user id (folded to lower case). */
  leaves: Map<string, readonly Order<LeaveEvent>[]>
  /** By unit. */
  urgings: Map<string, readonly Urging[]>
  /** Day of the latest rung that has been queued for somebody, by `ADDRESSEE MENTION`. */
  reminded: Map<string, CivilDay>
  /** Day of the latest digest to a chat or person. */
  digestDays: Map<string, CivilDay>
  /** Day of the latest second digest, of what is due that day, to a chat or person. */
  secondDays: Map<string, CivilDay>
  /** Messages of this week and the last by chat or `user:USERID`, rings by `ringKey`. */
  spent: Map<string, Spending>
  /** Day of the latest digest that did not arrive for certain: that chat or person is not tried again that day. */
  failedDays: Map<string, CivilDay>
  /** Changes that can be taken back, by receipt number. */
  changes: Map<number, UndoableChange>
  /** The open question to each user id (folded to lower case). */
  questions: Map<string, Question>
  /** Digests queued and not yet settled, by id. */
  outbox: Map<string, OutboxEntry>
  /** Where somebody has spoken to the bot, as received, by `CHANNEL CHAT`. */
  heardChats: Map<string, string>
  /** Who has spoken to the bot in a group, by chat: user ids as received, at most MEMBERS_HEARD. */
  heardMembers: Map<string, readonly string[]>
  /** Who is in a group by an administrator's word, by chat. */
  members: Map<string, readonly Order<MembersConfirmed>[]>
  /** Cards that were sent, by id; the newest CARDS_KEPT. */
  cards: Map<string, CardRecord>
  /** What became of the digests of the newest TALLIES_KEPT days that had any, by ISO day. */
  tallies: Map<string, DayTally>
  /** Day of the latest morning report, by chat or `user:USERID`. */
  reportDays: Map<string, CivilDay>
  /** The newest silences in which something came due, by receipt. */
  silences: Map<string, Silence & { reported: boolean }>
  /** Chats and people whom the last message did not reach. */
  unreached: Map<string, Unreached>
  /** The rules under which reminders were planned last; null while none were. */
  rules: RulesAdopted | null
  /** Ids of messages that changed something, with the receipt; at least the newest SEEN_MESSAGES of them. */
  seenMessages: Map<string, number>
}

export interface PlanVersion {
  receipt: number
  /** Epoch milliseconds. */
  at: number
  plan: Plan
}

/** What a chat or person has been sent, or how often a person was rung, in one week and the one before it. */
export interface Spending {
  /** Monday of the week. */
  week: CivilDay
  used: number
  lastWeek: number
}

export interface Report {
  receipt: number
  by: string
  /** Epoch milliseconds. */
  at: number
  count: number
  remark?: string
}

export interface Urging {
  receipt: number
  day: CivilDay
}

export interface UndoableChange {
  by: string
  at: number
  /** `ruled`: something else than reports was decided, perhaps beside them. */
  what: 'reported' | 'ruled' | 'plan-imported' | 'roster-imported' | 'reading-settled'
  /** Obligations that it was about. */
  keys: readonly ObligationKey[]
  /** Receipt number of the undoing change. */
  undoneBy: number | null
}

export interface Question {
  chat: string | null
  /** Epoch milliseconds. */
  askedAt: number
  choices: readonly ObligationKey[]
  remark?: string
  ruling?: RulingAsked
}

export interface OutboxEntry {
  id: string
  /** Epoch milliseconds. */
  queuedAt: number
  day: CivilDay
  to: string
  mentions: readonly string[]
  items: readonly DigestItem[]
  text: string
  /** Only rings the people for what another channel has said. */
  ring?: true
  /** An attempt has begun; what becomes of it is not known yet. */
  sending?: boolean
  kind?: DigestKind
}

/**
 * Transports repeat a message within minutes, a day at the worst; fewer would let a repetition through on a busy
 * day, more only costs memory.
 */
export const SEEN_MESSAGES = 10_000

/** Of one group; a flood of strangers must not fill the record. */
export const MEMBERS_HEARD = 200

export function emptyState(): State {
  return {
    seq: 0,
    plans: [],
    rosters: [],
    meanings: new Map(),
    readings: [],
    reports: new Map(),
    postponements: new Map(),
    transfers: new Map(),
    verdicts: new Map(),
    progress: new Map(),
    evidence: new Map(),
    latestEvidence: new Map(),
    acknowledgements: new Map(),
    triggers: new Map(),
    bindings: new Map(),
    persons: new Map(),
    pauses: new Map(),
    leaves: new Map(),
    urgings: new Map(),
    reminded: new Map(),
    digestDays: new Map(),
    secondDays: new Map(),
    spent: new Map(),
    failedDays: new Map(),
    changes: new Map(),
    questions: new Map(),
    outbox: new Map(),
    heardChats: new Map(),
    heardMembers: new Map(),
    members: new Map(),
    cards: new Map(),
    tallies: new Map(),
    reportDays: new Map(),
    silences: new Map(),
    unreached: new Map(),
    rules: null,
    seenMessages: new Map(),
  }
}

export function copyState(state: State): State {
  return {
    seq: state.seq,
    plans: [...state.plans],
    rosters: [...state.rosters],
    meanings: new Map(state.meanings),
    readings: state.readings,
    reports: new Map(state.reports),
    postponements: new Map(state.postponements),
    transfers: new Map(state.transfers),
    verdicts: new Map(state.verdicts),
    progress: new Map(state.progress),
    evidence: new Map(state.evidence),
    latestEvidence: new Map(state.latestEvidence),
    acknowledgements: new Map(state.acknowledgements),
    triggers: new Map(state.triggers),
    bindings: new Map(state.bindings),
    persons: new Map(state.persons),
    pauses: new Map(state.pauses),
    leaves: new Map(state.leaves),
    urgings: new Map(state.urgings),
    reminded: new Map(state.reminded),
    digestDays: new Map(state.digestDays),
    secondDays: new Map(state.secondDays),
    spent: new Map(state.spent),
    failedDays: new Map(state.failedDays),
    changes: new Map(state.changes),
    questions: new Map(state.questions),
    outbox: new Map(state.outbox),
    heardChats: new Map(state.heardChats),
    heardMembers: new Map(state.heardMembers),
    members: new Map(state.members),
    cards: new Map(state.cards),
    tallies: new Map(state.tallies),
    reportDays: new Map(state.reportDays),
    silences: new Map(state.silences),
    unreached: new Map(state.unreached),
    rules: state.rules,
    seenMessages: new Map(state.seenMessages),
  }
}

/** The last that was imported, with the chats and people that were bound in chat and the names that the tables have. */
export function rosterInForce(state: State): RosterInForce {
  return withNamesOf(boundRoster(state.rosters, state.bindings, state.persons), plansInForce(state))
}

/** What it would be if this one were imported next. */
export function rosterAfter(state: State, roster: Roster): RosterInForce {
  const rosters = [...state.rosters, { receipt: state.seq + 1, roster }]
  return withNamesOf(boundRoster(rosters, state.bindings, state.persons), plansInForce(state))
}

/** The plans in force, in the order in which they first arrived, with what has been settled about their readings. */
export function plansInForce(state: State): readonly Plan[] {
  const { plans, readings } = state
  const found = inForce.get(plans)
  if (found?.versions === plans.length && found.readings === readings) return found.plans
  const made = plansAsRead(state).map((plan) => withReadings(plan, readings))
  inForce.set(plans, { versions: plans.length, readings, plans: made })
  return made
}

/** Worked out once for each import and settled reading: every look at a duty asks for them. */
const inForce = new WeakMap<
  readonly PlanVersion[],
  { versions: number; readings: readonly SettledReading[]; plans: readonly Plan[] }
>()

/** The plans in force as their tables were read. */
export function plansAsRead(state: State): Plan[] {
  const latest = new Map<string, Plan>()
  for (const version of state.plans) latest.set(version.plan.id, version.plan)
  return [...latest.values()]
}

/** Under which key `heardChats` keeps a chat: group ids byte for byte, user ids whatever their case. */
export function heardKey(channel: string, chat: string): string {
  return `${channel} ${chat.startsWith('user:') ? chat.toLowerCase() : chat}`
}

/** Under which key `reminded` keeps what an addressee has been told. */
export function reminderKey(to: string, mention: string): string {
  return `${to} ${mention}`
}
