import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { isoInstant, wallTime } from '../../../src/domain/calendar/zone.ts'

/** Before and after clocks were moved, and where they are ahead by no whole hour. */
const READ: readonly [zone: string, instant: string, text: string][] = [
  ['Asia/Shanghai', '2026-11-24T01:00:00Z', '2026-11-24T09:00:00+08:00'],
  ['Asia/Shanghai', '2026-12-31T16:00:00Z', '2027-01-01T00:00:00+08:00'],
  ['Asia/Urumqi', '2026-11-24T20:30:15.900Z', '2026-11-25T02:30:15+06:00'],
  ['Asia/Kathmandu', '2026-11-24T18:14:59Z', '2026-11-24T23:59:59+05:45'],
  ['America/New_York', '2026-11-01T05:59:59Z', '2026-11-01T01:59:59-04:00'],
  ['America/New_York', '2026-11-01T06:00:00Z', '2026-11-01T01:00:00-05:00'],
  ['America/St_Johns', '2026-03-08T05:29:00Z', '2026-03-08T01:59:00-03:30'],
  ['America/St_Johns', '2026-03-08T05:30:00Z', '2026-03-08T03:00:00-02:30'],
  ['Australia/Lord_Howe', '2026-04-04T14:59:00Z', '2026-04-05T01:59:00+11:00'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05T01:30:00+10:30'],
  ['UTC', '1969-12-31T23:59:59Z', '1969-12-31T23:59:59+00:00'],
]

describe('an instant as it is read from the wall', () => {
  test.each(READ)('%s %s', (zone, instant, text) => {
    const at = Date.parse(instant)
    expect(isoInstant(at, zone)).toBe(text)
    const { day, minute } = wallTime(at, zone)
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    expect(`${isoDay(day)}T${clock}`).toBe(text.slice(0, 16))
  })

  test('what is no instant is a bug', () => {
    expect(() => wallTime(Number.NaN, 'Asia/Shanghai')).toThrow('not an instant')
  })
})
