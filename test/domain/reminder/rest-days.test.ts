import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { chineseWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts'
import { setForTable } from '../../../src/domain/duty/plan-title.ts'
import { obligations } from '../../../src/domain/obligation/expand.ts'
import { outlook } from '../../../src/domain/obligation/outlook.ts'
import { statusOf } from '../../../src/domain/obligation/status.ts'
import { DEFAULT_POLICY, type Policy, type RestDayRule } from '../../../src/domain/policy.ts'
import { simulate } from '../../../src/flows/simulate.ts'
import { day, deadline, duty, imported, instant, plan, quota, viewAt } from '../../support/build.ts'

// 31 October 2026 is a Saturday.
const state = () => imported('2026-10-08 08:00', plan(2026, duty(9, [deadline({ month: 10, part: 'end' })])))

const under = (rule: RestDayRule, plans: Policy['restDays']['plans'] = {}): Policy => ({
  ...DEFAULT_POLICY,
  restDays: { all: rule, plans },
})

function said(policy: Policy): string[] {
  const view = viewAt(state(), '2026-10-20 08:00', policy)
  return [...simulate(view, day('2026-10-28'), day('2026-11-06'))].map(
    ({ at, stage, items: [item] }) => `${at.slice(5, 16)} ${stage} ${item!.due}`,
  )
}

describe('a deadline on a rest day', () => {
  test.each<[RestDayRule, string[]]>([
    [
      'before',
      [
        '10-29T09:00 upcoming 2026-10-31',
        '10-30T09:00 due 2026-10-31',
        '10-30T15:30 due 2026-10-31',
        '11-04T09:00 overdue 2026-10-31',
      ],
    ],
    [
      'after',
      [
        '10-28T09:00 upcoming 2026-11-02',
        '10-30T09:00 upcoming 2026-11-02',
        '11-02T09:00 due 2026-11-02',
        '11-05T09:00 overdue 2026-11-02',
      ],
    ],
    [
      'same',
      [
        '10-29T09:00 upcoming 2026-10-31',
        '10-30T09:00 upcoming 2026-10-31',
        '11-04T09:00 overdue 2026-10-31',
      ],
    ],
  ])('%s', (rule, expected) => {
    expect(said(under(rule))).toEqual(expected)
  })

  test('one table may have a rule of its own', () => {
    expect(said(under('after', { 分解表: 'before' }))).toEqual(said(under('before')))
  })

  test.each([
    ['分解表（修订）', '分解表', 'before'],
    ['分解表', '分解表（2026年第2次调整）', 'before'],
    ['2025年分解表', '2026年分解表', 'before'],
    ['2025年分解表', '2027年分解表（修订）', 'before'],
    ['2026年分解表', '2025年分解表', 'after'],
    ['2025年分解表', '分解表', 'after'],
    ['分解表', '2026年分解表', 'after'],
  ] as const)('what is set for %s: the rule of %s is %s', (written, title, rule) => {
    const { restDays } = under('after', { [written]: 'before' })
    expect(setForTable(restDays.plans, title) ?? restDays.all).toBe(rule)
  })

  test('put off until Monday it is in time on Monday', () => {
    const statuses = ['2026-11-02 17:00', '2026-11-03 09:00'].map((at) => {
      const view = viewAt(state(), at, under('after'))
      return [...obligations(view)].map((one) => statusOf(view, one))
    })
    expect(statuses).toEqual([['open'], ['overdue']])
  })

  test('what is looked for by its day is found by the day that counts', () => {
    const view = viewAt(state(), '2026-10-20 09:00', under('after'))
    const found = [...obligations(view, { dueFrom: day('2026-11-01'), dueTo: day('2026-11-30') })]
    expect(found.map(({ key, due }) => `${key} ${isoDay(due)}`)).toEqual(['9|安全站|2026-10-31 2026-11-02'])
  })

  test('a week is not put off', () => {
    const weekly = imported('2026-10-08 08:00', plan(2026, duty(9, [quota('week')])))
    const view = viewAt(weekly, '2026-10-20 09:00', under('after'))
    expect([...obligations(view)].map(({ due }) => isoDay(due))).toContain('2026-10-25')
  })
})

test('the office’s own days come before the statutory ones', () => {
  const calendar = chineseWorkCalendar({
    holidays: [day('2026-10-30')],
    workdays: [day('2026-10-31')],
  })
  const view = outlook(state(), DEFAULT_POLICY, calendar, instant('2026-10-20 08:00'))
  const days = [...simulate(view, day('2026-10-28'), day('2026-11-01'))].map(({ at }) => at.slice(0, 10))
  expect(days).toEqual(['2026-10-29', '2026-10-31', '2026-10-31'])
})
