import { expect, test } from 'vitest'
import { chineseWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts'
import { calendarInForce, calendarOf } from '../../../src/domain/obligation/calendar-in-force.ts'
import { day } from '../../support/build.ts'

test('a calendar that was kept has the same working days', () => {
  const [from, to] = [day('2026-01-01'), day('2026-12-31')]
  const own = { holidays: [day('2026-11-24')], workdays: [day('2026-11-28')] }
  const calendar = chineseWorkCalendar(own)
  const kept = calendarOf(calendarInForce(calendar, from, to), chineseWorkCalendar())
  for (let one = from; one <= to; one++) expect(kept.isWorkday(one)).toBe(calendar.isWorkday(one))
  // 调休 of National Day, the office's own days, and a day that was not kept.
  expect(['2026-10-10', '2026-11-24', '2026-11-28'].map((one) => kept.isWorkday(day(one)))).toEqual([
    true,
    false,
    true,
  ])
  expect(kept.isWorkday(day('2027-03-31'))).toBe(true)
})
