import chineseDays from 'chinese-days'
import { civilDay, lastDayOfMonth, parseIsoDay, yearMonthDay, type CivilDay } from './civil-day.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** The seven public holidays, in the order of the year. */
export const HOLIDAYS = ['元旦', '春节', '清明', '五一', '端午', '中秋', '国庆'] as const

export type Holiday = (typeof HOLIDAYS)[number]

/** A date of an office's own that work gathers around: 全国两会. */
export interface OwnNode {
  name: string
  /** Null for every year. */
  year: number | null
  /** 1-12 */
  month: number
  /** 1-31; where the month has no such day, its last. */
  day: number
  /** Days that it lasts, 1 or more. */
  days: number
}

/** 节点: what the calendar brings round that work gathers around. */
export interface NodePolicy {
  /** Working days before a node on which what is to be done for it is opened. */
  workdays: number
  /** The holidays that 节假日 stands for where no names are given. */
  holidays: readonly Holiday[]
  own: readonly OwnNode[]
}

/** One coming of a node. */
export interface NodeDays {
  name: string
  /** The day that names it, whatever schedule is announced around it. */
  day: CivilDay
  /** Its days of rest, with the weekend that they touch; of an office's own date, its days. */
  first: CivilDay
  last: CivilDay
}

/** When a holiday comes in a year by the calendar; null where its lunar date is not known. */
export function holidayIn(calendar: WorkCalendar, name: Holiday, year: number): NodeDays | null {
  const day = dayOfHoliday(name, year)
  return day === null ? null : { name, day, ...restAround(calendar, day) }
}

/** When a date of the office's own comes in a year; null where it does not. */
export function ownNodeIn(calendar: WorkCalendar, own: OwnNode, year: number): NodeDays | null {
  if (own.year !== null && own.year !== year) return null
  const day = Math.min(civilDay(year, own.month, own.day), lastDayOfMonth(year, own.month))
  const { first } = restAround(calendar, day)
  return { name: own.name, day, first, last: Math.max(day + own.days - 1, restAround(calendar, day).last) }
}

/** The rest days without a gap that a day lies in; the day alone where it is none. */
function restAround(calendar: WorkCalendar, day: CivilDay): { first: CivilDay; last: CivilDay } {
  let [first, last] = [day, day]
  if (calendar.isWorkday(day)) return { first, last }
  while (!calendar.isWorkday(first - 1)) first--
  while (!calendar.isWorkday(last + 1)) last++
  return { first, last }
}

const known = new Map<string, CivilDay | null>()

function dayOfHoliday(name: Holiday, year: number): CivilDay | null {
  const key = `${name} ${year}`
  const day = known.get(key)
  if (day !== undefined) return day
  const found = findDay(name, year)
  known.set(key, found)
  return found
}

function findDay(name: Holiday, year: number): CivilDay | null {
  switch (name) {
    case '元旦':
      return civilDay(year, 1, 1)
    case '五一':
      return civilDay(year, 5, 1)
    case '国庆':
      return civilDay(year, 10, 1)
    case '清明':
      return parseIsoDay(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'))
    case '春节':
      return lunarDay(year, '01-01')
    case '端午':
      return lunarDay(year, '05-05')
    case '中秋':
      return lunarDay(year, '08-15')
  }
}

/** Beyond the years that the tables know they answer with some other year. */
function lunarDay(year: number, monthDay: string): CivilDay | null {
  const day = parseIsoDay(chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date)
  return day !== null && yearMonthDay(day).year === year ? day : null
}
