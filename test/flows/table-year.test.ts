import { expect, test } from 'vitest'
import { emptyState } from '../../src/domain/obligation/state.ts'
import { recordImport, showImport } from '../../src/flows/show-import.ts'
import { viewOf } from '../../src/flows/context.ts'
import { tableYear } from '../../src/flows/table-year.ts'
import type { TableReading } from '../../src/table/read-duties.ts'
import { testBot } from '../support/bot.ts'
import { duty, imported, plan, quota, ROSTER } from '../support/build.ts'

const AT = '2026-11-24 10:00'

function table(title: string, year: number | null): TableReading {
  return { title, year, duties: [duty(1, [quota('month')])], units: [], warnings: [] }
}

test.each([
  // title and year of the plan in force; title and year of the table; the year
  ['分解表', 2026, '分解表', 2022, 2026],
  ['分解表', 2026, '分解表（修订）', 2022, 2026],
  ['分解表', 2027, '分解表', null, 2027],
  ['分解表', 2022, '分解表', 2022, 2022],
  ['分解表', 2025, '分解表', null, 2026],
  ['分解表', 2025, '分解表', 2026, 2026],
  ['另一张表', 2026, '分解表', 2022, 2022],
  ['2026年分解表', 2026, '2027年分解表', 2027, 2027],
  ['', 2026, '', 2022, 2022],
])('beside %s of %i, %s of %o goes into %i', (known, knownYear, title, year, wanted) => {
  const state = imported(AT, { ...plan(knownYear, duty(1, [quota('month')])), title: known }, ROSTER)
  expect(tableYear(state, table(title, year), 2026)).toBe(wanted)
})

test('the same file again is a new version, and says how it would be another table', async () => {
  const { context } = testBot(emptyState(), AT)
  await recordImport(context, table('分解表', 2022), { year: 2026 }, 'console')
  const view = viewOf(context, context.store.state)
  const again = showImport(view, table('分解表', 2022))
  expect([again.year, again.planYear, again.duties[0]?.no]).toEqual([2022, 2026, 1])
  expect(again.notes).toEqual(['同名的表正在按 2026 年执行，按修订版比对；如果是另一张表请加 --year 2022。'])
  expect(showImport(view, table('分解表', 2022), { year: 2022 }).planYear).toBe(2022)
})
