import { civilDay, isoDay, yearMonthDay, type CivilDay } from './civil-day.ts'

/** One turn of a rhythm. Periods of one rhythm follow each other without gap or overlap. */
export interface Period {
  /** 2026-11-24, 2026-W48, 2026-11-上旬, 2026-11, 2026-Q4, 2026-H2 or 2026; named after its first unit. */
  key: string
  first: CivilDay
  last: CivilDay
}

export type PeriodUnit = 'day' | 'week' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year'

export interface Rhythm {
  unit: PeriodUnit
  /** Units in a period: 2 for every second month. */
  every: number
  /** A period begins with the unit that holds this day: 隔月 counted from January, 每三年 from the plan's year. */
  anchor: CivilDay
}

export function periodAt(rhythm: Rhythm, day: CivilDay): Period {
  const { unit, every } = rhythm
  const index = firstIndex(rhythm, day)
  const first = firstDay(unit, index)
  return { key: periodKey(unit, first), first, last: firstDay(unit, index + every) - 1 }
}

/** The periods that overlap the days `from` to `to`, both included, in order. */
export function* periodsBetween(rhythm: Rhythm, from: CivilDay, to: CivilDay): Generator<Period> {
  const { unit, every } = rhythm
  let index = firstIndex(rhythm, from)
  for (let first = firstDay(unit, index); first <= to;) {
    index += every
    const next = firstDay(unit, index)
    if (next > from) yield { key: periodKey(unit, first), first, last: next - 1 }
    first = next
  }
}

/** The number of the unit with which the period of a day begins. */
function firstIndex({ unit, every, anchor }: Rhythm, day: CivilDay): number {
  const start = unitIndex(unit, anchor)
  return start + Math.floor((unitIndex(unit, day) - start) / every) * every
}

/** Counts units along the calendar, so that the next unit is the next integer. */
function unitIndex(unit: PeriodUnit, day: CivilDay): number {
  if (unit === 'day') return day
  if (unit === 'week') return Math.floor((day + 3) / 7)
  const { year, month, day: dayOfMonth } = yearMonthDay(day)
  switch (unit) {
    case 'ten-days':
      return (year * 12 + month - 1) * 3 + Math.min(2, Math.floor((dayOfMonth - 1) / 10))
    case 'month':
      return year * 12 + month - 1
    case 'quarter':
      return year * 4 + Math.floor((month - 1) / 3)
    case 'half-year':
      return year * 2 + Math.floor((month - 1) / 6)
    case 'year':
      return year
  }
}

function firstDay(unit: PeriodUnit, index: number): CivilDay {
  switch (unit) {
    case 'day':
      return index
    case 'week':
      return index * 7 - 3
    case 'ten-days':
      return civilDay(Math.floor(index / 36), (Math.floor(index / 3) % 12) + 1, (index % 3) * 10 + 1)
    case 'month':
      return civilDay(Math.floor(index / 12), (index % 12) + 1, 1)
    case 'quarter':
      return civilDay(Math.floor(index / 4), (index % 4) * 3 + 1, 1)
    case 'half-year':
      return civilDay(Math.floor(index / 2), (index % 2) * 6 + 1, 1)
    case 'year':
      return civilDay(index, 1, 1)
  }
}

function periodKey(unit: PeriodUnit, first: CivilDay): string {
  const { year, month, day } = yearMonthDay(first)
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`
  switch (unit) {
    case 'day':
      return isoDay(first)
    case 'week':
      return isoWeekKey(first)
    case 'ten-days':
      return `${yearMonth}-${day === 1 ? '上旬' : day === 11 ? '中旬' : '下旬'}`
    case 'month':
      return yearMonth
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half-year':
      return `${year}-H${month === 1 ? 1 : 2}`
    case 'year':
      return String(year)
  }
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeekKey(monday: CivilDay): string {
  const thursday = monday + 3
  const { year } = yearMonthDay(thursday)
  const week = Math.floor((thursday - civilDay(year, 1, 1)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
