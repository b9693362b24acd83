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
  const local = dayjs(instant).tz(zone)
  const day = parseIsoDay(local.format('YYYY-MM-DD'))
  if (day === null) throw new Error(`not an instant: ${instant}`)
  return { day, minute: local.hour() * 60 + local.minute() }
}

/** Epoch milliseconds of a wall time; in a clock gap the instant right after it. */
export function instantOf({ day, minute }: WallTime, zone: string): number {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return dayjs.tz(`${isoDay(day)}T${clock}:00`, zone).valueOf()
}

/** 2026-11-24T09:00:00+08:00 */
export function isoInstant(instant: number, zone: string): string {
  if (latest?.instant !== instant || latest.zone !== zone) {
    latest = { instant, zone, text: dayjs(instant).tz(zone).format('YYYY-MM-DDTHH:mm:ssZ') }
  }
  return latest.text
}

/** The messages of one moment come after each other, and a time zone is dear. */
let latest: { instant: number; zone: string; text: string } | null = null
