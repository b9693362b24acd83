import type { PeriodUnit } from '../calendar/period.ts'

export type { PeriodUnit }

/** How often, or by when, something must be done: the 频次 or 时限 of a duty. */
export type Cadence = QuotaCadence | DeadlineCadence | StandingCadence | EventCadence | UnspecifiedCadence

/** Where the words stood: in the duty's own text, or taken over from its key task. */
export type CadenceOrigin = 'own' | 'task'

/** 每季度组织1次: so many reports in every turn of the period. */
export interface QuotaCadence {
  kind: 'quota'
  period: PeriodUnit
  /** 2 for 隔月 or 每两周, 3 for 每三年, otherwise 1. */
  every: number
  /** How many reports a period needs, 1 or more. */
  count: number
  /** True for 至少, 不少于, 以上. */
  atLeast: boolean
  /** 每月25日前, 每周五: the day within the period by which it is due; absent where that is the period's last day. */
  by?: DayWithin | undefined
  /** 5至9月每月1次: owed only in these months; absent for the whole year. */
  months?: Months | undefined
  /** The words it was read from. */
  basis: string
  origin: CadenceOrigin
}

/** One day of a period, by its place in it. */
export interface DayWithin {
  /** Of a quarter, 1 to 3; null for weeks and months. */
  month: number | null
  /** Of the week, Monday as 1; otherwise of the month, 31 for its last day. */
  day: number
}

/** From the one month to the other, both included, 1 to 12; into the next year where `to` comes before `from`. */
export interface Months {
  from: number
  to: number
}

/** 5月上旬, 6月底, 按6月、9月、12月: one obligation for each point in time. */
export interface DeadlineCadence {
  kind: 'deadline'
  due: DuePoint[]
  basis: string
  origin: CadenceOrigin
}

export interface DuePoint {
  /** Null where the words name no year: then it is the plan's. */
  year: number | null
  month: number
  day: number | null
  /** 上旬, 中旬, 下旬 or 月底; null for a day or a bare month. */
  part: 'early' | 'middle' | 'late' | 'end' | null
}

/** 常态化, 长期: kept up all the time and confirmed now and then. */
export interface StandingCadence {
  kind: 'standing'
  basis: string
  origin: CadenceOrigin
}

/** 极端天气, 重大节假日: owed only when something happens, or a node that it names comes round. */
export interface EventCadence {
  kind: 'event'
  /** 接到通知后5个工作日内: how many days it may take once it has happened, 0 for the same day. */
  term?: Term | undefined
  /**
   * 春节前, 春节期间, 春节后: when it is to be done where a node is named; no node opens what comes after it. Absent where
   * none is named, and in plans of the time before nodes opened anything.
   */
  timing?: 'before' | 'during' | 'after' | undefined
  /** 春节前完成: one piece of work with a deadline, in each year of the plan; or in one year alone, 2026年春节前. */
  once?: 'plan-year' | number | undefined
  basis: string
  origin: CadenceOrigin
}

export interface Term {
  days: number
  /** Working days alone are counted. */
  working: boolean
}

/** No time words at all: an obligation of the plan's year. */
export interface UnspecifiedCadence {
  kind: 'unspecified'
}
