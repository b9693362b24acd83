import { describe, expect, test } from 'vitest'
import type { Cadence } from '../../src/domain/duty/cadence.ts'
import { listObligations } from '../../src/flows/list-obligations.ts'
import { draftPlan, importPlan } from '../../src/flows/import-plan.ts'
import { outlook } from '../../src/domain/obligation/outlook.ts'
import { emptyState } from '../../src/domain/obligation/state.ts'
import type { TableReading } from '../../src/table/read-duties.ts'
import { andThen, deadline, quota, ROSTER, unit } from '../support/build.ts'
import { testBot } from '../support/bot.ts'

const AT = '2026-11-24 10:00'

function reading(title: string, ...duties: [number, string, Cadence[]][]): TableReading {
  return {
    title,
    year: null,
    duties: duties.map(([no, text, cadences]) => ({
      no,
      text,
      section: null,
      task: null,
      assignments: [unit('安全站')],
      cadences,
      warnings: [],
    })),
    units: ['安全站'],
    warnings: [],
  }
}

function bot() {
  const made = testBot(andThen(emptyState(), AT, 'console', { type: 'roster-imported', roster: ROSTER }), AT)
  const standing = () => {
    const { policy, calendar } = made.context
    const rows = listObligations(outlook(made.store.state, policy, calendar, made.now()), {})
    return rows.map(({ duty, status }) => `${duty} ${status}`)
  }
  const say = (text: string) => made.app.answer({ id: text, from: 'chenli', chat: null, text, quote: null })
  return {
    ...made,
    standing,
    say,
    read: (table: TableReading) => importPlan(made.context, table, { year: 2026 }, 'console'),
  }
}

const YEARLY = [quota('year')]

describe('importing', () => {
  test('a reminder from before the revision closes nothing else that has its number now', async () => {
    const { read, app, standing } = bot()
    await read(reading('分解表', [1, '组织开展燃气安全检查', YEARLY]))
    await read(reading('分解表', [1, '组织开展电梯安全检查', YEARLY], [2, '组织开展燃气安全检查', YEARLY]))
    const quote = '【督办提醒】安全站 11月24日 周二\n〔1〕组织开展燃气安全检查（2026年，12月31日前，还差1次）'
    for (const text of ['完成 1', '完成', '都完成了'])
      await app.answer({ id: text, from: 'chenli', chat: null, text, quote })
    expect(standing()).toEqual(['1 open', '2 open'])
  })

  test('the same table again keeps what was done', async () => {
    const { read, say, standing } = bot()
    await read(reading('分解表', [1, '检查消防通道', YEARLY], [2, '更换灭火器', YEARLY]))
    await say('完成 2')
    const { draft, changes } = await read(
      reading('分解表', [1, '检查消防通道', YEARLY], [2, '更换 灭火器。', YEARLY]),
    )
    expect([draft.before !== null, [...changes.reworded, ...changes.times], standing()]).toEqual([
      true,
      [],
      ['1 open', '2 done'],
    ])
  })

  test.each<[string, string, Cadence[]]>([
    ['words', '检查燃气管道', YEARLY],
    ['a time', '更换灭火器', [deadline({ month: 12, part: 'end' })]],
  ])(
    'a number that gets other %s begins anew: nothing counts as done that was not',
    async (_, text, cadences) => {
      const { read, say, standing } = bot()
      await read(reading('分解表', [1, '检查消防通道', YEARLY], [2, '更换灭火器', YEARLY]))
      await say('完成 2')
      await read(reading('分解表', [1, '检查消防通道', YEARLY], [2, text, cadences]))
      expect(standing()).toEqual(['1 open', '2 open'])
      // And back to the old words: what was done on those is done.
      await read(reading('分解表', [1, '检查消防通道', YEARLY], [2, '更换灭火器', YEARLY]))
      expect(standing()).toEqual(['1 open', '2 done'])
    },
  )

  test('also when the first table was taken back', async () => {
    const { read, say, standing, app } = bot()
    await read(reading('分解表', [2, '更换灭火器', YEARLY]))
    await say('完成 2')
    await app.answer({ id: 'undo', from: 'zhangduban', chat: null, text: '撤销 #2', quote: null })
    await read(reading('另一张表', [2, '检查燃气管道', YEARLY]))
    expect(standing()).toEqual(['2 open'])
  })

  test('another table’s numbers move on behind those in use', async () => {
    const { read, store } = bot()
    await read(reading('甲', [1, '一', YEARLY], [7, '七', YEARLY]))
    const { plan, renumbered } = draftPlan(store.state, reading('乙', [1, '一', YEARLY], [2, '二', YEARLY]), {
      year: 2026,
    })
    expect(plan.duties.map((duty) => duty.no)).toEqual([8, 9])
    expect([...renumbered]).toEqual([
      [1, 8],
      [2, 9],
    ])
    const free = draftPlan(store.state, reading('丙', [20, '二十', YEARLY]), { year: 2026 })
    expect(free.plan.duties.map((duty) => duty.no)).toEqual([20])
  })
})
