import {
  civilDay,
  isoWeekday,
  lastDayOfMonth,
  yearMonthDay,
  type CivilDay,
} from '../../domain/calendar/civil-day.ts'
import type { When } from '../intent.ts'
import { readNumber } from './numbers.ts'

/** The days that the first time word of these words covers; null where there is none that matters. */
export function readWhen(words: string, today: CivilDay): When | null {
  for (const read of READERS) {
    const when = read(words, today)
    if (when) return when
  }
  return null
}

/** A day, month or quarter that has not begun: 12月31日, 12.31, 12月. */
export function namesTimeToCome(words: string, today: CivilDay): boolean {
  const days = [...words.matchAll(DATES)].map(([date]) => readDate(date, today))
  return [...days, readMonth(words, today), readQuarter(words, today)].some(
    (when) => when !== null && when.first > today,
  )
}

/** A date and nothing else. */
export function isDateOnly(words: string): boolean {
  return /^[\s()于在]*[\d年月日号./-]+[\s()底份前]*$/.test(words)
}

const DATE = /(?:(20\d\d)[年./-])?(?<!\d)(1[0-2]|0?[1-9])[月./-](3[01]|[12]\d|0?[1-9])(?!\d)[日号]?/
const DATES = new RegExp(DATE, 'g')

type Reader = (words: string, today: CivilDay) => When | null

const READERS: readonly Reader[] = [readDate, readMonth, readQuarter, readHalf, readYear, readWeek, readDay]

function period(first: CivilDay, last: CivilDay): When {
  return { first, last, kind: 'period' }
}

function day(on: CivilDay): When {
  return { first: on, last: on, kind: 'day' }
}

const HALF_A_YEAR = 183

/** A month, quarter or half of the nearest year, unless 去年 says which: 12月 said in January is last year's. */
function nearest(words: string, today: CivilDay, inYear: (year: number) => When): When {
  const { year } = yearMonthDay(today)
  if (LAST_YEAR.test(words)) return inYear(year - 1)
  const { first, last } = inYear(year)
  return inYear((first + last) / 2 > today + HALF_A_YEAR ? year - 1 : year)
}

const LAST_YEAR = /去年/

function readDate(words: string, today: CivilDay): When | null {
  const match = DATE.exec(words)
  if (!match) return null
  const named = (inYear: number) => civilDay(inYear, Number(match[2]), Number(match[3]))
  if (match[1] !== undefined) return day(named(Number(match[1])))
  return nearest(words, today, (inYear) => day(named(inYear)))
}

function readMonth(words: string, today: CivilDay): When | null {
  const { year, month } = yearMonthDay(today)
  const named = /(\d{1,2}|十[一二]?|[一二三四五六七八九])月/.exec(words)?.[1]
  if (named !== undefined)
    return nearest(words, today, (inYear) => wholeMonth(inYear, readNumber(named) ?? month))
  if (/上个?月/.test(words)) return wholeMonth(year, month - 1)
  return /本月|这个?月/.test(words) ? wholeMonth(year, month) : null
}

function wholeMonth(year: number, month: number): When {
  return period(civilDay(year, month, 1), lastDayOfMonth(year, month))
}

function readQuarter(words: string, today: CivilDay): When | null {
  const { year, month } = yearMonthDay(today)
  const current = Math.ceil(month / 3)
  const named = /([一二三四1-4])季度|q([1-4])/.exec(words)
  const figure = named?.[1] ?? named?.[2]
  if (figure !== undefined)
    return nearest(words, today, (inYear) => wholeQuarter(inYear, readNumber(figure) ?? current))
  if (/上个?季度/.test(words)) return wholeQuarter(year, current - 1)
  return /本季|这个?季度/.test(words) ? wholeQuarter(year, current) : null
}

function wholeQuarter(year: number, quarter: number): When {
  return period(civilDay(year, quarter * 3 - 2, 1), lastDayOfMonth(year, quarter * 3))
}

function readHalf(words: string, today: CivilDay): When | null {
  const half = /[上下]半年/.exec(words)?.[0]
  if (half === undefined) return null
  return nearest(words, today, (year) =>
    half === '上半年'
      ? period(civilDay(year, 1, 1), civilDay(year, 6, 30))
      : period(civilDay(year, 7, 1), civilDay(year, 12, 31)),
  )
}

function readYear(words: string, today: CivilDay): When | null {
  const { year } = yearMonthDay(today)
  if (LAST_YEAR.test(words)) return wholeYear(year - 1)
  return /今年|本年|全年/.test(words) ? wholeYear(year) : null
}

function wholeYear(year: number): When {
  return period(civilDay(year, 1, 1), civilDay(year, 12, 31))
}

function readWeek(words: string, today: CivilDay): When | null {
  const monday = today - isoWeekday(today) + 1
  const weekday = /上(?:周|星期|礼拜)([一二三四五六日天])/.exec(words)?.[1]
  if (weekday !== undefined) {
    const on = monday - 7 + '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday)
    return period(on, on)
  }
  if (/上(?:周|星期|礼拜)/.test(words)) return period(monday - 7, monday - 1)
  return /本周|这周|(?:周|星期|礼拜)[一二三四五六日天]/.test(words)
    ? { ...period(monday, monday + 6), kind: 'day' }
    : null
}

function readDay(words: string, today: CivilDay): When | null {
  if (words.includes('前天')) return day(today - 2)
  if (/昨[天日晚]/.test(words)) return day(today - 1)
  return /今[天日早晚]|刚/.test(words) ? day(today) : null
}
