import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'
import { isoDay, parseIsoDay, type CivilDay } from './civil-day.ts'

dayjs.extend(utc)
dayjs.extend(timezone)

/** An instant as the people of a time zone read it from the wall. */
export interface WallTime {
  day: CivilDay
  /** Minutes since midnight, 0-1439. */
  minute: number
}

export function wallTime(instant: number, zone: string): WallTime {
  const local = instant + aheadOfUtc(instant, zone)
  const day = Math.floor(local / DAY)
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) }
}

const MINUTE = 60_000
const DAY = 86_400_000
/** No zone moves its clocks within a quarter of an hour. */
const QUARTER = 900_000

/** Milliseconds by which a zone's clocks are ahead of UTC, looked up once for each quarter of an hour: it is dear. */
function aheadOfUtc(instant: number, zone: string): number {
  const quarter = Math.floor(instant / QUARTER)
  const ofZone = ahead.get(zone) ?? new Map<number, number>()
  ahead.set(zone, ofZone)
  let found = ofZone.get(quarter)
  if (found === undefined) {
    found = lookUp(quarter * QUARTER, zone)
    if (ofZone.size >= MOST_QUARTERS) ofZone.clear()
    ofZone.set(quarter, found)
  }
  return found
}

const ahead = new Map<string, Map<number, number>>()
const MOST_QUARTERS = 10_000

function lookUp(instant: number, zone: string): number {
  const local = dayjs(instant).tz(zone)
  const day = parseIsoDay(local.format('YYYY-MM-DD'))
  if (day === null) throw new Error(`not an instant: ${instant}`)
  return day * DAY + (local.hour() * 60 + local.minute()) * MINUTE - instant
}

/** Epoch milliseconds of a wall time; in a clock gap the instant right after it. */
export function instantOf({ day, minute }: WallTime, zone: string): number {
  const clock = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
  return dayjs.tz(`${isoDay(day)}T${clock}:00`, zone).valueOf()
}

/** 2026-11-24T09:00:00+08:00 */
export function isoInstant(instant: number, zone: string): string {
  const ahead = aheadOfUtc(instant, zone)
  const minutes = Math.abs(ahead) / MINUTE
  const local = new Date(instant + ahead).toISOString().slice(0, 19)
  return `${local}${ahead < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(figure: number): string {
  return String(figure).padStart(2, '0')
}
