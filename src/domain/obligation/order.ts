import type { CivilDay } from '../calendar/civil-day.ts'
import type { ObligationKey } from './obligation.ts'

/** What was said or ordered about reminders and events: nothing of it is a report, and nothing of it closes anything. */
export type OrderEvent =
  | Announced
  | BindingEvent
  | PersonEvent
  | MembersConfirmed
  | Acknowledged
  | Triggered
  | TriggerEnded
  | Paused
  | Resumed
  | LeaveEvent

/** 收到，正在办: reminders of these rest until `until` at most; `restsUntil` says when a deadline comes first. */
export interface Acknowledged {
  type: 'acknowledged'
  keys: ObligationKey[]
  /** First day on which it is brought up again. */
  until: CivilDay
  /** The day that was named for its end; null where none was. */
  expected: CivilDay | null
}

/** 触发: something has happened, and the duty's units owe what it asks for in such a case. */
export interface Triggered extends Occasion {
  type: 'triggered'
  /** What has happened, in the administrator's words. */
  name: string
  day: CivilDay
  due: CivilDay
}

/** 结束触发: what nobody has reported is owed no more. */
export interface TriggerEnded extends Occasion {
  type: 'trigger-ended'
}

interface Occasion {
  duty: number
  /** Which meaning of the duty's number. */
  revision: number
  part: number | null
  /** The obligations' period: the day, with -2 behind the second of a day. */
  period: string
}

/** 通知全体: said to every unit, in the administrator's words. */
export interface Announced {
  type: 'announced'
  text: string
}

export type BindingEvent = BindingRequested | ChatBound | ChatUnbound

/** 绑定, said by somebody of the unit: waits for an administrator. */
export interface BindingRequested {
  type: 'binding-requested'
  /** By the roster's name. */
  unit: string
  chat: string
}

/** 绑定: the unit's reminders go to this chat. */
export interface ChatBound {
  type: 'chat-bound'
  unit: string
  chat: string
}

/** 解绑: they go to its people one by one. */
export interface ChatUnbound {
  type: 'chat-unbound'
  unit: string
}

export type PersonEvent = PersonRequested | PersonBound | PersonDeclined | PersonUnbound

/** A contact of the roster, whatever user id they go by. */
interface OfContact {
  /** The user id that the roster has for them, folded to lower case. */
  contact: string
  name: string
  /** The first unit that they are a contact of. */
  unit: string
}

/** 绑定 张三, said by somebody whom the roster does not know: waits for an administrator. */
export interface PersonRequested extends OfContact {
  type: 'person-requested'
  userId: string
  /** Where it was said; null one to one. */
  chat: string | null
}

/** From now on this user id is the contact, and the one before no longer. */
export interface PersonBound extends OfContact {
  type: 'person-bound'
  userId: string
  /** The receipt of the request that it grants. */
  request: number | null
}

/** 不同意绑定 12 */
export interface PersonDeclined extends OfContact {
  type: 'person-declined'
  userId: string
  request: number
}

/** 解绑 张三: the contact goes by the roster's user id again. */
export interface PersonUnbound extends OfContact {
  type: 'person-unbound'
}

/** 本群成员 张三、李四: who is in a group, the last word in place of the one before. */
export interface MembersConfirmed {
  type: 'members-confirmed'
  chat: string
  /** The user ids that the roster has for them, folded to lower case. */
  contacts: string[]
  /** How many more were named whom the roster does not know. */
  others: number
}

/** 暂停: nothing is brought up until it is resumed, or until the day is over. */
export interface Paused {
  type: 'paused'
  target: PauseTarget
  day: CivilDay
  /** Last day of the pause; null where it lasts until it is resumed. */
  until: CivilDay | null
}

/** 恢复: of all, every pause ends. */
export interface Resumed {
  type: 'resumed'
  target: PauseTarget
}

export type LeaveEvent = LeaveTaken | LeaveEnded

/** 休假: on these days, both included, reminders go to whoever stands in. */
export interface LeaveTaken {
  type: 'leave-taken'
  /** User id, as the roster has it. */
  person: string
  from: CivilDay
  until: CivilDay
  /** Null where nobody was named. */
  standIn: string | null
  /** Units that the stand-in is no contact of, and may report for on these days. */
  grants: string[]
}

/** 销假 */
export interface LeaveEnded {
  type: 'leave-ended'
  person: string
  /** Receipt of the leave. */
  leave: number
  /** First day on which they are back. */
  day: CivilDay
}

export type PauseTarget =
  | { by: 'all' }
  /** By the roster's name. */
  | { by: 'unit'; unit: string }
  | { by: 'duty'; duty: number; part: number | null }

/** An order as it is kept: taking back its change takes it out of the list, and all is as before. */
export interface Order<E extends OrderEvent = OrderEvent> {
  /** Number of the change. */
  receipt: number
  by: string
  /** Epoch milliseconds. */
  at: number
  event: E
}

const ORDERS: Readonly<Record<OrderEvent['type'], true>> = {
  acknowledged: true,
  triggered: true,
  'trigger-ended': true,
  'binding-requested': true,
  'chat-bound': true,
  'chat-unbound': true,
  'members-confirmed': true,
  'person-requested': true,
  'person-bound': true,
  'person-declined': true,
  'person-unbound': true,
  announced: true,
  paused: true,
  resumed: true,
  'leave-taken': true,
  'leave-ended': true,
}

export function isOrder(event: { type: string }): event is OrderEvent {
  return Object.hasOwn(ORDERS, event.type)
}

export function isLeave(event: { type: string }): event is LeaveEvent {
  return event.type === 'leave-taken' || event.type === 'leave-ended'
}
