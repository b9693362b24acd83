import type { PeriodUnit } from '../../domain/duty/cadence.ts'

const PERIODS: Record<string, PeriodUnit> = {
  工作日: 'day',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  旬: 'ten-days',
  月: 'month',
  季度: 'quarter',
  季: 'quarter',
  半年: 'half-year',
  年: 'year',
  学期: 'half-year',
  学年: 'year',
}

/** Longest first. The lookaheads keep 天然气, 周边, 季节, 年龄 out. */
export const PERIOD_WORDS =
  '(?:学期|学年|工作日|日|天(?!然)|星期|礼拜|周(?![边围期密年岁])|旬|月|季度|季(?!节)|半年|年(?!龄))'

export function periodOf(word: string): PeriodUnit | null {
  return PERIODS[word] ?? null
}

/** Several of one period that have a name of their own: 每三个月 is every quarter. */
const NAMED: Readonly<Record<string, PeriodUnit>> = {
  'month 3': 'quarter',
  'month 6': 'half-year',
  'month 12': 'year',
  'quarter 2': 'half-year',
  'quarter 4': 'year',
  'half-year 2': 'year',
  'day 7': 'week',
  'day 10': 'ten-days',
}

/** 隔日, and 每15日 as lifts are looked after by law. */
const USUAL_DAYS = new Set([1, 2, 15])

/** The turn of so many periods by its own name, and whether it is one that offices count in at all. */
export function turnOf(
  period: PeriodUnit,
  every: number,
): { period: PeriodUnit; every: number; usual: boolean } {
  const named = NAMED[`${period} ${every}`]
  if (named) return { period: named, every: 1, usual: named === 'ten-days' }
  return { period, every, usual: period === 'day' ? USUAL_DAYS.has(every) : every <= 3 }
}
