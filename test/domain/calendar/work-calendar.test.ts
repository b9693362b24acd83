import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import {
  chineseWorkCalendar,
  stepWorkdays,
  workdayOnOrAfter,
  workdayOnOrBefore,
  workdaysBetween,
} from '../../../src/domain/calendar/work-calendar.ts'
import { day } from '../../support/build.ts'

const calendar = chineseWorkCalendar()

const days = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

describe('working days of mainland China', () => {
  test.each([
    ['2026-11-24', true, 'a Tuesday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-10-01', false, '国庆节'],
    ['2026-10-10', true, 'a Saturday worked for 国庆节'],
    ['2026-02-14', true, 'a Saturday worked for 春节'],
    ['2028-05-08', true, 'a year that is not announced: an ordinary Monday'],
    ['2028-05-01', false, 'but 劳动节 is a rest day by law'],
    ['2027-02-05', false, '除夕'],
    ['2027-02-08', false, '正月初三'],
    ['2027-02-09', true, '正月初四, which only a schedule makes a rest day'],
    ['2027-04-05', false, '清明节'],
    ['2027-06-09', false, '端午节'],
    ['2027-09-15', false, '中秋节'],
  ])('%s: %s (%s)', (iso, expected) => {
    expect(calendar.isWorkday(day(iso))).toBe(expected)
  })

  test.each([
    // 1 to 7 October 2026 is off, 10 October is worked.
    ['2026-10-01', 0, '2026-10-01'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-11-30', -3, '2026-11-25'],
  ])('%s stepped by %i is %s', (from, steps, expected) => {
    expect(isoDay(stepWorkdays(calendar, day(from), steps))).toBe(expected)
  })

  test('says which years are announced', () => {
    expect([2025, 2026, 2035].map((year) => calendar.knowsHolidaysOf(year))).toEqual([true, true, false])
  })

  test.each([
    ['2026-09-30', '2026-10-08', 1],
    ['2026-10-08', '2026-09-30', 0],
    ['2026-11-27', '2026-11-29', 0],
    ['2024-12-31', '2026-12-31', 496],
  ])('after %s up to %s there are %i', (from, to, count) => {
    expect(workdaysBetween(calendar, day(from), day(to))).toBe(count)
    expect(days(day(from) + 1, day(to)).filter((at) => calendar.isWorkday(at))).toHaveLength(count)
  })

  test('the working day around a rest day', () => {
    expect(isoDay(workdayOnOrBefore(calendar, day('2026-11-29')))).toBe('2026-11-27')
    expect(isoDay(workdayOnOrAfter(calendar, day('2026-11-28')))).toBe('2026-11-30')
  })
})
