import { describe, expect, test } from 'vitest'
import { obligations } from '../../../src/domain/obligation/expand.ts'
import { openObligations, reportable } from '../../../src/domain/obligation/reportable.ts'
import { statusOf } from '../../../src/domain/obligation/status.ts'
import {
  andThen,
  day,
  deadline,
  duty,
  EVENT,
  group,
  imported,
  plan,
  quota,
  STANDING,
  unit,
  UNSPECIFIED,
  viewAt,
} from '../../support/build.ts'

const LEAD_AND_SUPPORT = [unit('安全站', 'lead'), group('各科室、单位', 'support')]

describe('obligations', () => {
  test('duties × units × periods, parts in order', () => {
    const state = imported(
      '2026-11-24 10:00',
      plan(2026, duty(3, [quota('quarter'), quota('half-year')], [unit('安全站'), unit('办公室')])),
    )
    expect([...obligations(viewAt(state, '2026-11-24 10:00'))].map((o) => o.key)).toEqual([
      '3.1|安全站|2026-Q4',
      '3.1|办公室|2026-Q4',
      '3.2|安全站|2026-H2',
      '3.2|办公室|2026-H2',
    ])
  })

  test('what was due before the import is there, and marked', () => {
    const state = imported(
      '2026-11-24 10:00',
      plan(2022, duty(4, [deadline({ month: 5, part: 'early' })]), duty(8, [quota('month')])),
    )
    const found = [...obligations(viewAt(state, '2026-12-01 10:00'))]
    expect(found.map((o) => [o.key, o.dueBeforeImport])).toEqual([
      ['4|安全站|2022-05-10', true],
      ['8|安全站|2026-11', false],
      ['8|安全站|2026-12', false],
    ])
  })

  test('days and weeks lapse: what has passed is not open any more, and still listed', () => {
    const state = imported('2026-11-20 10:00', plan(2026, duty(7, [quota('day')])))
    const view = viewAt(state, '2026-11-24 10:00')
    expect(openObligations(view, '安全站').map((o) => o.period)).toEqual(['2026-11-24'])
    expect([...obligations(view)].map((o) => [o.period, statusOf(view, o)])).toEqual([
      ['2026-11-20', 'overdue'],
      ['2026-11-21', 'overdue'],
      ['2026-11-22', 'overdue'],
      ['2026-11-23', 'overdue'],
      ['2026-11-24', 'open'],
    ])
  })

  test('a re-import keeps the day on which the plan first arrived', () => {
    const first = plan(2026, duty(8, [quota('month')]))
    const state = imported('2026-09-24 10:00', first)
    andThen(state, '2026-11-24 10:00', 'console', { type: 'plan-imported', plan: { ...first } })
    expect([...obligations(viewAt(state, '2026-11-24 11:00'))].map((o) => o.period)).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
    ])
  })

  test('a row that a later version adds or rewords is not older than that version', () => {
    const rewordedRow = { ...duty(8, [quota('month')]), revision: 1, text: '改过的要求' }
    const state = imported('2026-09-24 10:00', plan(2026, duty(8, [quota('month')])))
    andThen(state, '2026-11-24 10:00', 'console', {
      type: 'plan-imported',
      plan: plan(
        2026,
        rewordedRow,
        duty(9, [quota('month')]),
        duty(4, [deadline({ month: 5, part: 'early' })]),
      ),
    })
    const found = [...obligations(viewAt(state, '2026-11-24 11:00'))]
    expect(found.map((o) => [o.key, o.dueBeforeImport])).toEqual([
      ['8~1|安全站|2026-11', false],
      ['9|安全站|2026-11', false],
      ['4|安全站|2026-05-10', true],
    ])
  })

  test('a day window holds periods to come', () => {
    const state = imported(
      '2026-11-24 10:00',
      plan(2026, duty(8, [quota('quarter')]), duty(9, [UNSPECIFIED])),
    )
    const wanted = { dueFrom: day('2027-01-01'), dueTo: day('2027-06-30'), opensBy: day('2027-06-30') }
    expect([...obligations(viewAt(state, '2026-11-24 11:00'), wanted)].map((o) => o.period)).toEqual([
      '2027-Q1',
      '2027-Q2',
    ])
  })
})

describe('closing', () => {
  const key = '10|安全站|2026-11'
  const state = () => imported('2026-11-02 10:00', plan(2026, duty(10, [quota('month')], LEAD_AND_SUPPORT)))

  test('the lead’s report closes the supporting units’ period', () => {
    const done = andThen(state(), '2026-11-24 10:00', 'chenli', { type: 'reported', key, count: 1 })
    expect(openObligations(viewAt(done, '2026-11-24 11:00'), '建管科')).toEqual([])
  })

  test('a supporting unit’s report closes its own obligation only', () => {
    const done = andThen(state(), '2026-11-24 10:00', 'wutao', {
      type: 'reported',
      key: '10|建管科|2026-11',
      count: 1,
    })
    const view = viewAt(done, '2026-11-24 11:00')
    expect(openObligations(view, '建管科')).toEqual([])
    expect(openObligations(view, '安全站').map((o) => o.key)).toEqual([key])
  })

  test('one member’s report closes that member’s obligation only', () => {
    const members = imported('2026-11-02 10:00', plan(2026, duty(55, [UNSPECIFIED], [group('各科室、单位')])))
    andThen(members, '2026-11-24 10:00', 'wutao', { type: 'reported', key: '55|建管科|2026', count: 1 })
    const view = viewAt(members, '2026-11-24 11:00')
    expect([...obligations(view)].map((o) => [o.unit, statusOf(view, o)])).toEqual([
      ['安全站', 'open'],
      ['建管科', 'done'],
    ])
  })

  test('a quota of three needs three reports', () => {
    const three = imported('2026-11-02 10:00', plan(2026, duty(6, [quota('year', 3)])))
    for (const at of ['2026-11-03 10:00', '2026-11-04 10:00']) {
      andThen(three, at, 'chenli', { type: 'reported', key: '6|安全站|2026', count: 1 })
      expect(openObligations(viewAt(three, at), '安全站')).toHaveLength(1)
    }
    andThen(three, '2026-11-05 10:00', 'chenli', { type: 'reported', key: '6|安全站|2026', count: 1 })
    expect(openObligations(viewAt(three, '2026-11-05 10:00'), '安全站')).toEqual([])
  })
})

describe('closing by several leads', () => {
  const leads = [unit('安全站', 'lead'), unit('办公室', 'lead'), unit('建管科', 'support')]
  const closed = (...keys: string[]) => {
    const state = imported('2026-11-02 10:00', plan(2026, duty(6, [quota('year')], leads)))
    for (const key of keys)
      andThen(state, '2026-11-24 10:00', 'zhangduban', { type: 'reported', key, count: 1 })
    const view = viewAt(state, '2026-11-24 11:00')
    return openObligations(view, '建管科').length === 0
  }

  test('a supporting unit is through when all of them have reported', () => {
    expect(closed('6|安全站|2026')).toBe(false)
    expect(closed('6|安全站|2026', '6|办公室|2026')).toBe(true)
  })

  test('where nobody leads, a supporting unit reports for itself', () => {
    const state = imported(
      '2026-11-02 10:00',
      plan(2026, duty(6, [quota('year')], [unit('建管科', 'support')])),
    )
    expect(openObligations(viewAt(state, '2026-11-24 11:00'), '建管科')).toHaveLength(1)
  })
})

describe('what a report can mean', () => {
  const state = imported(
    '2026-10-12 10:00',
    plan(2026, duty(10, [quota('month')]), duty(54, [STANDING, EVENT]), duty(64, [EVENT])),
  )
  const view = viewAt(state, '2026-11-24 10:00')

  test.each<[number, number | null, string[]]>([
    [10, null, ['10|安全站|2026-10', '10|安全站|2026-11']],
    // An event-bound duty can be reported at any time, as of the day.
    [64, null, ['64|安全站|2026-11-24']],
    [54, null, ['54.1|安全站|2026-11']],
    [54, 2, ['54.2|安全站|2026-11-24']],
    [99, null, []],
  ])('duty %i part %s', (no, part, expected) => {
    expect(reportable(view, '安全站', no, part).map((o) => o.key)).toEqual(expected)
  })

  test('late, where days are named: lapsed turns since the first of them, and events of that day', () => {
    const daily = imported('2026-11-20 10:00', plan(2026, duty(7, [quota('day')]), duty(64, [EVENT])))
    const late = (no: number, first: string, last: string) => {
      const named = { first: day(first), last: day(last) }
      return reportable(viewAt(daily, '2026-11-24 10:00'), '安全站', no, null, named).map((o) => o.period)
    }
    expect(late(7, '2026-11-23', '2026-11-23')).toEqual(['2026-11-23', '2026-11-24'])
    expect(late(7, '2026-11-01', '2026-11-30')).toHaveLength(5)
    expect(late(64, '2026-11-23', '2026-11-23')).toEqual(['2026-11-23'])
    expect(late(64, '2026-11-19', '2026-11-19')).toEqual([])
    expect(late(64, '2026-11-01', '2026-11-30')).toEqual(['2026-11-24'])
  })

  test('nothing for a unit that owes nothing there', () => {
    expect(reportable(view, '办公室', 10)).toEqual([])
  })
})
