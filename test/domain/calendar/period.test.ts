import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { periodAt, periodsBetween, type PeriodUnit } from '../../../src/domain/calendar/period.ts'
import { day } from '../../support/build.ts'

const UNITS: PeriodUnit[] = ['day', 'week', 'ten-days', 'month', 'quarter', 'half-year', 'year']

describe('periodAt', () => {
  test.each<[PeriodUnit, number, string, string, string, string]>([
    ['day', 1, '2026-11-24', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['week', 1, '2026-11-24', '2026-W48', '2026-11-23', '2026-11-29'],
    // A Sunday belongs to the week that began on Monday.
    ['week', 1, '2026-11-29', '2026-W48', '2026-11-23', '2026-11-29'],
    // ISO weeks: 1 January 2027 is a Friday and belongs to the last week of 2026.
    ['week', 1, '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
    ['ten-days', 1, '2026-11-10', '2026-11-上旬', '2026-11-01', '2026-11-10'],
    ['ten-days', 1, '2026-11-11', '2026-11-中旬', '2026-11-11', '2026-11-20'],
    ['ten-days', 1, '2026-02-28', '2026-02-下旬', '2026-02-21', '2026-02-28'],
    ['ten-days', 1, '2026-01-31', '2026-01-下旬', '2026-01-21', '2026-01-31'],
    ['month', 1, '2024-02-29', '2024-02', '2024-02-01', '2024-02-29'],
    // 隔月: counted from January of the plan's year.
    ['month', 2, '2026-11-24', '2026-11', '2026-11-01', '2026-12-31'],
    ['month', 2, '2026-12-31', '2026-11', '2026-11-01', '2026-12-31'],
    ['quarter', 1, '2026-11-24', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['half-year', 1, '2026-06-30', '2026-H1', '2026-01-01', '2026-06-30'],
    ['half-year', 1, '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
    ['year', 1, '2026-11-24', '2026', '2026-01-01', '2026-12-31'],
    ['year', 3, '2028-05-01', '2026', '2026-01-01', '2028-12-31'],
    ['year', 3, '2025-05-01', '2023', '2023-01-01', '2025-12-31'],
  ])('%s × %i at %s is %s', (unit, every, at, key, first, last) => {
    const period = periodAt({ unit, every, anchor: day('2026-01-01') }, day(at))
    expect([period.key, isoDay(period.first), isoDay(period.last)]).toEqual([key, first, last])
  })
})

describe('periods tile time', () => {
  const rhythm = fc.record({
    unit: fc.constantFrom(...UNITS),
    every: fc.integer({ min: 1, max: 7 }),
    anchor: fc.integer({ min: 0, max: 40_000 }),
  })
  const someDay = fc.integer({ min: 0, max: 60_000 })

  test('without gap or overlap, for any rhythm and year, with keys of their own', () => {
    fc.assert(
      fc.property(rhythm, someDay, fc.integer({ min: 0, max: 900 }), (theRhythm, from, length) => {
        const periods = [...periodsBetween(theRhythm, from, from + length)]
        expect(periods[0]!.first).toBeLessThanOrEqual(from)
        expect(periods.at(-1)!.last).toBeGreaterThanOrEqual(from + length)
        for (const [index, period] of periods.entries()) {
          expect(period.last).toBeGreaterThanOrEqual(period.first)
          if (index > 0) expect(period.first).toBe(periods[index - 1]!.last + 1)
        }
        expect(new Set(periods.map((period) => period.key)).size).toBe(periods.length)
      }),
    )
  })

  test('and every day of a period gives the same period', () => {
    fc.assert(
      fc.property(rhythm, someDay, fc.nat(), (theRhythm, at, pick) => {
        const period = periodAt(theRhythm, at)
        const other = period.first + (pick % (period.last - period.first + 1))
        expect(periodAt(theRhythm, other)).toEqual(period)
      }),
    )
  })
})
