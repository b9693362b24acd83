import { isoWeekday, type CivilDay } from '../calendar/civil-day.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { CalendarInForce } from './rules.ts'

/** A calendar's days between two days, both included, so that they can be kept. */
export function calendarInForce(calendar: WorkCalendar, from: CivilDay, to: CivilDay): CalendarInForce {
  const days = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return {
    from,
    to,
    rest: days.filter((day) => isInWeek(day) && !calendar.isWorkday(day)),
    work: days.filter((day) => !isInWeek(day) && calendar.isWorkday(day)),
  }
}

/** The calendar as it was; of days that were not kept as it is. */
export function calendarOf({ from, to, rest, work }: CalendarInForce, now: WorkCalendar): WorkCalendar {
  const [resting, working] = [new Set(rest), new Set(work)]
  return {
    isWorkday(day) {
      if (day < from || day > to) return now.isWorkday(day)
      return isInWeek(day) ? !resting.has(day) : working.has(day)
    },
    knowsHolidaysOf: (year) => now.knowsHolidaysOf(year),
  }
}

function isInWeek(day: CivilDay): boolean {
  return isoWeekday(day) <= 5
}
