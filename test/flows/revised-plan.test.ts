import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cadence } from '../../src/domain/duty/cadence.ts'
import { emptyState, copyState } from '../../src/domain/obligation/state.ts'
import { importPlan } from '../../src/flows/import-plan.ts'
import { listObligations } from '../../src/flows/list-obligations.ts'
import { showImport } from '../../src/flows/show-import.ts'
import { viewOf } from '../../src/flows/context.ts'
import type { TableReading } from '../../src/table/read-duties.ts'
import { andThen, quota, ROSTER, unit } from '../support/build.ts'
import { testBot } from '../support/bot.ts'

const AT = '2026-11-24 10:00'
const TEXTS = [
  '检查消防通道和应急照明设施',
  '更换过期灭火器并建立台账',
  '组织全员应急疏散演练',
  '清理楼道堆放的杂物',
]

function table(
  texts: readonly string[],
  title = '分解表',
  cadences: Cadence[] = [quota('year')],
): TableReading {
  const duties = texts.map((text, index) => ({
    no: index + 1,
    text,
    section: null,
    task: null,
    assignments: [unit('安全站')],
    cadences,
    warnings: [],
  }))
  return { title, year: 2026, duties, units: ['安全站'], warnings: [] }
}

function bot() {
  const made = testBot(andThen(emptyState(), AT, 'console', { type: 'roster-imported', roster: ROSTER }), AT)
  let said = 0
  const say = (text: string, from = 'chenli') =>
    made.app.answer({ id: `said-${said++}`, from, chat: null, text, quote: null })
  const rows = () =>
    listObligations(viewOf(made.context, made.store.state), {}).map(
      ({ duty, text, status }) => `${duty} ${text} ${status}`,
    )
  const read = (reading: TableReading) => importPlan(made.context, reading, { year: 2026 }, 'console')
  return { ...made, say, rows, read }
}

describe('a revised table', () => {
  test('other words beside a duty change nothing of it, and stand in its details', async () => {
    const { read, say, rows } = bot()
    const besideOf = (beside?: string): TableReading => {
      const reading = table(TEXTS)
      const duties = reading.duties.map((duty) => (beside === undefined ? duty : { ...duty, beside }))
      return { ...reading, duties }
    }
    await read(besideOf())
    await say('完成 2')
    for (const beside of ['量化指标：320户', '量化指标：400户']) {
      const { changes } = await read(besideOf(beside))
      expect(Object.values(changes).flat()).toEqual([])
    }
    expect(rows()).toContain(`2 ${TEXTS[1] ?? ''} done`)
    expect((await say('2是什么任务'))?.text).toContain('表中另写：量化指标：400户')
  })

  test('a row put in at the top: the record goes with the work, the number with the table', async () => {
    const { read, say, rows } = bot()
    await read(table(TEXTS))
    await say('完成 2')
    const { changes } = await read(table(['制定年度工作方案', ...TEXTS], '分解表（修订）'))
    expect(changes.added.map(({ no }) => no)).toEqual([1])
    expect(changes.renumbered).toHaveLength(4)
    expect(rows()).toContain(`3 ${TEXTS[1] ?? ''} done`)
    expect(rows().filter((row) => row.endsWith('done'))).toHaveLength(1)
    const answer = await say('完成 2')
    expect(answer?.text).toContain('检查消防通道')
  })

  test('with other times, the next deadlines before and after are named before it is stored', async () => {
    const { read, context, store } = bot()
    await read(table(TEXTS, '分解表', [quota('quarter')]))
    const view = viewOf(context, store.state)
    const { changes } = showImport(view, table(TEXTS, '分解表', [quota('month')]), { year: 2026 })
    expect(changes.times[0]?.next).toEqual({
      before: ['2026-12-31', '2027-03-31', '2027-06-30'],
      after: ['2026-11-30', '2026-12-31', '2027-01-31'],
    })
    expect(changes.times[0]?.note).toContain(
      '接下来的期限：原来 12月31日、2027年3月31日、2027年6月30日；现在 11月30日、12月31日、2027年1月31日。',
    )
  })

  test('the same number for other work never counts as done', async () => {
    const { read, say, rows } = bot()
    await read(table(TEXTS))
    await say('完成 2')
    await read(table([TEXTS[0] ?? '', '检查燃气管道和调压设备']))
    expect(rows().filter((row) => row.endsWith('done'))).toEqual([])
  })

  test('in doubt it begins anew and says so; the administrator may say that it is the same', async () => {
    const { read, say, rows, context, store } = bot()
    await read(table(TEXTS))
    await say('完成 1')
    const doubtful = table(['检查疏散通道和应急照明设施', ...TEXTS.slice(1)])
    const shown = showImport(viewOf(context, store.state), doubtful, { year: 2026 })
    expect(shown.changes.reworded).toMatchObject([{ no: 1, kept: false, reports: 1 }])
    await importPlan(context, doubtful, { year: 2026, edits: [{ row: 0, same: true }] }, 'console')
    expect(rows().filter((row) => row.endsWith('done'))).toHaveLength(1)
  })

  test('a row can be mended before it is stored', () => {
    const { context, store } = bot()
    const edits = [
      { row: 1, time: '每季度2次', units: '办公室牵头，安全站配合' },
      { row: 3, leaveOut: true as const },
    ]
    const shown = showImport(viewOf(context, store.state), table(TEXTS), { edits })
    expect(shown.duties.map(({ row }) => row)).toEqual([0, 1, 2])
    expect(shown.duties[1]).toMatchObject({ lead: ['办公室'], support: ['安全站'] })
    expect(shown.duties[1]?.reading).toMatchObject({
      sentence: '每季度 2 次，按季度计，季末截止。',
      next: ['2026-12-31', '2027-03-31', '2027-06-30'],
      certainty: 'certain',
    })
  })

  test('taking an import back leaves everything as it was before', async () => {
    const someTexts = fc.uniqueArray(
      fc.constantFrom(...TEXTS, '制定年度工作方案', '检查燃气管道和调压设备', '更换灭火器并建立台账'),
      {
        minLength: 1,
      },
    )
    await fc.assert(
      fc.asyncProperty(someTexts, someTexts, fc.subarray([1, 2, 3]), async (first, second, done) => {
        const { read, say, store, rows } = bot()
        await read(table(first))
        for (const no of done) await say(`完成 ${no}`)
        const before = copyState(store.state)
        const rowsBefore = rows()
        const { change } = await read(table(second))
        await say(`撤销 #${change?.seq ?? 0}`, 'zhangduban')
        const { seq, meanings, changes, seenMessages, ...after } = store.state
        const { seq: s, meanings: m, changes: c, seenMessages: i, ...was } = before
        expect(after).toEqual(was)
        expect(rows()).toEqual(rowsBefore)
        expect([
          seq > s,
          meanings.size >= m.size,
          changes.size > c.size,
          seenMessages.size > i.size,
        ]).not.toContain(false)
      }),
      { numRuns: 60 },
    )
  })
})
