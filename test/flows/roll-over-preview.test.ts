import { expect, test } from 'vitest'
import type { Duty } from '../../src/domain/duty/duty.ts'
import { rollOverPreview } from '../../src/flows/roll-over-preview.ts'
import {
  andThen,
  deadline,
  duty,
  group,
  imported,
  plan,
  quota,
  UNSPECIFIED,
  viewAt,
} from '../support/build.ts'

const unsure: Duty = { ...duty(6, [quota('month')]), doubts: [{ about: 'time', message: '“适时”没有读准' }] }
const table = () =>
  plan(
    2026,
    duty(1, [deadline({ month: 6, part: 'end' }, { month: 12, day: 15 })]),
    duty(2, [quota('quarter')]),
    duty(3, [UNSPECIFIED]),
    duty(4, [deadline({ month: 5, year: 2026 })]),
    { ...duty(5, [quota('year')]), text: '总结2026年工作' },
    unsure,
    duty(7, [deadline({ month: 2, part: 'end' })], [group('各负有职责的单位')]),
  )
const asked = { year: null, plan: null }

test('a roll-over says row by row what comes again on which day, what goes on and what does not come again', () => {
  const view = viewAt(imported('2026-01-05 10:00', table()), '2026-11-24 10:00')
  const { year, rows, notes } = rollOverPreview(view, asked)!
  expect([year, notes]).toEqual([2027, []])
  const byNo = new Map(rows.map((row) => [row.no, row]))
  expect(byNo.get(1)).toMatchObject({
    kind: 'moves',
    parts: [{ was: ['2026-06-30', '2026-12-15'], will: ['2027-06-30', '2027-12-15'] }],
    doubts: [],
    stillOpen: 2,
  })
  expect(byNo.get(2)).toMatchObject({ kind: 'goes-on', parts: [{ was: [], will: [] }] })
  expect(byNo.get(3)).toMatchObject({ kind: 'moves', parts: [{ was: ['2026-12-31'], will: ['2027-12-31'] }] })
  expect(byNo.get(4)).toMatchObject({ kind: 'stays', parts: [{ was: ['2026-05-31'], will: [] }] })
  expect(byNo.get(7)?.parts).toMatchObject([{ was: ['2026-02-28'], will: ['2027-02-28'] }])
})

test('what asks for a look comes first, each with why', () => {
  const view = viewAt(imported('2026-01-05 10:00', table()), '2026-11-24 10:00')
  const rows = rollOverPreview(view, asked)!.rows
  expect(rows.map(({ no }) => no)).toEqual([4, 5, 6, 7, 1, 2, 3])
  expect(rows.slice(0, 4).map(({ doubts }) => doubts.join(''))).toEqual([
    expect.stringContaining('写明了年份'),
    expect.stringContaining('2026 年'),
    expect.stringContaining('读法还没有确认'),
    expect.stringContaining('责任单位还没有确认'),
  ])
})

test('a table of the new year that is there already is said, and nothing is there to roll twice', () => {
  const state = imported('2026-01-05 10:00', table())
  const next = { ...plan(2027, { ...duty(8, [quota('month')]), revision: 0 }), id: 'p2', title: '新表' }
  andThen(state, '2026-11-20 10:00', 'console', { type: 'plan-imported', plan: next })
  const view = viewAt(state, '2026-11-24 10:00')
  expect(rollOverPreview(view, { year: 2027, plan: null })?.notes).toEqual([
    expect.stringContaining('“新表”'),
  ])
  expect(rollOverPreview(view, { year: 2027, plan: 'p2' })).toBeNull()
  expect(rollOverPreview(view, { year: 2030, plan: null })).toBeNull()
})
