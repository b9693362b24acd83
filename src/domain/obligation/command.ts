import type { CivilDay } from '../calendar/civil-day.ts'
import type { Plan } from '../duty/duty.ts'
import type { Roster } from '../duty/roster.ts'
import type { Actor } from './actor.ts'
import type { DigestQueued } from './event.ts'
import type { EvidencePiece } from './evidence.ts'
import type { ObligationKey } from './obligation.ts'
import type { SettleReading } from './settle-reading.ts'
import type { PauseTarget } from './order.ts'
import type { RulingAsked } from './ruling.ts'

/** What may be asked of the record. */
export type Command =
  | ReportDone
  | Acknowledge
  | Trigger
  | EndTrigger
  | Pause
  | TakeLeave
  | EndLeave
  | Rule
  | AddEvidence
  | Urge
  | Bind
  | BindPerson
  | ConfirmMembers
  | Announce
  | Undo
  | AskQuestion
  | DropQuestion
  | ImportPlan
  | ImportRoster
  | SettleReading

export interface ReportDone {
  type: 'report-done'
  actor: Actor
  keys: readonly ObligationKey[]
  /** Times that it was done, 1 or more. */
  count: number
  remark: string | null
}

/** 收到，正在办 */
export interface Acknowledge {
  type: 'acknowledge'
  actor: Actor
  keys: readonly ObligationKey[]
  /** The day named for its end. */
  expected: CivilDay | null
}

/** 触发 64 暴雨橙色预警 */
export interface Trigger {
  type: 'trigger'
  actor: Actor
  duty: number
  /** Null for every part that is bound to events. */
  part: number | null
  name: string
  /** Null for the usual time. */
  due: CivilDay | null
}

/** 结束触发 64 */
export interface EndTrigger {
  type: 'end-trigger'
  actor: Actor
  duty: number
  part: number | null
}

/** 通知全体 明天上午开会 */
export interface Announce {
  type: 'announce'
  actor: Actor
  /** Empty where nothing was said. */
  text: string
}

/** 绑定 安全站 · 同意绑定 · 解绑 安全站 */
export interface Bind {
  type: 'bind'
  actor: Actor
  what: 'bind' | 'confirm' | 'unbind'
  /** Null where a confirmation names none. */
  unit: string | null
  /** Where it was said; null one to one. */
  chat: string | null
}

/** 绑定 张三 · 绑定 张三 zhangsan01 · 同意绑定 12 · 不同意绑定 12 · 解绑 张三 */
export interface BindPerson {
  type: 'bind-person'
  actor: Actor
  what: 'bind' | 'confirm' | 'decline' | 'unbind'
  /** Of the contact; null where a request is answered without it. */
  name: string | null
  unit: string | null
  /** Named by an administrator; null for the sender's own. */
  userId: string | null
  /** Receipt of the request that is answered; null where none was named. */
  request: number | null
  /** Where it was said; null one to one. */
  chat: string | null
}

/** 本群成员 张三、李四 */
export interface ConfirmMembers {
  type: 'confirm-members'
  actor: Actor
  /** Where it was said; null one to one. */
  chat: string | null
  /** Contacts by name; 都在 for everybody of the group's units. */
  people: readonly { name: string; unit: string | null }[] | 'all'
  others: number
}

/** 暂停 安全站 到12月10日 · 恢复 安全站 */
export interface Pause {
  type: 'pause'
  actor: Actor
  target: PauseTarget
  /** Its last day; null until it is resumed. */
  until: CivilDay | null
  resume: boolean
}

/** 张三 12月1日至12月10日休假，李四代 */
export interface TakeLeave {
  type: 'take-leave'
  actor: Actor
  /** User id, as the roster has it. */
  person: string
  /** Both included. */
  from: CivilDay
  until: CivilDay
  standIn: string | null
}

/** 销假 */
export interface EndLeave {
  type: 'end-leave'
  actor: Actor
  person: string
}

/** 延期, 核验, 退回, 转办, 不适用 */
export interface Rule {
  type: 'rule'
  actor: Actor
  keys: readonly ObligationKey[]
  ruling: RulingAsked
}

/** What came with a message goes to these; to none yet for an empty list. */
export interface AddEvidence {
  type: 'add-evidence'
  actor: Actor
  keys: readonly ObligationKey[]
  pieces: readonly EvidencePiece[]
  on: CivilDay
}

/** 催办 one unit */
export interface Urge {
  type: 'urge'
  actor: Actor
  unit: string
  keys: readonly ObligationKey[]
  /** What its addressees are told. */
  notices: readonly DigestQueued[]
}

export interface Undo {
  type: 'undo'
  actor: Actor
  receipt: number
  /** Of what it reported, only these. */
  keys?: readonly ObligationKey[]
}

export interface AskQuestion {
  type: 'ask-question'
  actor: Actor
  chat: string | null
  choices: readonly ObligationKey[]
  remark: string | null
  /** What is to be done with the choice; null for a report. */
  ruling: RulingAsked | null
}

export interface DropQuestion {
  type: 'drop-question'
  actor: Actor
}

export interface ImportPlan {
  type: 'import-plan'
  plan: Plan
}

export interface ImportRoster {
  type: 'import-roster'
  roster: Roster
}
