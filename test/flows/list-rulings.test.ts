import { expect, test } from 'vitest'
import { listObligations } from '../../src/flows/list-obligations.ts'
import { andThen, day, duty, imported, plan, quota, viewAt } from '../support/build.ts'

const AT = '2026-11-24 10:00'

test('the list shows what was postponed by its new day, transferred under its new unit, and what was waived', () => {
  const state = imported(
    AT,
    plan(2026, duty(6, [quota('month')]), duty(7, [quota('month')]), duty(8, [quota('month')])),
  )
  andThen(
    state,
    AT,
    'zhangduban',
    { type: 'postponed', key: '6|安全站|2026-11', due: day('2026-12-05'), reason: '' },
    { type: 'transferred', key: '7|安全站|2026-11', to: '办公室' },
    { type: 'waived', key: '8|安全站|2026-11', reason: '撤并' },
  )
  const rows = listObligations(viewAt(state, AT), {})
  expect(rows.map(({ duty: no, unit, period, due, status }) => [no, unit, period, due, status])).toEqual([
    [6, '安全站', '2026-11', '2026-12-05', 'open'],
    [7, '办公室', '2026-11', '2026-11-30', 'open'],
    [8, '安全站', '2026-11', '2026-11-30', 'waived'],
  ])
  expect(listObligations(viewAt(state, AT), { unit: '办公室' }).map((row) => row.duty)).toEqual([7])
  expect(listObligations(viewAt(state, AT), { status: ['waived'] }).map((row) => row.duty)).toEqual([8])
})
