import { civilDay, isoWeekday, yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'

const DATE = /(?:(20\d\d)年)?(?<!\d)(1[0-2]|[1-9])月([12]\d|3[01]|[1-9])日/g
/** 11月24日 周二, at the head of a reminder. */
const HEAD = /(?<![\d年])(1[0-2]|[1-9])月([12]\d|3[01]|[1-9])日\s*周([一二三四五六日])/
/** Older messages are not quoted to answer them. */
const HALF_A_YEAR = 183

/** The last date of a line of ours is its deadline: （第四季度，12月31日前，还差1次）. */
export function deadlineIn(line: string, years: readonly number[]): { due?: readonly CivilDay[] } {
  const last = [...line.matchAll(DATE)].at(-1)
  if (!last) return {}
  const inYears = last[1] === undefined ? years : [Number(last[1])]
  return { due: inYears.map((year) => civilDay(year, Number(last[2]), Number(last[3]))) }
}

/** The years in which a quoted message may have been written: its dates leave out the year of their own day. */
export function yearsOf(text: string, today: CivilDay): number[] {
  const years = [...new Set([today, today - HALF_A_YEAR].map((day) => yearMonthDay(day).year))]
  const head = HEAD.exec(text)
  if (!head) return years
  const weekday = '一二三四五六日'.indexOf(head[3] ?? '') + 1
  const fitting = years.filter((year) => {
    const day = civilDay(year, Number(head[1]), Number(head[2]))
    return day <= today && isoWeekday(day) === weekday
  })
  return fitting.length > 0 ? fitting : years
}
