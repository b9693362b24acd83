import { expect, test } from 'vitest'
import { isoDay } from '../../src/domain/calendar/civil-day.ts'
import { parseDays } from '../../src/config/own-days.ts'

test.each<[string, string[]]>([
  ['2026-12-31', ['2026-12-31']],
  ['2027-02-27~2027-03-01', ['2027-02-27', '2027-02-28', '2027-03-01']],
  ['2027-02-27 ~ 2027-02-27', ['2027-02-27']],
  ['2027-02-30', []],
  ['2027-03-01~2027-02-27', []],
  ['2026-01-01~2028-01-01', []],
  ['春节', []],
])('%s', (text, days) => {
  expect(parseDays(text).map(isoDay)).toEqual(days)
})
