import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { chineseWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts'
import type { Cadence, PeriodUnit } from '../../../src/domain/duty/cadence.ts'
import { turnsOf } from '../../../src/domain/obligation/turns.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { day, deadline, EVENT, quota, STANDING, UNSPECIFIED } from '../../support/build.ts'

function turns(
  cadence: Cadence,
  year: number,
  importedOn: string,
  dueFrom: string,
  opensBy: string,
): string[] {
  const course = {
    firstYear: year,
    year,
    importedOn: day(importedOn),
    checkIn: 'month' as const,
    restDays: 'before' as const,
    calendar: chineseWorkCalendar(),
    nodes: DEFAULT_POLICY.nodes,
  }
  return turnsOf(cadence, course, day(dueFrom), day(opensBy)).map(
    (turn) => `${turn.period} by ${isoDay(turn.due)}`,
  )
}

function onDay(period: PeriodUnit, month: number | null, day: number): Cadence {
  const every = { every: 1, count: 1, atLeast: false, by: { month, day } }
  return { kind: 'quota', period, ...every, basis: '', origin: 'own' }
}

function inMonths(period: PeriodUnit, from: number, to: number): Cadence {
  const every = { every: 1, count: 1, atLeast: false, months: { from, to } }
  return { kind: 'quota', period, ...every, basis: '', origin: 'own' }
}

describe('turns of a cadence', () => {
  test.each<[string, Cadence, number, string, string, string[]]>([
    [
      '每月25日前: on that day of each month, from the first that is still to come',
      onDay('month', null, 25),
      2026,
      '2026-10-26',
      '2026-12-31',
      ['2026-11 by 2026-11-25', '2026-12 by 2026-12-25'],
    ],
    [
      '每月31日: a shorter month has its last day',
      onDay('month', null, 31),
      2026,
      '2026-02-01',
      '2026-03-31',
      ['2026-02 by 2026-02-28', '2026-03 by 2026-03-31'],
    ],
    [
      '每周五',
      onDay('week', null, 5),
      2026,
      '2026-11-21',
      '2026-12-01',
      ['2026-W48 by 2026-11-27', '2026-W49 by 2026-12-04'],
    ],
    [
      '每季度首月10日前, 每季度末月',
      onDay('quarter', 1, 10),
      2026,
      '2026-07-11',
      '2026-12-31',
      ['2026-Q4 by 2026-10-10'],
    ],
    [
      '5至9月每月: nothing before and behind',
      inMonths('month', 5, 9),
      2026,
      '2026-01-05',
      '2026-12-31',
      [
        '2026-05 by 2026-05-31',
        '2026-06 by 2026-06-30',
        '2026-07 by 2026-07-31',
        '2026-08 by 2026-08-31',
        '2026-09 by 2026-09-30',
      ],
    ],
    [
      '11月至次年3月每月: over the turn of the year',
      inMonths('month', 11, 3),
      2026,
      '2026-02-01',
      '2026-12-31',
      ['2026-02 by 2026-02-28', '2026-03 by 2026-03-31', '2026-11 by 2026-11-30', '2026-12 by 2026-12-31'],
    ],
    [
      '5至9月每季度: a quarter that the months reach into',
      inMonths('quarter', 5, 9),
      2026,
      '2026-01-05',
      '2026-12-31',
      ['2026-Q2 by 2026-06-30', '2026-Q3 by 2026-09-30'],
    ],
    [
      '6月每周: a week that begins in May or ends in July too',
      inMonths('week', 6, 6),
      2026,
      '2026-05-25',
      '2026-07-31',
      ['2026-W23', '2026-W24', '2026-W25', '2026-W26', '2026-W27'].map(
        (week, index) => `${week} by 2026-0${index < 4 ? 6 : 7}-${['07', '14', '21', '28', '05'][index]}`,
      ),
    ],
    [
      '上旬 ends on the 10th',
      deadline({ month: 5, part: 'early' }),
      2026,
      '2026-01-05',
      '2026-12-31',
      ['2026-05-10 by 2026-05-10'],
    ],
    [
      '中旬 ends on the 20th',
      deadline({ month: 5, part: 'middle' }),
      2026,
      '2026-01-05',
      '2026-12-31',
      ['2026-05-20 by 2026-05-20'],
    ],
    [
      '下旬 ends with the month',
      deadline({ month: 2, part: 'late' }),
      2028,
      '2028-01-05',
      '2028-12-31',
      ['2028-02-29 by 2028-02-29'],
    ],
    [
      '月底 too',
      deadline({ month: 6, part: 'end' }),
      2026,
      '2026-01-05',
      '2026-12-31',
      ['2026-06-30 by 2026-06-30'],
    ],
    [
      'a bare month too',
      deadline({ month: 9 }),
      2026,
      '2026-01-05',
      '2026-12-31',
      ['2026-09-30 by 2026-09-30'],
    ],
    [
      'a day is itself',
      deadline({ month: 3, day: 15 }),
      2026,
      '2026-01-05',
      '2026-12-31',
      ['2026-03-15 by 2026-03-15'],
    ],
    [
      'a year in the words beats the plan’s',
      deadline({ year: 2027, month: 1, day: 31 }),
      2026,
      '2026-01-05',
      '2027-12-31',
      ['2027-01-31 by 2027-01-31'],
    ],
    [
      '按6月、9月、12月',
      deadline({ month: 6 }, { month: 9 }, { month: 12 }),
      2026,
      '2026-01-05',
      '2026-12-31',
      ['2026-06-30 by 2026-06-30', '2026-09-30 by 2026-09-30', '2026-12-31 by 2026-12-31'],
    ],
    [
      'a rhythm begins with the period of the import',
      quota('quarter'),
      2026,
      '2026-08-20',
      '2026-12-31',
      ['2026-Q3 by 2026-09-30', '2026-Q4 by 2026-12-31'],
    ],
    [
      'and not before the plan’s year',
      quota('quarter'),
      2027,
      '2026-11-24',
      '2027-04-01',
      ['2027-Q1 by 2027-03-31', '2027-Q2 by 2027-06-30'],
    ],
    [
      'and goes on after it',
      quota('half-year'),
      2022,
      '2026-11-24',
      '2027-01-01',
      ['2026-H2 by 2026-12-31', '2027-H1 by 2027-06-30'],
    ],
    [
      '隔月',
      quota('month', 1, 2),
      2026,
      '2026-11-24',
      '2027-01-01',
      ['2026-11 by 2026-12-31', '2027-01 by 2027-02-28'],
    ],
    [
      '常态化 is confirmed monthly',
      STANDING,
      2026,
      '2026-11-24',
      '2026-12-01',
      ['2026-11 by 2026-11-30', '2026-12 by 2026-12-31'],
    ],
    ['no time word: the plan’s year', UNSPECIFIED, 2026, '2026-11-24', '2026-11-24', ['2026 by 2026-12-31']],
    ['also long after it', UNSPECIFIED, 2022, '2026-11-24', '2026-11-24', ['2022 by 2022-12-31']],
    ['events owe nothing by themselves', EVENT, 2026, '2026-01-05', '2026-12-31', []],
  ])('%s', (_, cadence, year, importedOn, opensBy, expected) => {
    expect(turns(cadence, year, importedOn, '2020-01-01', opensBy)).toEqual(expected)
  })

  test('a window cuts from the middle of a long rhythm', () => {
    expect(turns(quota('week'), 2022, '2022-01-03', '2026-11-24', '2026-11-30')).toEqual([
      '2026-W48 by 2026-11-29',
      '2026-W49 by 2026-12-06',
    ])
  })
})
