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

/** 2026, 11, 24 → 20781. The month may run over: month 13 is January of the next year. */
export function civilDay(year: number, month: number, day: number): CivilDay {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

export function yearMonthDay(day: CivilDay): YearMonthDay {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
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
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
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
