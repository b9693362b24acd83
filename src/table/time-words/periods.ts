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
}

/** Longest first. The lookaheads keep 天然气, 周边, 季节, 年龄 out. */
export const PERIOD_WORDS =
  '(?:工作日|日|天(?!然)|星期|礼拜|周(?![边围期密年])|旬|月|季度|季(?!节)|半年|年(?!龄))'

export function periodOf(word: string): PeriodUnit | null {
  return PERIODS[word] ?? null
}
