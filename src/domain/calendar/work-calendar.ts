import chineseDays from 'chinese-days'
import { isoDay, yearMonthDay, type CivilDay } from './civil-day.ts'
import { isStatutory } from './statutory-days.ts'

export interface WorkCalendar {
  isWorkday(day: CivilDay): boolean
  /** Whether the year's statutory holidays have been announced; its weeks count as ordinary ones otherwise. */
  knowsHolidaysOf(year: number): boolean
}

/**
 * Mainland China's statutory holidays and 调休 make-up days. Of years that the State Council has not announced yet only
 * the statutory days themselves are known; their other days are ordinary weeks.
 */
export function chineseWorkCalendar(): WorkCalendar {
  const known = new Map<CivilDay, boolean>()
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
