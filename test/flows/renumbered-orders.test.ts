import { expect, test } from 'vitest'
import type { Cadence } from '../../src/domain/duty/cadence.ts'
import { emptyState } from '../../src/domain/obligation/state.ts'
import { viewOf } from '../../src/flows/context.ts'
import { importPlan } from '../../src/flows/import-plan.ts'
import { listObligations } from '../../src/flows/list-obligations.ts'
import type { TableReading } from '../../src/table/read-duties.ts'
import { andThen, EVENT, quota, ROSTER, unit } from '../support/build.ts'
import { testBot } from '../support/bot.ts'

const PLAN: Row = ['制定年度工作方案', quota('year')]
const STORM: Row = ['极端天气期间加强巡查', EVENT]
const FLOOD: Row = ['汛期值守', EVENT]
const LEDGER: Row = ['建立隐患台账', quota('month')]

type Row = readonly [text: string, cadence: Cadence]

function table(rows: readonly Row[]): TableReading {
  const duties = rows.map(([text, cadence], index) => ({
    no: index + 1,
    text,
    section: null,
    task: null,
    assignments: [unit('安全站')],
    cadences: [cadence],
    warnings: [],
  }))
  return { title: '分解表', year: 2026, duties, units: ['安全站'], warnings: [] }
}

/** What an administrator says under the first table, and after the second. */
async function talk(first: readonly Row[], second: readonly Row[], before: string[], after: string[] = []) {
  const at = '2026-11-24 10:00'
  const made = testBot(andThen(emptyState(), at, 'console', { type: 'roster-imported', roster: ROSTER }), at)
  let said = 0
  const say = async (text: string) => {
    const [from] = ROSTER.admins
    const answer = await made.app.answer({ id: `said-${said++}`, from: from!, chat: null, text, quote: null })
    return answer?.text ?? ''
  }
  await importPlan(made.context, table(first), { year: 2026 }, 'console')
  for (const text of before) await say(text)
  await importPlan(made.context, table(second), { year: 2026 }, 'console')
  const replies: string[] = []
  for (const text of after) replies.push(await say(text))
  const open = listObligations(viewOf(made.context, made.store.state), {}).flatMap((row) =>
    row.status === 'open' ? [`${row.duty} ${row.occasion ?? ''}`.trim()] : [],
  )
  return { open, replies }
}

test('what was triggered stays with its duty when the number moves, and ends by the new number', async () => {
  const moved = [PLAN, STORM] as const
  expect((await talk([STORM], moved, ['触发 1 暴雨橙色预警'])).open).toEqual(['1', '2 暴雨橙色预警'])
  const ended = await talk([STORM], moved, ['触发 1 暴雨橙色预警'], ['结束触发 2'])
  expect(ended.open).toEqual(['1'])
})

test('it does not pass to the duty that has its number now', async () => {
  const { open } = await talk([FLOOD, STORM], [PLAN, FLOOD, STORM], ['触发 2 暴雨橙色预警'])
  expect(open).toEqual(['1', '3 暴雨橙色预警'])
})

test('a pause stays with its duty, is called by the new number and ended by it', async () => {
  const { replies } = await talk(
    [LEDGER],
    [PLAN, LEDGER],
    ['暂停 1 到12月20日'],
    ['详情 1', '详情 2', '恢复 1', '恢复 2', '详情 2'],
  )
  const [first, second, wrong, resumed, after] = replies
  expect(first).not.toContain('提醒暂停')
  expect(second).toContain('提醒暂停到12月20日')
  expect(wrong).toContain('没有暂停')
  expect(resumed).toContain('回执 #')
  expect(after).not.toContain('提醒暂停')
})
