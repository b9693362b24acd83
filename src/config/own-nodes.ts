import { civilDay, parseIsoDay, yearMonthDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import type { OwnNode } from '../domain/calendar/nodes.ts'

/** A node that lasts longer is a season. */
const LONGEST_DAYS = 60

/** Any leap year: a day of every year is looked up in it. */
const LEAP = 2024

/** '2026-03-05', or '03-05' for every year; null for anything that is no day. */
export function parseNodeDay(text: string): { year: number | null; month: number; day: number } | null {
  const yearly = /^\d{2}-\d{2}$/.test(text)
  const parsed = parseIsoDay(yearly ? `${LEAP}-${text}` : text)
  if (parsed === null) return null
  const { year, month, day } = yearMonthDay(parsed)
  return { year: yearly ? null : year, month, day }
}

/** Days from the first to the last, both included: 1 or more; null where they are no stretch. */
export function lengthOf(on: string, until: string): number | null {
  const [first, last] = [parseNodeDay(on), parseNodeDay(until)]
  if (!first || !last || (first.year === null) !== (last.year === null)) return null
  const length = dayOf(last) - dayOf(first) + 1
  // 12-30 until 01-02: over the turn of a year that is named by neither.
  const days = length < 1 && first.year === null ? length + 366 : length
  return days >= 1 && days <= LONGEST_DAYS ? days : null
}

function dayOf({ year, month, day }: { year: number | null; month: number; day: number }): CivilDay {
  return civilDay(year ?? LEAP, month, day)
}

/** A setting that the schema has accepted, as the rules are given it. */
export function ownNodeOf(setting: { name: string; on: string; until?: string | undefined }): OwnNode[] {
  const { name, on, until = on } = setting
  const day = parseNodeDay(on)
  const days = lengthOf(on, until)
  return day && days !== null ? [{ name, ...day, days }] : []
}
