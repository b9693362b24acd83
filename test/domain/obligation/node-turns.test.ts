import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDay, isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { HOLIDAYS, type OwnNode } from '../../../src/domain/calendar/nodes.ts'
import { chineseWorkCalendar, type OwnDays } from '../../../src/domain/calendar/work-calendar.ts'
import type { EventCadence } from '../../../src/domain/duty/cadence.ts'
import type { Course } from '../../../src/domain/obligation/course.ts'
import { obligations } from '../../../src/domain/obligation/expand.ts'
import { isNodeDay } from '../../../src/domain/obligation/node-turns.ts'
import { turnsOf } from '../../../src/domain/obligation/turns.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { day, event, viewAt } from '../../support/build.ts'
import { seedState } from '../../support/seed-state.ts'

const CALENDAR = chineseWorkCalendar()

function course(year: number, own: OwnNode[] = [], days?: OwnDays): Course {
  return {
    firstYear: year,
    year,
    importedOn: civilDay(year, 1, 1),
    checkIn: 'month',
    restDays: 'before',
    calendar: days ? chineseWorkCalendar(days) : CALENDAR,
    nodes: { ...DEFAULT_POLICY.nodes, own },
  }
}

/** What is due within a year: '2026-02-17 春节前 2026-01-30 to 2026-02-13'. */
function inYear(cadence: EventCadence, year: number, of: Course = course(year)): string[] {
  const [first, last] = [civilDay(year, 1, 1), civilDay(year, 12, 31)]
  return turnsOf(cadence, of, first, last)
    .filter(({ due }) => due <= last)
    .map(({ period, occasion, opens, due }) => `${period} ${occasion} ${isoDay(opens)} to ${isoDay(due)}`)
}

const dueIn = (cadence: EventCadence, year: number, of?: Course) =>
  inYear(cadence, year, of).map((turn) => turn.replace(/ \S+ to/, ''))

describe('what nodes open', () => {
  test('重大节假日前: each of the seven, until the last working day before the schedule lets people go', () => {
    expect(inYear(event('重大节假日'), 2026)).toEqual([
      '2026-02-17 春节前 2026-02-02 to 2026-02-14',
      '2026-04-05 清明前 2026-03-20 to 2026-04-03',
      '2026-05-01 五一前 2026-04-16 to 2026-04-30',
      '2026-06-19 端午前 2026-06-04 to 2026-06-18',
      '2026-09-25 中秋前 2026-09-11 to 2026-09-24',
      '2026-10-01 国庆前 2026-09-16 to 2026-09-30',
      '2027-01-01 元旦前 2026-12-17 to 2026-12-31',
    ])
  })

  test.each<[string, EventCadence, number, string[]]>([
    [
      'those that are named alone',
      event('春节、国庆'),
      2026,
      ['2026-02-17 春节前 2026-02-14', '2026-10-01 国庆前 2026-09-30'],
    ],
    [
      '2025: 中秋 lies in the days of 国庆, and both are prepared for at once',
      event('中秋、国庆节'),
      2025,
      ['2025-10-01 国庆、中秋前 2025-09-30'],
    ],
    [
      'where 中秋 alone is meant it is called so, and is due before the days that it lies in',
      event('中秋'),
      2025,
      ['2025-10-06 中秋前 2025-09-30'],
    ],
    [
      '2023: 中秋 begins the days of 国庆',
      event('中秋、国庆节'),
      2023,
      ['2023-09-29 中秋、国庆前 2023-09-28'],
    ],
    [
      'of a year that nobody has announced the statutory days and the weekends that they touch',
      event('春节、五一、国庆'),
      2027,
      ['2027-02-06 春节前 2027-02-04', '2027-05-01 五一前 2027-04-30', '2027-10-01 国庆前 2027-09-30'],
    ],
    [
      '期间: until people are back at work',
      { ...event('国庆'), timing: 'during' },
      2026,
      ['2026-10-01 国庆期间 2026-10-08'],
    ],
    ['春节后 is no node', { ...event('春节'), timing: 'after' }, 2026, []],
    ['2026年春节前: of that year alone', { ...event('春节'), once: 2026 }, 2027, []],
    [
      '元旦前完成 of a plan is the end of its year',
      { ...event('元旦'), once: 'plan-year' },
      2026,
      ['2027-01-01 元旦前 2026-12-31'],
    ],
    ['汛期, 极端天气 and 重大活动 name none', event('汛期、极端天气、重大活动'), 2026, []],
    ['国庆路 is a street', event('国庆路施工时'), 2026, []],
  ])('%s', (_, cadence, year, expected) => expect(dueIn(cadence, year)).toEqual(expected))

  test('a deadline is open from the first day of its year, and recurs in the years of the plan alone', () => {
    const once: EventCadence = { ...event('春节'), once: 'plan-year' }
    expect(inYear(once, 2026)).toEqual(['2026-02-17 春节前 2026-01-01 to 2026-02-14'])
    expect(turnsOf(once, course(2026), civilDay(2027, 1, 1), civilDay(2030, 1, 1))).toEqual([])
    const rolled = { ...course(2026), year: 2027 }
    expect(turnsOf(once, rolled, 0, civilDay(2030, 1, 1)).map(({ period }) => period)).toEqual([
      '2026-02-17',
      '2027-02-06',
    ])
  })

  test('the others go on, and none of them begins before the duty came', () => {
    const late = { ...course(2026), importedOn: day('2026-10-01') }
    const turns = turnsOf(event('春节、国庆'), late, Number.NEGATIVE_INFINITY, civilDay(2028, 2, 1))
    expect(turns.map(({ period }) => period)).toEqual(['2027-02-06', '2027-10-01', '2028-01-26'])
  })

  test('when the schedule is announced the days move, and the name of the period stays', () => {
    const announced = {
      holidays: ['2027-02-05', '2027-02-10', '2027-02-11', '2027-02-12'].map(day),
      workdays: [],
    }
    expect(dueIn(event('春节'), 2027, course(2027, [], announced))).toEqual(['2027-02-06 春节前 2027-02-04'])
    const earlier = { holidays: ['2027-02-04', '2027-02-05'].map(day), workdays: [] }
    expect(dueIn(event('春节'), 2027, course(2027, [], earlier))).toEqual(['2027-02-06 春节前 2027-02-03'])
  })
})

const CONGRESS: OwnNode = { name: '全国两会', year: 2026, month: 3, day: 5, days: 8 }
const EXAM: OwnNode = { name: '高考', year: null, month: 6, day: 7, days: 1 }

describe('dates of the office’s own', () => {
  test.each<[EventCadence, number, string[]]>([
    [event('全国两会'), 2026, ['2026-03-05 全国两会前 2026-03-04']],
    [event('两会'), 2026, ['2026-03-05 全国两会前 2026-03-04']],
    [event('省两会'), 2026, []],
    [{ ...event('两会'), timing: 'during' }, 2026, ['2026-03-05 全国两会期间 2026-03-12']],
    [event('两会'), 2027, []],
    [event('高考'), 2027, ['2027-06-07 高考前 2027-06-04']],
    [
      event('重要时间节点、敏感时期'),
      2026,
      ['2026-03-05 全国两会前 2026-03-04', '2026-06-07 高考前 2026-06-05'],
    ],
    [event('重大节假日'), 2030, dueIn(event('重大节假日'), 2030)],
  ])('%j in %i', (cadence, year, expected) =>
    expect(dueIn(cadence, year, course(year, [CONGRESS, EXAM]))).toEqual(expected),
  )

  test('one that lies in a holiday is prepared for with it', () => {
    const game = { name: '运动会', year: 2026, month: 10, day: 3, days: 1 }
    expect(dueIn(event('国庆、重要节点'), 2026, course(2026, [game]))).toEqual([
      '2026-10-01 国庆、运动会前 2026-09-30',
    ])
  })
})

test('for thirty years each holiday is prepared for on a working day before it, opened ten working days ahead', () => {
  const all = turnsOf(event('节假日'), course(2020), civilDay(2020, 1, 1), civilDay(2050, 12, 31))
  expect(all.length).toBeGreaterThan(31 * 5)
  expect(new Set(all.map(({ period }) => period)).size).toBe(all.length)
  for (const { period, opens, due } of all) {
    expect(CALENDAR.isWorkday(due)).toBe(true)
    expect(due).toBeLessThan(day(period))
    let [between, one] = [0, opens]
    for (; one < due; one++) if (CALENDAR.isWorkday(one)) between++
    expect(between).toBe(10)
  }
  const named = all.flatMap(({ occasion = '' }) => occasion.replace(/前$/, '').split('、'))
  for (const name of HOLIDAYS) expect(named.filter((one) => one === name).length).toBeGreaterThanOrEqual(30)
})

test('whatever days an office adds to its calendar, a node is prepared for on a working day before its days of rest', () => {
  const days = fc.uniqueArray(fc.integer({ min: day('2026-01-01'), max: day('2027-03-01') }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(days, days, (holidays, workdays) => {
      const own = course(2026, [CONGRESS, EXAM], { holidays, workdays })
      const turns = turnsOf(event('节假日、重要节点'), own, civilDay(2026, 1, 1), civilDay(2027, 3, 1))
      expect(new Set(turns.map(({ period }) => period)).size).toBe(turns.length)
      expect(new Set(turns.map(({ due }) => due)).size).toBe(turns.length)
      for (const { period, opens, due } of turns) {
        expect(own.calendar.isWorkday(due)).toBe(true)
        expect(opens).toBeLessThan(due)
        const between = Array.from({ length: day(period) - due - 1 }, (_, at) => due + 1 + at)
        expect(between.filter((one) => own.calendar.isWorkday(one))).toEqual([])
      }
    }),
  )
})

test('the seed names no node: its year is as it was', () => {
  const view = viewAt(seedState('2026-01-05 08:00'), '2026-01-05 08:00')
  const all = [...obligations(view, { opensBy: day('2027-12-31') })]
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter(({ node }) => node !== undefined)).toEqual([])
})

test('a node’s day is known as one, the days around it are not', () => {
  const around = ['2026-09-30', '2026-10-01', '2026-10-02', '2026-02-17']
  expect(around.map((period) => isNodeDay(event('国庆'), course(2026), period))).toEqual([
    false,
    true,
    false,
    false,
  ])
})
