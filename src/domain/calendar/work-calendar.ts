import chineseDays from 'chinese-days'
import { isoDay, yearMonthDay, type CivilDay } from './civil-day.ts'
import { isStatutory } from './statutory-days.ts'

export interface WorkCalendar {
  isWorkday(day: CivilDay): boolean
  /** Whether the year's statutory holidays have been announced; its weeks count as ordinary ones otherwise. */
  knowsHolidaysOf(year: number): boolean
}

/** An office's own rest and working days; they come before the statutory ones. */
export interface OwnDays {
  holidays: readonly CivilDay[]
  workdays: readonly CivilDay[]
}

/**
 * Mainland China's statutory holidays and 调休 make-up days. Of years that the State Council has not announced yet only
 * the statutory days themselves are known; their other days are ordinary weeks.
 */
export function chineseWorkCalendar(own: OwnDays = { holidays: [], workdays: [] }): WorkCalendar {
  const known = new Map<CivilDay, boolean>([
    ...own.holidays.map((day) => [day, false] as const),
    ...own.workdays.map((day) => [day, true] as const),
  ])
  return {
    isWorkday(day) {
      let answer = known.get(day)
      if (answer === undefined) {
        answer = chineseDays.isWorkday(isoDay(day)) && !(isUnannounced(day) && isStatutory(day))
        known.set(day, answer)
      }
      return answer
    },
    knowsHolidaysOf,
  }
}

// 国庆节 is in every schedule; an unknown day is named after its weekday.
function knowsHolidaysOf(year: number): boolean {
  return chineseDays.getDayDetail(`${year}-10-01`).name.includes('国庆')
}

function isUnannounced(day: CivilDay): boolean {
  return !knowsHolidaysOf(yearMonthDay(day).year)
}

/** The day itself where it is a working day, else the last one before it. */
export function workdayOnOrBefore(calendar: WorkCalendar, day: CivilDay): CivilDay {
  let result = day
  while (!calendar.isWorkday(result)) result--
  return result
}

export function workdayOnOrAfter(calendar: WorkCalendar, day: CivilDay): CivilDay {
  let result = day
  while (!calendar.isWorkday(result)) result++
  return result
}

/** Steps from a day by working days: -3 is the third working day before it, 0 the day itself. */
export function stepWorkdays(calendar: WorkCalendar, day: CivilDay, steps: number): CivilDay {
  const direction = Math.sign(steps)
  let result = day
  for (let left = Math.abs(steps); left > 0;) {
    result += direction
    if (calendar.isWorkday(result)) left--
  }
  return result
}

/** How many working days there are after `from` up to `to`, which is included; 0 where `to` is not after `from`. */
export function workdaysBetween(calendar: WorkCalendar, from: CivilDay, to: CivilDay): number {
  if (to <= from) return 0
  const [first, last] = [blockOf(calendar, from), blockOf(calendar, to)]
  let count = upTo(last, to) - upTo(first, from)
  for (let number = first.number; number < last.number; number++) {
    count += upToEnd(blockOf(calendar, number * BLOCK_DAYS))
  }
  return count
}

/** Working days are counted once for each stretch of so many days. */
const BLOCK_DAYS = 512

interface Block {
  /** Which stretch it is: days divided by BLOCK_DAYS. */
  number: number
  /** For each of its days, the working days since its first, that day included. */
  counts: Uint16Array
}

const blocks = new WeakMap<WorkCalendar, Map<number, Block>>()

function blockOf(calendar: WorkCalendar, day: CivilDay): Block {
  const number = Math.floor(day / BLOCK_DAYS)
  const known = blocks.get(calendar) ?? new Map<number, Block>()
  blocks.set(calendar, known)
  const block = known.get(number) ?? countBlock(calendar, number)
  known.set(number, block)
  return block
}

function countBlock(calendar: WorkCalendar, number: number): Block {
  let count = 0
  const counts = Uint16Array.from({ length: BLOCK_DAYS }, (_, index) => {
    if (calendar.isWorkday(number * BLOCK_DAYS + index)) count++
    return count
  })
  return { number, counts }
}

function upTo({ number, counts }: Block, day: CivilDay): number {
  return counts[day - number * BLOCK_DAYS] ?? 0
}

function upToEnd({ counts }: Block): number {
  return counts[BLOCK_DAYS - 1] ?? 0
}
