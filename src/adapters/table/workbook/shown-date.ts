/** A day and time of day as a sheet holds it. */
export interface SheetDate {
  y: number
  m: number
  d: number
  H: number
  M: number
}

/**
 * A date as text, no more exact than its format shows it: 2026-06-30, 2026年6月, 6月30日. Who shows 2026年6月 means the month,
 * and whatever day and year stand hidden behind it was put there by the program. Null for a mere time of day.
 */
export function shownDate(date: SheetDate, format: string): string | null {
  const { year, month, day, time } = partsOf(format)
  if (year && month && day)
    return isoDay(date) + (time && (date.H > 0 || date.M > 0) ? ` ${clock(date)}` : '')
  const text = `${year ? `${date.y}年` : ''}${month ? `${date.m}月` : ''}${day ? `${date.d}日` : ''}`
  return text === '' ? null : text
}

function partsOf(format: string): { year: boolean; month: boolean; day: boolean; time: boolean } {
  const section = format.split(';')[0] ?? ''
  const letters = section
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[[hms]+\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
  const withoutMinutes = letters.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, 'h')
  return {
    year: /[ye]/.test(letters),
    month: withoutMinutes.includes('m'),
    day: /(^|[^d])d{1,2}([^d]|$)/.test(letters),
    time: letters.includes('h'),
  }
}

function isoDay({ y, m, d }: SheetDate): string {
  return `${y}-${twoDigits(m)}-${twoDigits(d)}`
}

function clock({ H, M }: SheetDate): string {
  return `${twoDigits(H)}:${twoDigits(M)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
