import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { obligations } from '../../../src/domain/obligation/expand.ts'
import { paceDays, paceOf } from '../../../src/domain/obligation/pace.ts'
import { digestsDue } from '../../../src/domain/reminder/due.ts'
import { simulate } from '../../../src/flows/simulate.ts'
import { itemLine } from '../../../src/language/zh/wording/item.ts'
import { andThen, day, duty, imported, plan, quota, viewAt } from '../../support/build.ts'

const threeAYear = () => imported('2026-01-05 08:00', plan(2026, duty(6, [quota('year', 3)])))
const reported = (count: number) => ({ type: 'reported' as const, key: '6|安全站|2026', count })

describe('a quota with a pace', () => {
  test('is behind from the day after each share of its period', () => {
    const [one] = [...obligations(viewAt(threeAYear(), '2026-01-05 09:00'))]
    expect(paceDays(one!).map(isoDay)).toEqual(['2026-05-03', '2026-09-02'])
  })

  test.each([
    ['2026-05-02 09:00', 0, null],
    ['2026-05-03 09:00', 0, { done: 0, expected: 1 }],
    ['2026-09-02 09:00', 1, { done: 1, expected: 2 }],
    ['2026-09-02 09:00', 2, null],
    ['2026-12-31 09:00', 0, { done: 0, expected: 2 }],
  ])('at %s, done %i times: %o', (at, count, expected) => {
    const state = threeAYear()
    if (count > 0) andThen(state, '2026-02-01 09:00', 'chenli', reported(count))
    const view = viewAt(state, at)
    const [one] = [...obligations(view)]
    expect(paceOf(view, one!)).toEqual(expected)
  })

  test('that falls behind is said on the next working day, in words, while it can be made up', () => {
    const state = threeAYear()
    andThen(state, '2026-02-01 09:00', 'chenli', reported(1))
    const days = [...simulate(viewAt(state, '2026-03-01 09:00'), day('2026-03-02'), day('2026-12-31'))]
    expect(days.map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-03-02',
      '2026-09-02',
      '2026-12-22',
      '2026-12-28',
      '2026-12-30',
      '2026-12-31',
      '2026-12-31',
    ])
    expect(days[1]!.text).toContain('还差2次，已1次、按进度应2次')
  })

  test('that catches up is not mentioned for it', () => {
    const state = threeAYear()
    const view = viewAt(state, '2026-01-05 09:00')
    expect(digestsDue(view)).toHaveLength(1)
    andThen(state, '2026-02-01 09:00', 'chenli', reported(2))
    const days = [...simulate(viewAt(state, '2026-02-02 09:00'), day('2026-03-01'), day('2026-11-30'))]
    expect(days).toEqual([])
    const [one] = [...obligations(viewAt(state, '2026-10-01 09:00'))]
    expect(itemLine(viewAt(state, '2026-10-01 09:00'), one!)).not.toContain('按进度')
  })

  test('of a week or a single time has none', () => {
    const state = imported(
      '2026-01-05 08:00',
      plan(2026, duty(6, [quota('week', 2)]), duty(7, [quota('year')])),
    )
    for (const one of obligations(viewAt(state, '2026-01-07 09:00'))) expect(paceDays(one)).toEqual([])
  })
})
