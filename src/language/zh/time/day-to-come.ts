import {
  civilDay,
  isoWeekday,
  lastDayOfMonth,
  yearMonthDay,
  type CivilDay,
} from '../../../domain/calendar/civil-day.ts'
import { readNumber } from '../words/numbers.ts'

/** A day that was named, and where its words end. */
export interface NamedDay {
  day: CivilDay
  end: number
}

type Reader = readonly [RegExp, (match: RegExpExecArray, today: CivilDay) => CivilDay | null]

const READERS: readonly Reader[] = [
  [
    /(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)[日号]?/y,
    (m) => realDay(Number(m[1]), month(m[2]), Number(m[3])),
  ],
  [/(20\d\d)年(\d{1,2})月底/y, (m) => endOf(Number(m[1]), month(m[2]))],
  [
    /明年(\d{1,2})月(\d{1,2})(?!\d)[日号]?/y,
    (m, today) => realDay(yearMonthDay(today).year + 1, month(m[1]), Number(m[2])),
  ],
  [/明年(\d{1,2})月底/y, (m, today) => endOf(yearMonthDay(today).year + 1, month(m[1]))],
  [
    /(\d{1,2})[月./](\d{1,2})(?!\d)[日号]?/y,
    (m, today) => nearest(today, (year) => realDay(year, month(m[1]), Number(m[2]))),
  ],
  [/(\d{1,2})月底/y, (m, today) => nearest(today, (year) => endOf(year, month(m[1])))],
  [
    /(明年)?(\d{1,2}|[一二三四五六七八九]|十[一二]?)月份?([上中下])旬/y,
    (m, today) =>
      nearest(today, (year) =>
        tenDays(m[1] ? yearMonthDay(today).year + 1 : year, readNumber(m[2] ?? '') ?? 0, m[3]),
      ),
  ],
  [
    /(明年)?([一二三四五六七八九]|十[一二]?)月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/y,
    (m, today) =>
      nearest(today, (year) =>
        realDay(
          m[1] ? yearMonthDay(today).year + 1 : year,
          readNumber(m[2] ?? '') ?? 0,
          readNumber(m[3] ?? '') ?? 0,
        ),
      ),
  ],
  [
    /(明年)?元月份?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/y,
    (m, today) =>
      nearest(today, (year) =>
        realDay(m[1] ? yearMonthDay(today).year + 1 : year, 1, readNumber(m[2] ?? '') ?? 0),
      ),
  ],
  [
    /(明年)?元月底/y,
    (m, today) => nearest(today, (year) => endOf(m[1] ? yearMonthDay(today).year + 1 : year, 1)),
  ],
  [
    /(明年)?元月份?([上中下])旬/y,
    (m, today) => nearest(today, (year) => tenDays(m[1] ? yearMonthDay(today).year + 1 : year, 1, m[2])),
  ],
  [/(?:本月|这个?月)?底|月底/y, (_, today) => inMonths(today, 0, null)],
  [/下个?月底/y, (_, today) => inMonths(today, 1, null)],
  [/下个?月(\d{1,2})[日号]?(?!\d)/y, (m, today) => inMonths(today, 1, Number(m[1]))],
  [/(?:本月|这个?月)?(\d{1,2})[日号]/y, (m, today) => inMonths(today, 0, Number(m[1]))],
  [/(?:今年|本年)?年底/y, (_, today) => civilDay(yearMonthDay(today).year, 12, 31)],
  [
    /(下下|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])/y,
    (m, today) => weekday(today, m[1] ?? '', m[2] ?? ''),
  ],
  [/(大后天|后天|明天|明日|今天|今日)/y, (m, today) => today + (RELATIVE[m[1] ?? ''] ?? 0)],
]

const RELATIVE: Readonly<Record<string, number>> = { 大后天: 3, 后天: 2, 明天: 1, 明日: 1 }

/** 12月5日, 2027年1月15日, 下周五, 月底 … at `at`; a date without a year is the nearest one. */
export function dayToComeAt(text: string, at: number, today: CivilDay): NamedDay | null {
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const day = match && read(match, today)
    if (match && day !== null) return { day, end: at + match[0].length }
  }
  return null
}

const month = Number

/** Null for 2月30日. */
function realDay(year: number, inMonth: number, day: number): CivilDay | null {
  const real =
    inMonth >= 1 && inMonth <= 12 && day >= 1 && lastDayOfMonth(year, inMonth) >= civilDay(year, inMonth, day)
  return real ? civilDay(year, inMonth, day) : null
}

function endOf(year: number, inMonth: number): CivilDay | null {
  return inMonth >= 1 && inMonth <= 12 ? lastDayOfMonth(year, inMonth) : null
}

/** The last day of the first, second or last ten days of a month. */
function tenDays(year: number, inMonth: number, which: string | undefined): CivilDay | null {
  if (which === '下') return endOf(year, inMonth)
  return realDay(year, inMonth, which === '上' ? 10 : 20)
}

const HALF_A_YEAR = 183

/** 1月15日 said in November is next year's; 11月20日 said on the 24th has passed. */
function nearest(today: CivilDay, inYear: (year: number) => CivilDay | null): CivilDay | null {
  const { year } = yearMonthDay(today)
  const day = inYear(year)
  return day !== null && day < today - HALF_A_YEAR ? inYear(year + 1) : day
}

/** A day of the month so many months on; its last day for null. */
function inMonths(today: CivilDay, months: number, day: number | null): CivilDay | null {
  const now = yearMonthDay(today)
  const { year, month: inMonth } = yearMonthDay(civilDay(now.year, now.month + months, 1))
  return day === null ? lastDayOfMonth(year, inMonth) : realDay(year, inMonth, day)
}

/** 周五 is this week's or, once it has passed, not readable; 下周五 is next week's. */
function weekday(today: CivilDay, which: string, name: string): CivilDay | null {
  const weeks = which === '下下' ? 2 : which === '下' ? 1 : 0
  const monday = today - isoWeekday(today) + 1 + weeks * 7
  const day = monday + '一二三四五六日'.indexOf(name === '天' ? '日' : name)
  return which === '' && day < today ? null : day
}
