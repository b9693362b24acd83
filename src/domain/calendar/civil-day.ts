/**
 * Civil days as integers: days since 1970-01-01, without a time zone. Loops over dates stay plain arithmetic;
 * text and instants appear only at the edges.
 */
export type CivilDay = number

export interface YearMonthDay {
  year: number
  /** 1-12 */
  month: number
  /** 1-31 */
  day: number
}

/** Days from 1 March of the year 0 to 1970-01-01. Counting from March puts the leap day at the year's end. */
const EPOCH = 719_468

/** Days of four hundred years: the calendar's whole turn. */
const ERA = 146_097

/** 2026, 11, 24 → 20781. The month may run over: month 13 is January of the next year; so may the day. */
export function civilDay(year: number, month: number, day: number): CivilDay {
  const months = month - 3
  const marchYear = year + Math.floor(months / 12)
  const marchMonth = months - Math.floor(months / 12) * 12
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * ERA + yearOfEra * 365 + leapDays + daysBefore(marchMonth) + day - 1 - EPOCH
}

export function yearMonthDay(day: CivilDay): YearMonthDay {
  const days = day + EPOCH
  const era = Math.floor(days / ERA)
  const dayOfEra = days - era * ERA
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBefore(marchMonth) + 1,
  }
}

/** Days of the months from March up to one of them, which is 0 for March: 31, 61, 92 … */
function daysBefore(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5)
}

/** '2026-11-24' → 20781; null for anything that is not a day of the calendar. */
export function parseIsoDay(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const day = civilDay(Number(match[1]), Number(match[2]), Number(match[3]))
  return isoDay(day) === text ? day : null
}

/** 20781 → '2026-11-24' */
export function isoDay(day: CivilDay): string {
  const { year, month, day: dayOfMonth } = yearMonthDay(day)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

function twoDigits(figure: number): string {
  return figure < 10 ? `0${figure}` : String(figure)
}

/** Monday is 1, Sunday is 7. */
export function isoWeekday(day: CivilDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The Monday of a day's week. */
export function mondayOf(day: CivilDay): CivilDay {
  return day - isoWeekday(day) + 1
}

export function lastDayOfMonth(year: number, month: number): CivilDay {
  return civilDay(year, month + 1, 0)
}
