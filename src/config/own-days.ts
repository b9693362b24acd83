import { parseIsoDay, type CivilDay } from '../domain/calendar/civil-day.ts'

/** A stretch of more days than this is a slip of the pen. */
const LONGEST_DAYS = 366

/** '2026-12-31' → that day; '2027-02-09~2027-02-12' → four days; none for anything else. */
export function parseDays(text: string): CivilDay[] {
  const [from, to = from, ...rest] = text.split('~').map((part) => parseIsoDay(part.trim()))
  if (from === undefined || from === null || to === undefined || to === null || rest.length > 0) return []
  const length = to - from + 1
  return length > LONGEST_DAYS ? [] : Array.from({ length: Math.max(0, length) }, (_, index) => from + index)
}
