import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { duban, dubanJson, freshHome, NOW, ROSTER_FILE, SEED, startBot } from '../support/duban.ts'

/** The command line as outside scripts use it. Each test works on a copy of a home with the seed in it. */
let filled: ReturnType<typeof freshHome>
let own: ReturnType<typeof freshHome>
let home: string

beforeAll(async () => {
  filled = freshHome()
  await dubanJson(filled.home, 'import', SEED, '--year', '2026')
  await dubanJson(filled.home, 'roster', 'import', ROSTER_FILE)
})
afterAll(() => filled.remove())
beforeEach(() => {
  own = freshHome()
  home = own.home
  cpSync(filled.home, home, { recursive: true })
  return () => own.remove()
})

const ledger = () => readFileSync(join(home, 'store/ledger.jsonl'), 'utf8')

interface Row {
  duty: number
  part: number | null
  unit: string
  role: string
  period: string
  due: string
  needed: number
  done: number
  status: string
  text: string
}
const list = async (...args: string[]) => (await dubanJson(home, 'list', ...args)) as Row[]

describe('import', () => {
  test('the whole table in the shape of the contract', async () => {
    const empty = freshHome()
    const reading = (await dubanJson(empty.home, 'import', SEED)) as Record<string, unknown> & {
      duties: object[]
    }
    expect(Object.keys(reading)).toEqual(
      expect.arrayContaining(['title', 'year', 'duties', 'units', 'warnings', 'receipt', 'changes']),
    )
    expect(reading['year']).toBe(2022)
    expect(reading.duties).toHaveLength(66)
    expect(reading.duties[5]).toMatchObject({
      no: 6,
      lead: ['办公室', '安全站'],
      support: [],
      responsible: [],
      groups: [],
      cadences: [{ kind: 'quota', period: 'year', every: 1, count: 3, atLeast: true }],
      recurring: true,
    })
    empty.remove()
  })

  test('--dry-run stores nothing', async () => {
    const empty = freshHome()
    const dry = (await dubanJson(empty.home, 'import', SEED, '--dry-run', '--year', '2027')) as {
      year: number
    }
    expect(dry.year).toBe(2027)
    expect(existsSync(join(empty.home, 'store/ledger.jsonl'))).toBe(false)
    empty.remove()
  })

  test('the same table again is a new version of it, not a second table', async () => {
    const before = await list()
    await dubanJson(home, 'import', SEED, '--year', '2026')
    expect(await list()).toEqual(before)
  })

  test('another year of it gets numbers of its own', async () => {
    const second = (await dubanJson(home, 'import', SEED, '--year', '2027')) as { duties: { no: number }[] }
    expect(second.duties.map((duty) => duty.no)).toEqual(Array.from({ length: 66 }, (_, index) => 67 + index))
  })

  test.each([
    ['a file that is not there', ['import', '/nowhere/table.txt'], 'file-unreadable'],
    ['a roster instead of a table', ['import', ROSTER_FILE], 'file-unsupported'],
    ['a table instead of a roster', ['roster', 'import', SEED], 'file-unsupported'],
  ])('%s: one sentence, nothing stored', async (_, args, code) => {
    const before = ledger()
    const { status, stdout, stderr } = await duban(home, ...args, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ error: { code } })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
    expect(ledger()).toBe(before)
  })
})

describe('a home that is not there', () => {
  test.each([
    ['list', ['list']],
    ['simulate', ['simulate', '--from', '2026-11-24', '--to', '2026-11-25']],
    ['why', ['why', '3']],
    ['doctor', ['doctor']],
  ])('%s says so in one sentence, and makes no folder', async (_, args) => {
    const place = freshHome()
    const mistyped = join(place.home, 'dubann')
    const { status, stdout, stderr } = await duban(mistyped, ...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trim()).toBe(`${mistyped} 没有督办的数据（没有这个文件夹），请检查 --home 或 DUBAN_HOME`)
    expect(existsSync(mistyped)).toBe(false)
    place.remove()
  })

  test('doctor makes no store by looking', async () => {
    const place = freshHome()
    const { stdout } = await duban(place.home, 'doctor')
    expect(stdout).toContain('还没有台账，第一次启动或导入时建立。')
    expect(existsSync(join(place.home, 'store'))).toBe(false)
    place.remove()
  })
})

describe('roster template', () => {
  test('writes a file that can be read back, and never over another one', async () => {
    const fresh = freshHome()
    const path = join(fresh.home, '通讯录.xlsx')
    expect(await dubanJson(fresh.home, 'roster', 'template', path)).toEqual({ file: path })
    expect(await dubanJson(fresh.home, 'roster', 'import', path)).toMatchObject({ units: 2, contacts: 4 })
    const again = await duban(fresh.home, 'roster', 'template', path)
    expect(again).toMatchObject({ status: 1, stdout: '' })
    expect(again.stderr).toContain('已经存在，没有覆盖')
    fresh.remove()
  })
})

describe('list', () => {
  test('of a unit, by name or alias', async () => {
    const rows = await list('安监站')
    expect(rows).toEqual(await list('安全站'))
    expect(rows.find((row) => row.duty === 10 && row.part === 1)).toMatchObject({
      unit: '安全站',
      role: 'lead',
      period: '2026-11',
      due: '2026-11-30',
      needed: 1,
      done: 0,
      status: 'open',
    })
  })

  test('old deadlines are there', async () => {
    const overdue = await list('安全站', '--status', 'overdue')
    expect(overdue.map((row) => row.duty)).toContain(4)
    expect(new Set(overdue.map((row) => row.status))).toEqual(new Set(['overdue']))
  })

  test('by the due day, also periods to come', async () => {
    const rows = await list('办公室', '--from', '2027-01-01', '--to', '2027-03-31')
    expect(rows.filter((row) => row.duty === 3).map((row) => [row.part, row.period])).toEqual([
      [1, '2027-Q1'],
      [2, '2027-Q1'],
    ])
  })

  test('an unknown unit is refused with the known ones', async () => {
    const { status, stderr } = await duban(home, 'list', '火箭科')
    expect(status).toBe(1)
    expect(stderr).toContain('安全站')
  })
})

describe('say', () => {
  test('a report is on record for the next process', async () => {
    const answer = (await dubanJson(home, 'say', '--as', 'linxiao', '完成 2 已开专题会')) as { reply: string }
    expect(answer).toMatchObject({
      effects: [{ type: 'completed', duty: 2, unit: '办公室', period: '2026' }],
    })
    expect(answer.reply).toContain('撤销')
    expect((await list('办公室')).find((row) => row.duty === 2)).toMatchObject({ done: 1, status: 'done' })
  })

  test('a question stays open from one process to the next', async () => {
    expect(await dubanJson(home, 'say', '--as', 'linxiao', '完成 3')).toMatchObject({ effects: [] })
    expect(await dubanJson(home, 'say', '--as', 'linxiao', '全部')).toMatchObject({
      effects: [
        { type: 'completed', duty: 3, part: 1 },
        { type: 'completed', duty: 3, part: 2 },
        { type: 'completed', duty: 3, part: 3 },
      ],
    })
  })

  test('undo in another process', async () => {
    await dubanJson(home, 'say', '--as', 'linxiao', '完成 2')
    expect(await dubanJson(home, 'say', '--as', 'linxiao', '撤销')).toMatchObject({
      effects: [{ type: 'reopened', duty: 2, unit: '办公室', period: '2026' }],
    })
    expect((await list('办公室')).find((row) => row.duty === 2)).toMatchObject({ done: 0, status: 'open' })
  })

  test('chatter changes nothing and is not answered in a group', async () => {
    const before = ledger()
    expect(await dubanJson(home, 'say', '--as', 'chenli', '--chat', 'wr-anquan', '收到')).toEqual({
      reply: '',
      effects: [],
    })
    expect(ledger()).toBe(before)
  })
})

describe('rehearse', () => {
  test('every conversation on a copy of its own', async () => {
    const file = join(home, 'talks.jsonl')
    const talk = (id: string, ...texts: string[]) =>
      JSON.stringify({
        id,
        messages: texts.map((text) => ({ as: 'linxiao', chat: null, quote: null, text })),
      })
    writeFileSync(file, [talk('a', '完成 2', '完成 2'), talk('b', '完成 2')].join('\n'))
    const before = ledger()
    const { stdout, status } = await duban(home, 'rehearse', file, '--now', NOW)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; answers: { effects: object[] }[] })
    expect(status).toBe(0)
    expect(lines.map(({ id, answers }) => [id, ...answers.map(({ effects }) => effects.length)])).toEqual([
      ['a', 1, 0],
      ['b', 1],
    ])
    expect(ledger()).toBe(before)
  })

  test('a broken line is named', async () => {
    const file = join(home, 'talks.jsonl')
    writeFileSync(file, '{"id":"a","messages":[]}\n{"id":')
    const { status, stderr } = await duban(home, 'rehearse', file)
    expect([status, stderr]).toEqual([1, expect.stringContaining('第 2 行')])
  })
})

describe('simulate', () => {
  test('a line of JSON for each message; nothing stored; the past is not repeated', async () => {
    const before = ledger()
    const { stdout } = await duban(
      home,
      'simulate',
      '--from',
      '2026-11-25',
      '--to',
      '2026-12-31',
      '--json',
      '--now',
      NOW,
    )
    const messages = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { at: string; chat: string; items: object[]; text: string })
    expect(messages.length).toBeGreaterThan(50)
    for (const { at, items, text } of messages) {
      expect(at).toMatch(/^2026-1[12]-\d\dT(09:00|15:30):00\+08:00$/)
      // A line for administrators alone names rows that wait for them, and nothing that is owed.
      expect(items.length > 0 || text.includes('没有读准')).toBe(true)
      expect(text).not.toBe('')
    }
    // One digest a chat a day.
    const slots = messages.map(({ at, chat }) => `${at} ${chat}`)
    expect(new Set(slots).size).toBe(slots.length)
    expect(ledger()).toBe(before)
  })
})

describe('simulate --against', () => {
  const candidate = (text: string) => {
    const file = join(home, 'candidate.yaml')
    writeFileSync(file, text)
    return file
  }

  test('says what another configuration would change, and changes nothing', async () => {
    const before = ledger()
    const file = candidate('reminders: { ladder: { quarter: [] } }')
    const comparison = (await dubanJson(home, 'simulate', '--against', file)) as Record<string, unknown>
    expect(comparison).toMatchObject({ from: '2026-11-24', to: '2026-12-31', same: false, deadlines: [] })
    expect(comparison['rungs']).toContainEqual(
      expect.objectContaining({ kind: 'quarter', step: 'ahead', workdays: 7, after: 0 }),
    )
    const { status, stdout } = await duban(home, 'simulate', '--against', file, '--now', NOW)
    expect([status, stdout]).toEqual([0, expect.stringContaining('每季度的任务，到期前 7 个工作日')])
    expect(ledger()).toBe(before)
  })

  test('without a file: what a start under the present settings would change', async () => {
    const { status, stderr } = await duban(home, 'simulate', '--against', '--now', NOW)
    expect([status, stderr]).toEqual([2, expect.stringContaining('启动过一次才有')])
    const bot = await startBot(home, '--now', NOW)
    await expect.poll(ledger).toContain('rules-adopted')
    await bot.stop()
    mkdirSync(join(home, 'config'))
    writeFileSync(join(home, 'config/duban.yaml'), 'reminders: { ladder: { quarter: [] } }')
    const comparison = (await dubanJson(home, 'simulate', '--against')) as { rungs: object[] }
    expect(comparison.rungs).toContainEqual(
      expect.objectContaining({ kind: 'quarter', step: 'ahead', workdays: 7, after: 0 }),
    )
  })

  test('one that changes nothing that is said', async () => {
    const file = candidate('log: { level: warn }')
    const { stdout } = await duban(home, 'simulate', '--against', file, '--to', '2026-12-05', '--now', NOW)
    expect(stdout).toContain('消息一条也不变')
  })

  test.each([
    ['checkIn: never', 'checkIn'],
    [null, '没有配置文件'],
  ])('%j is refused', async (text, sentence) => {
    const file = text === null ? join(home, 'none.yaml') : candidate(text)
    const { status, stderr } = await duban(home, 'simulate', '--against', file)
    expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)])
  })
})

describe('usage', () => {
  test.each([
    [['simulate', '--from', '2026-12-01']],
    [['simulate', '--against', 'other.yaml', '--summary']],
    [['nonsense']],
    [['import']],
    [['say', '完成 2']],
    [['list', '--from', '24.11.2026']],
    [['simulate', '--from', '2026-12-01', '--to', '2026-11-01']],
    [['list', '--now', 'yesterday']],
    [['list', '--now', '2026-02-30T09:00:00+08:00']],
    [['list', '--now', '9999-12-31T00:00:00Z']],
    [['list', '--from', '2026-12-01', '--to', '2026-11-01']],
    [['say', '--as', '', '完成 2']],
    [['import', SEED, '--year', '26']],
    [['list', '--frobnicate']],
  ])('%j: exit status 2 and one Chinese sentence', async (args) => {
    const { status, stderr, stdout } = await duban(home, ...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim()).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/)
  })

  test('options may stand before the command', async () => {
    const { status, stdout } = await duban(home, '--json', '--now', NOW, 'list', '办公室')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).not.toEqual([])
  })
})
