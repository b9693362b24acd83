import type { CivilDay } from '../domain/calendar/civil-day.ts'
import type { Role } from '../domain/duty/duty.ts'
import type { RulingAsked } from '../domain/obligation/ruling.ts'
import type { BindIntent, BindPersonIntent, MembersIntent } from './bind-intents.ts'
import type { LeaveIntent } from './leave-intent.ts'

/** What people call an item by: 3, or 3.1 for the first part. */
export interface Label {
  no: number
  part: number | null
}

/**
 * Something that a person may mean. `certain` was said in so many words; `implied` is our reading of it, and nothing
 * is recorded on an implied reading unless the record itself leaves no other.
 */
export type Intent =
  | ReportIntent
  | AcknowledgeIntent
  | TriggerIntent
  | PauseIntent
  | LeaveIntent
  | RuleIntent
  | ReadingIntent
  | UrgeIntent
  | BindIntent
  | BindPersonIntent
  | MembersIntent
  | AnnounceIntent
  | UnsureIntent
  | NotDoneIntent
  | UndoIntent
  | ChooseIntent
  | AskTodoIntent
  | AskDetailIntent
  | AskStatusIntent
  | AskProgressIntent
  | AskRankingIntent
  | AskCalendarIntent
  | AskRecordIntent
  | AttachIntent
  | AskWhyIntent
  | AskUnknownIntent
  | HelpIntent
  | ChatterIntent
  | UnsupportedIntent
  | MentionIntent
  | SameIntent
  | RemarkIntent
  | TooLongIntent

/** 完成 2 */
export interface ReportIntent {
  kind: 'report'
  target: Target
  certainty: 'certain' | 'implied'
  /** 全部: every part of it. */
  all: boolean
  times: Times | null
  /** Unit named in the sentence, by the roster's name. */
  unit: string | null
  when: When | null
  /** 上半年的: the share of that time, where a longer one is owed. */
  share: boolean
  /** Behind it another deed is said not to be done (季度会还没开): then it is of one of several parts. */
  besides?: true
  /** Words between number and verb; they must be words of the duty itself, else another thing is meant. */
  topic: string | null
  remark: string | null
  /** The days that the words around it name; each must fit the period that it closes. */
  named: readonly When[]
  /** 国庆前的: the node that the words around it name. */
  node: string | null
  /** Units that its remark names as those who did it. */
  doers: readonly string[]
  /** True where it was said as an accomplished fact (已, 了), false for the bare command. */
  past: boolean
  /** 48 ok: may also mean that it was read; anything said behind it makes it a question. */
  scant?: true
}

/** 3正在办，预计12月5日 · 收到 */
export interface AcknowledgeIntent {
  kind: 'acknowledge'
  /** Empty for what was quoted, or the only thing that is open. */
  labels: readonly Label[]
  /** Unit named as the one that deals with it, by the roster's name. */
  unit: string | null
  /** The day named for its end. */
  expected: CivilDay | null
  /** False for 收到 alone: without a quoted reminder it is said to be polite. */
  working: boolean
}

/** 通知全体 明天上午开会 */
export interface AnnounceIntent {
  kind: 'announce'
  /** Empty where nothing follows that could be sent. */
  text: string
}

/** 触发 64 暴雨橙色预警 · 结束触发 64 */
export interface TriggerIntent {
  kind: 'trigger'
  labels: readonly Label[]
  /** What has happened; null where it has ended. */
  name: string | null
  due: CivilDay | null
}

/** 暂停 3 · 暂停安全站到12月10日 · 恢复全部 */
export interface PauseIntent {
  kind: 'pause'
  target: { by: 'all' } | { by: 'unit'; unit: string } | { by: 'labels'; labels: readonly Label[] }
  /** Its last day; null where none was named. */
  until: CivilDay | null
  resume: boolean
}

/** 延期 10 到12月5日 · 核验 2 通过 · 退回 16 · 转办 12 给建管科 · 不适用 3 · 同意 10 */
export interface RuleIntent {
  kind: 'rule'
  /** Empty for 同意 and 不同意 alone, the only request that is open, and where what was quoted is meant. */
  labels: readonly Label[]
  /** Unit named as the one that owes it, by the roster's name. */
  unit: string | null
  ruling: RulingAsked
  /** 延期一周: so much later than its deadline, or than today once that has passed; `due` of the ruling is then none. */
  later?: Later
  /** 2完成一半了: said of it, not to the bot. */
  implied?: true
  /** 能不能延到…: asked for, which only somebody who may not decide it does. */
  asked?: true
}

export interface Later {
  n: number
  of: 'day' | 'month'
}

/** 确认 5 的读法 · 全部读法确认 · 5 改为每季度1次 · 5 牵头改为办公室 */
export interface ReadingIntent {
  kind: 'reading'
  labels: readonly Label[] | 'all'
  change:
    | { type: 'confirm' }
    /** `explicit`: 读法 was said, so that it is no postponement. */
    | { type: 'times'; words: string; explicit: boolean }
    | { type: 'units'; role: Role; units: readonly string[] }
}

/** 催办 安全站 */
export interface UrgeIntent {
  kind: 'urge'
  what:
    | { by: 'unit'; unit: string }
    | { by: 'units'; units: readonly string[] }
    | { by: 'labels'; labels: readonly Label[]; unit: string | null }
    | { by: 'overdue' }
}

export type Target =
  /** `ordinal`: said as 第二项, which beside a list may be its second line. */
  | { by: 'numbers'; labels: readonly Label[]; ordinal?: true }
  /** 前两个, 第三个, 最后一个: of a list that the person sees. */
  | { by: 'positions'; pick: Pick }
  /** 除5以外都; `ordinal`: said as 除了第一项; `others`: 其余的 was said. */
  | { by: 'all-but'; labels: readonly Label[]; ordinal?: true; others?: true }
  /** 完成; `howMany` of 两个都完成了; 忙完了 is colloquial, and said among people of anything. */
  | { by: 'nothing'; howMany: number | null; colloquial: boolean }

export type Pick =
  | { from: 'start' | 'end' | 'all-but-end'; count: number }
  | { from: 'middle' | 'all-but-middle' }
  | { from: 'places' | 'all-but-places'; places: readonly number[] }

/** 第2次 / 又1次 / 共2次; `said` 2次 leaves open whether it is the sum. */
export interface Times {
  mode: 'nth' | 'more' | 'total' | 'said'
  n: number
}

/** The days that a time word covers. `period` words pick a period, `day` words only tell when it was done. */
export interface When {
  first: CivilDay
  last: CivilDay
  kind: 'period' | 'day'
  /** 本周: said of the stretch as such. */
  stretch?: true
}

/** Sounds like a report and is not certain to be one. */
export interface UnsureIntent {
  kind: 'unsure'
  labels: readonly Label[]
  /** Names a unit that may be another's: 替纪检组把51报了. */
  ofUnit?: true
  /** False where the number only stands somewhere in the sentence: then it may be talk among people. */
  likely: boolean
  /** What was said behind it, kept with the record where the answer is 是. */
  remark?: string
}

/** Speaks of something that is not done. */
export interface NotDoneIntent {
  kind: 'not-done'
  why: 'negated' | 'question' | 'future' | 'wish' | 'partial' | 'forwarded' | 'instruction'
  labels: readonly Label[]
  /** 2没完成 and nothing else, which may take back a report; `corrected` where it says that something was wrong. */
  stillOpen?: 'said' | 'corrected'
}

/** 撤销; 撤销 12 may name a receipt or a duty; 撤销 beside a quoted answer means the receipt in it. */
export type UndoIntent =
  | { kind: 'undo'; what: 'last' }
  | { kind: 'undo'; what: 'receipt' | 'quoted'; receipt: number }
  /** `unit`: whose record was named. */
  | { kind: 'undo'; what: 'duty' | 'either'; labels: readonly Label[]; unit?: string }

/** The answer to the bot's question. */
export interface ChooseIntent {
  kind: 'choose'
  answer:
    | { by: 'all' }
    | { by: 'none' }
    /** 取消: the question, or without one the last report. */
    | { by: 'cancel' }
    | { by: 'yes' }
    /** `noPlace`: they are numbers of duties, or days, and no places of a list. */
    | { by: 'labels'; labels: readonly Label[]; noPlace?: true }
    | { by: 'positions'; pick: Pick }
    /** 第一部分: of a duty in parts. */
    | { by: 'part'; part: number }
    | { by: 'unit'; unit: string }
    /** 今天的, 第四季度: what is due then. */
    | { by: 'when'; when: When }
}

export interface AskTodoIntent {
  kind: 'ask-todo'
  /** Null for the sender's own. */
  unit: string | null
  everybody: boolean
  due: TodoSpan
}

/** Open: all, late, or due until the end of the span; `done`: what has been done of what is owed now. */
export type TodoSpan = 'any' | 'overdue' | 'today' | 'week' | 'next-week' | 'month' | 'next-month' | 'done'

/** 进度: how much is done, late and open. */
export interface AskProgressIntent {
  kind: 'ask-progress'
  /** Null for the sender's own. */
  unit: string | null
  everybody: boolean
}

/** 排名 */
export interface AskRankingIntent {
  kind: 'ask-ranking'
}

/** 12月日历: what is due on which day of a month. */
export interface AskCalendarIntent {
  kind: 'ask-calendar'
  unit: string | null
  everybody: boolean
  year: number
  month: number
}

/** 2的台账: everything that was recorded of it. */
export interface AskRecordIntent {
  kind: 'ask-record'
  labels: readonly Label[]
  /** 迎检: in the order in which an inspection asks for it. */
  forInspection: boolean
}

export interface AskDetailIntent {
  kind: 'ask-detail'
  labels: readonly Label[]
}

/** Who has reported it, who has not. */
export interface AskStatusIntent {
  kind: 'ask-status'
  labels: readonly Label[]
}

/** 附件 用于 3、5 */
export interface AttachIntent {
  kind: 'attach'
  labels: readonly Label[]
}

/** 为什么提醒3; without numbers what was quoted, or what was said last, is meant. */
export interface AskWhyIntent {
  kind: 'ask-why'
  labels: readonly Label[]
}

/** 没听懂的话 */
export interface AskUnknownIntent {
  kind: 'ask-unknown'
}

export interface HelpIntent {
  kind: 'help'
}

export interface ChatterIntent {
  kind: 'chatter'
}

/** Speaks of it, and not in so many words that it could be done; or is not offered by this version. The answer says how. */
export interface UnsupportedIntent {
  kind: 'unsupported'
  what:
    | 'progress'
    | 'postpone'
    | 'answer'
    | 'transfer'
    | 'verify'
    | 'return'
    | 'waive'
    | 'urge'
    | 'trigger'
    | 'manage'
    | 'leave'
  labels: readonly Label[]
  /** The only unit that it names. */
  unit?: string
  /** The day that it would be put off to. */
  until?: CivilDay
}

/** A number and nothing said about it yet: 16没问题，… */
export interface MentionIntent {
  kind: 'mention'
  labels: readonly Label[]
}

/** 5也是: the same as was said before. */
export interface SameIntent {
  kind: 'same'
  labels: readonly Label[]
}

/** A text that was not read; `most` is how many characters would be. */
export interface TooLongIntent {
  kind: 'too-long'
  most: number
}

/** Words that are none of the above; they go with the report before them. */
export interface RemarkIntent {
  kind: 'remark'
  text: string
  /** `doubt`: takes back or questions what was said; `aside`: about something else; `order`: tells others what to do. */
  tone: 'plain' | 'doubt' | 'aside' | 'order'
}
