import {
  civilDay,
  isoWeekday,
  lastDayOfMonth,
  yearMonthDay,
  type CivilDay,
} from '../../../domain/calendar/civil-day.ts'
import type { When } from '../../intent.ts'
import { COUNTED } from '../words/counting.ts'
import { readNumber } from '../words/numbers.ts'

/** One kind of time word, and the days that it covers. */
export interface Reader {
  pattern: RegExp
  read: (match: RegExpExecArray, today: CivilDay) => When | null
}

const YEAR = '(?:(20\\d\\d|去|今|本|明|前)年度?的?)?'
const DAY_FIGURE = '(3[01]|[12]\\d|0?[1-9])(?!\\d)'
const MONTH_FIGURE = '(?<!\\d)(1[0-2]|0?[1-9])'
/** Of 11.6 or 12/31; 1.5万元 is no date. */
const NO_AMOUNT = `(?!\\s*(?!日)${COUNTED})`

/** 2026年11月6日, 11月6号, 11.6, 2026-11-06 */
const DATE: Reader = {
  pattern: new RegExp(
    `(?:${YEAR}\\s*${MONTH_FIGURE}月\\s*${DAY_FIGURE}[日号]?|(?:(20\\d\\d)[./-])?(?<!\\d|\\d[./-])(1[0-2]|0?[1-9])[./-]${DAY_FIGURE}(?![./-]?\\d)${NO_AMOUNT}[日号]?)`,
  ),
  read: (match, today) => {
    const [, year, month, dayOf, numericYear, numericMonth, numericDay] = match
    const named = (inYear: number) =>
      day(civilDay(inYear, Number(month ?? numericMonth), Number(dayOf ?? numericDay)))
    return inNamedYear(year ?? numericYear, today, named)
  },
}

/** 10月底 */
const MONTH_END: Reader = {
  pattern: new RegExp(`${YEAR}\\s*${MONTH_FIGURE}月[底末]`),
  read: ([, year, month], today) =>
    inNamedYear(year, today, (inYear) => day(lastDayOfMonth(inYear, Number(month)))),
}

const MONTH: Reader = {
  pattern: new RegExp(`${YEAR}\\s*${MONTH_FIGURE}月|(20\\d\\d)[./-](1[0-2]|0[1-9])(?!\\d)`),
  read: ([, year, month, numericYear, numericMonth], today) =>
    inNamedYear(year ?? numericYear, today, (inYear) => wholeMonth(inYear, Number(month ?? numericMonth))),
}

const MONTH_FROM_HERE: Reader = {
  pattern: /上一?个?月|本月|这个?月|当月/,
  read: ([words], today) => {
    const { year, month } = yearMonthDay(today)
    return wholeMonth(year, words.startsWith('上') ? month - 1 : month)
  },
}

const QUARTER: Reader = {
  pattern: new RegExp(`${YEAR}\\s*(?:第?([一二三四1-4])季度?|q([1-4]))`),
  read: ([, year, figure, letter], today) => {
    const quarter = readNumber(figure ?? letter ?? '') ?? 1
    return inNamedYear(year, today, (inYear) => wholeQuarter(inYear, quarter))
  },
}

const QUARTER_FROM_HERE: Reader = {
  pattern: /上一?个?季度?|本季|这个?季度|当季/,
  read: ([words], today) => {
    const { year, month } = yearMonthDay(today)
    return wholeQuarter(year, Math.ceil(month / 3) - (words.startsWith('上') ? 1 : 0))
  },
}

const HALF: Reader = {
  pattern: new RegExp(`${YEAR}\\s*([上下])半年`),
  read: ([, year, half], today) =>
    inNamedYear(year, today, (inYear) =>
      half === '上'
        ? period(civilDay(inYear, 1, 1), civilDay(inYear, 6, 30))
        : period(civilDay(inYear, 7, 1), civilDay(inYear, 12, 31)),
    ),
}

const WHOLE_YEAR: Reader = {
  pattern: /((?<!\d)(?:20)?2\d(?!年[前来后以])|去|上一?|今|本|当|明|前)年|全年|(上|本)(?:一个?)?年度/,
  read: ([, named, relative], today) => wholeYear(yearOf(named ?? relative, today)),
}

/** 第47周 of this year, counted as in the calendar of ISO 8601. */
const NUMBERED_WEEK: Reader = {
  pattern: /(?:第([1-9]\d?)|(?<!\d)([1-5]\d))周(?![一二三四五六日天年])/,
  read: ([, ordinal, figure], today) => {
    const fourth = civilDay(yearMonthDay(today).year, 1, 4)
    const monday = fourth - isoWeekday(fourth) + 1 + (Number(ordinal ?? figure) - 1) * 7
    return period(monday, monday + 6)
  },
}

const LAST_WEEK: Reader = {
  pattern: /上(?:一?个?星期|一?周|一?个?礼拜)([一二三四五六日天])?/,
  read: ([, weekday], today) => {
    const monday = mondayOf(today) - 7
    if (weekday === undefined) return period(monday, monday + 6)
    const on = monday + weekdayAt(weekday)
    return period(on, on)
  },
}

const THIS_WEEK: Reader = {
  pattern: /[本这]周(?![一二三四五六日天])|(?<!每)(?:周|星期|礼拜)[一二三四五六日天]/,
  read: ([words], today) => ({
    ...period(mondayOf(today), mondayOf(today) + 6),
    kind: 'day',
    ...(words.endsWith('周') && { stretch: true }),
  }),
}

const DAY_FROM_HERE: Reader = {
  pattern: /前天|昨[天日晚]|今[天日早晚]|刚/,
  read: ([words], today) => day(today - (words === '前天' ? 2 : words.startsWith('昨') ? 1 : 0)),
}

const RECENT_DAYS: Reader = {
  pattern: /前[几两三]天|前些天|前段时间/,
  read: (_, today) => ({ ...period(today - 30, today - 1), kind: 'day' }),
}

/** 30日, 6号 of this month; 〔2026〕7号 and 3号楼 are no days. */
const BARE_DAY: Reader = {
  pattern: new RegExp(
    `(?<![\\d第〔〕\\])发办函文字.])${DAY_FIGURE}(?:日(?![内均常报])|号(?![楼柜文机线馆厅会门令通公车井院仓桥标]|任务))`,
  ),
  read: ([, figure], today) => {
    const { year, month } = yearMonthDay(today)
    return day(civilDay(year, month, Number(figure)))
  },
}

/** What every reader's words have one of: most words name no time at all. */
export const NAMES_TIME = /[年月日号季q半周星礼上前昨今刚]|\d[./-]\d/

/** In the order in which one goes before the other where both could be read. */
export const READERS: readonly Reader[] = [
  ...[DATE, MONTH, MONTH_FROM_HERE, QUARTER, QUARTER_FROM_HERE, HALF, WHOLE_YEAR],
  ...[NUMBERED_WEEK, LAST_WEEK, THIS_WEEK, RECENT_DAYS, DAY_FROM_HERE],
]

/** Read in remarks only: in 2号完成了 the 2 is an item. */
export const REMARK_READERS: readonly Reader[] = [MONTH_END, ...READERS, BARE_DAY]

/** 周五 of this week. */
export function weekdayOf(weekday: string, today: CivilDay): CivilDay {
  return mondayOf(today) + weekdayAt(weekday)
}

function weekdayAt(weekday: string): number {
  return '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday)
}

function mondayOf(today: CivilDay): CivilDay {
  return today - isoWeekday(today) + 1
}

function period(first: CivilDay, last: CivilDay): When {
  return { first, last, kind: 'period' }
}

function day(on: CivilDay): When {
  return { first: on, last: on, kind: 'day' }
}

function wholeMonth(year: number, month: number): When {
  return period(civilDay(year, month, 1), lastDayOfMonth(year, month))
}

function wholeQuarter(year: number, quarter: number): When {
  return period(civilDay(year, quarter * 3 - 2, 1), lastDayOfMonth(year, quarter * 3))
}

function wholeYear(year: number): When {
  return period(civilDay(year, 1, 1), civilDay(year, 12, 31))
}

const HALF_A_YEAR = 183

/** A month, quarter or half of the nearest year, unless the year is said: 12月 said in January is last year's. */
function inNamedYear(named: string | undefined, today: CivilDay, inYear: (year: number) => When): When {
  if (named !== undefined) return inYear(yearOf(named, today))
  const { year } = yearMonthDay(today)
  const { first, last } = inYear(year)
  return inYear((first + last) / 2 > today + HALF_A_YEAR ? year - 1 : year)
}

function yearOf(named: string | undefined, today: CivilDay): number {
  const { year } = yearMonthDay(today)
  if (named === undefined) return year
  if (/^\d+$/.test(named)) return Number(named) < 100 ? 2000 + Number(named) : Number(named)
  return (
    year +
    (named.startsWith('去') || named.startsWith('上') ? -1 : named === '前' ? -2 : named === '明' ? 1 : 0)
  )
}
