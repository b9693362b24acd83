import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  civilDay,
  isoDay,
  isoWeekday,
  lastDayOfMonth,
  parseIsoDay,
} from '../../../src/domain/calendar/civil-day.ts'
import { instantOf, isoInstant, wallTime } from '../../../src/domain/calendar/zone.ts'
import { day, instant } from '../../support/build.ts'

describe('civil days', () => {
  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '', '2026-11-24T00:00'])('%j is no day', (text) => {
    expect(parseIsoDay(text)).toBeNull()
  })

  test('text and number are each other’s inverse', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (n) => parseIsoDay(isoDay(n)) === n))
  })

  test.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['1969-12-31', 3],
  ])('%s is weekday %i', (iso, weekday) => {
    expect(isoWeekday(day(iso))).toBe(weekday)
  })

  test('a month that runs over belongs to the next year', () => {
    expect(isoDay(civilDay(2026, 13, 1))).toBe('2027-01-01')
    expect(isoDay(lastDayOfMonth(2028, 2))).toBe('2028-02-29')
  })
})

describe('wall time', () => {
  test('an instant is read in the zone, not in the process’s', () => {
    expect(wallTime(Date.parse('2026-11-23T17:30:00Z'), 'Asia/Shanghai')).toEqual({
      day: day('2026-11-24'),
      minute: 90,
    })
  })

  test('and back', () => {
    expect(instantOf({ day: day('2026-11-24'), minute: 540 }, 'Asia/Shanghai')).toBe(
      instant('2026-11-24 09:00'),
    )
    expect(isoInstant(instant('2026-11-24 09:00'), 'Asia/Shanghai')).toBe('2026-11-24T09:00:00+08:00')
  })
})
