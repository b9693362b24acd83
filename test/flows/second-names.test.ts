import { describe, expect, test } from 'vitest'
import type { Assignment } from '../../src/domain/duty/duty.ts'
import { emptyState } from '../../src/domain/obligation/state.ts'
import { viewOf } from '../../src/flows/context.ts'
import { importPlan } from '../../src/flows/import-plan.ts'
import { importRoster } from '../../src/flows/import-roster.ts'
import { listObligations } from '../../src/flows/list-obligations.ts'
import type { TableReading } from '../../src/table/read-duties.ts'
import { readUnitCell } from '../../src/table/unit-cell/read-unit-cell.ts'
import { andThen, quota, unit } from '../support/build.ts'
import { testBot } from '../support/bot.ts'

const AT = '2026-11-24 10:00'
const TEXTS = ['开展高标准农田建设检查', '完成撂荒地排查并建立台账', '组织农民合作社培训']
const THREE_WAYS = ['县委农办（县农业农村局）', '县委农办', '县农业农村局']

function table(cells: readonly (string | Assignment[])[]): TableReading {
  const duties = cells.map((cell, index) => ({
    no: index + 1,
    text: TEXTS[index] ?? '',
    section: null,
    task: null,
    assignments: typeof cell === 'string' ? readUnitCell(cell).assignments : cell,
    cadences: [quota('year')],
    warnings: [],
  }))
  return { title: '乡村振兴任务表', year: 2026, duties, units: [], warnings: [] }
}

function rosterOf(...names: string[]) {
  const units = names.map((name, index) => {
    const userId = index === 0 ? 'nongban' : `user${index}`
    return {
      name,
      aliases: [],
      chat: `chat-${index}`,
      contacts: [{ name: '陈立', userId, mobile: null, role: 'liaison' as const }],
    }
  })
  return { units, groups: [], admins: ['admin'] }
}

function bot(...names: string[]) {
  const roster = rosterOf(...names)
  const made = testBot(andThen(emptyState(), AT, 'console', { type: 'roster-imported', roster }), AT)
  let said = 0
  const say = async (text: string, from = 'nongban') =>
    (await made.app.answer({ id: `said-${said++}`, from, chat: null, text, quote: null }))?.text ?? ''
  const rows = () =>
    listObligations(viewOf(made.context, made.store.state), {}).map(
      ({ duty, unit: name, status }) => `${duty} ${name} ${status}`,
    )
  const read = (reading: TableReading) => importPlan(made.context, reading, { year: 2026 }, 'console')
  return { ...made, say, rows, read }
}

describe('a unit with a second name in brackets', () => {
  test.each(['县委农办', '县农业农村局', '县委农办（县农业农村局）', '县委农办(县农业农村局)'])(
    'a roster that knows it as %s owns its rows, however the table writes it',
    async (name) => {
      const { read, rows, say } = bot(name)
      await read(table(THREE_WAYS))
      expect(rows()).toEqual([1, 2, 3].map((no) => `${no} ${name} open`))
      expect(await say('县农业农村局 1 完成')).toContain('已办结')
      expect(await say('县委农办 2 完成')).toContain('已办结')
      expect(await say('县委农办（县农业农村局）3已完成')).toContain('已办结')
      expect(rows()).toEqual([1, 2, 3].map((no) => `${no} ${name} done`))
    },
  )

  test('a unit of the roster that has the second name by itself keeps its own rows', async () => {
    const { read, rows } = bot('县委农办', '县农业农村局')
    await read(table(THREE_WAYS))
    expect(rows()).toEqual(['1 县委农办 open', '2 县委农办 open', '3 县农业农村局 open'])
  })

  test('without a roster that knows it, it is one unit all the same', async () => {
    const { read, rows } = bot('县教育局')
    await read(table(THREE_WAYS))
    expect(rows()).toEqual(['1 县委农办 open', '2 县委农办 open', '3 县农业农村局 open'])
  })

  test('a table that was stored without the brackets changes no unit when it comes again, and keeps its record', async () => {
    const { read, rows, say } = bot('县委农办')
    await read(table([[unit('县委农办')], [unit('县委农办', 'lead')], '县教育局']))
    await say('1 完成')
    const { changes } = await read(
      table(['县委农办（县农业农村局）', '县委农办（县农业农村局）牵头', '县教育局']),
    )
    expect(changes.units).toEqual([])
    expect(changes.added).toEqual([])
    expect(rows().sort()).toEqual(['1 县委农办 done', '2 县委农办 open', '3 县教育局 open'])
  })

  test('another unit before the brackets is a change', async () => {
    const { read } = bot('县委农办')
    await read(table(['县委农办（县农业农村局）']))
    const { changes } = await read(table(['县水利局（县河长办）']))
    expect(changes.units.map(({ before, after }) => [before, after])).toEqual([
      ['县委农办（县农业农村局）', '县水利局（县河长办）'],
    ])
  })

  test('a roster that takes only the other name does not part the unit from its record', async () => {
    const { read, say, context } = bot('县委农办')
    await read(table(THREE_WAYS))
    await say('1 完成')
    const { renamed, change } = await importRoster(context, rosterOf('县农业农村局'), 'console')
    expect(change).toBeNull()
    expect(renamed).toEqual([{ from: '县委农办', to: '县农业农村局' }])
  })
})
