import { describe, expect, test } from 'vitest'
import { labelOfKey } from '../../src/domain/obligation/called.ts'
import { emptyState, type State } from '../../src/domain/obligation/state.ts'
import { importPlan } from '../../src/flows/import-plan.ts'
import { listObligations } from '../../src/flows/list-obligations.ts'
import { viewOf } from '../../src/flows/context.ts'
import type { TableReading } from '../../src/table/read-duties.ts'
import { andThen, quota, ROSTER, unit } from '../support/build.ts'
import { testBot } from '../support/bot.ts'

const EXIT = '检查消防通道和应急照明设施'
const EXTINGUISHERS = '更换过期灭火器并建立台账'
const DRILL = '组织全员应急疏散演练'
const PLAN = '制定年度工作方案'

type Row = readonly [text: string, ...units: string[]]

function table(rows: readonly Row[]): TableReading {
  const duties = rows.map(([text, ...units], index) => ({
    no: index + 1,
    text,
    section: null,
    task: null,
    assignments: (units.length > 0 ? units : ['安全站']).map((name) => unit(name)),
    cadences: [quota('year')],
    warnings: [],
  }))
  return { title: '分解表', year: 2026, duties, units: ['安全站'], warnings: [] }
}

const AT = '2026-11-24 10:00'

/** EXIT was 1 until a row was put in above it; now it is 2, and EXTINGUISHERS 3. */
async function afterMove(
  before: readonly Row[] = [[EXIT], [EXTINGUISHERS]],
  after: readonly Row[] = [[PLAN], ...before],
) {
  const made = testBot(andThen(emptyState(), AT, 'console', { type: 'roster-imported', roster: ROSTER }), AT)
  const read = (rows: readonly Row[]) => importPlan(made.context, table(rows), { year: 2026 }, 'console')
  await read(before)
  made.sleepUntil('2026-11-25 10:00')
  await read(after)
  let said = 0
  const say = async (text: string, from = 'chenli', quote: string | null = null) => {
    const answer = await made.app.answer({ id: `said-${said++}`, from, chat: null, text, quote })
    return answer?.text ?? ''
  }
  const done = () =>
    listObligations(viewOf(made.context, made.store.state), {}).flatMap(({ duty, status }) =>
      status === 'done' ? [duty] : [],
    )
  return { ...made, say, done }
}

describe('a number that a new table gave to another duty', () => {
  test('is asked about, with both duties by their words', async () => {
    const { say, done } = await afterMove()
    const reply = await say('完成 1')
    expect(reply).toContain(`1 号现在是“${PLAN}”，原来的 1 号是“${EXIT}”（现在是 2 号）`)
    expect(done()).toEqual([])
  })

  test.each<[answer: string, done: number[]]>([
    ['1', [1]],
    ['2', [2]],
    ['第二个', [2]],
    ['完成 1', [1]],
    ['全部', [1, 2]],
    ['算了', []],
    ['没有', []],
    ['好的', []],
  ])('the answer %s closes %j', async (answer, wanted) => {
    const { say, done } = await afterMove()
    await say('完成 1')
    await say(answer)
    expect(done()).toEqual(wanted)
  })

  test.each([
    '完成 1',
    '1已办结',
    '1、2完成了',
    '第一项完成了',
    '1号任务已落实，附纪要',
    '✅1',
    'done 1',
    '代安全站完成1',
  ])('%s closes nothing', async (text) => {
    const { say, done } = await afterMove()
    await say(text)
    await say(text, 'zhangduban')
    expect(done()).toEqual([])
  })

  describe('a ruling by that number', () => {
    const ruled = (state: State) =>
      [state.postponements, state.transfers, state.verdicts].flatMap((kept) =>
        [...kept].flatMap(([key, all]) =>
          all.map(({ event }) => `${event.type} ${labelOfKey(state, key).no}`),
        ),
      )

    test.each([
      ['chenli', '延期 1 到2027年1月20日 材料没齐', 'postponement-requested'],
      ['zhangduban', '延期 1 到2027年1月20日 材料没齐', 'postponed'],
      ['zhangduban', '转办 1 给办公室', 'transferred'],
      ['zhangduban', '不适用 1 本年无此项活动', 'waived'],
    ])('%s: %s is asked, and carried out on the one that is chosen', async (who, text, type) => {
      const { say, store } = await afterMove()
      expect(await say(text, who)).toContain('现在是 2 号')
      expect(ruled(store.state)).toEqual([])
      await say('2', who)
      expect(ruled(store.state)).toEqual([`${type} 2`])
    })

    test('a verdict is asked only where both have been reported', async () => {
      const { say, store } = await afterMove()
      await say('完成 1')
      await say('1')
      await say('退回 1 材料不全', 'zhangduban')
      expect(ruled(store.state)).toEqual(['returned 1'])
    })

    test('of the one that was reported under the old number it is asked', async () => {
      const { say, store } = await afterMove()
      await say('完成 2')
      await say('1')
      await say('退回 1 材料不全', 'zhangduban')
      expect(ruled(store.state)).toEqual([])
    })

    test('a delay without a day is told how to name one', async () => {
      const { say, store } = await afterMove()
      expect(await say('1延期一周')).toContain('延期 1 到')
      expect(ruled(store.state)).toEqual([])
    })

    test('after a week it is what the table says', async () => {
      const { say, store, ...made } = await afterMove()
      made.sleepUntil('2026-12-02 11:00')
      await say('延期 1 到2027年1月20日 材料没齐')
      expect(ruled(store.state)).toEqual(['postponement-requested 1'])
    })
  })

  describe('what else is said by that number', () => {
    const SHOWN = `【督办提醒】\n〔1〕${PLAN}（全年，12月31日前，还差1次）`

    test.each([
      ['zhangduban', '暂停 1'],
      ['zhangduban', '催办 1'],
      ['chenli', '1正在办'],
    ])('%s: %s is told, and carried out under a list that shows the number', async (who, text) => {
      const { say, store } = await afterMove()
      const before = store.state.seq
      const reply = await say(text, who)
      expect(reply).toContain(`原来的 1 号是“${EXIT}”（现在是 2 号）`)
      expect(reply).toContain('请引用')
      expect(store.state.seq).toBe(before)
      await say(text, who, SHOWN)
      expect(store.state.seq).toBeGreaterThan(before)
    })

    test.each(['暂停 2', '催办 安全站 2'])('%s is told as well: every number moved', async (text) => {
      const { say } = await afterMove()
      expect(await say(text, 'zhangduban')).toContain('编号有变')
    })

    test('撤销 1 names the receipts where both have a record', async () => {
      const { say, done } = await afterMove()
      await say('完成 1')
      await say('全部')
      expect(done()).toEqual([1, 2])
      expect(await say('1报错了')).toContain('请写回执号')
      expect(done()).toEqual([1, 2])
    })

    test('of what only the new one has it takes that back', async () => {
      const { say, done } = await afterMove()
      await say('完成 1')
      await say('1')
      await say('1报错了')
      expect(done()).toEqual([])
    })
  })

  test('a number that nobody had before is what it says', async () => {
    const { say, done } = await afterMove()
    await say('完成 3')
    expect(done()).toEqual([3])
    const added = await afterMove([[EXIT], [EXTINGUISHERS]], [[EXIT], [EXTINGUISHERS], [DRILL]])
    await added.say('完成 1、3')
    expect(added.done()).toEqual([1, 3])
  })

  test('its words say which it is', async () => {
    const { say, done } = await afterMove()
    await say('1制定年度工作方案已完成')
    expect(done()).toEqual([1])
  })

  test('under a quoted line of the new table it is that line', async () => {
    const { say, done } = await afterMove()
    await say('完成 1', 'chenli', `【督办提醒】\n〔1〕${PLAN}（全年，12月31日前，还差1次）`)
    expect(done()).toEqual([1])
  })

  test('under a quoted line of the old table it is asked', async () => {
    const { say, done } = await afterMove()
    await say('完成 1', 'chenli', `【督办提醒】\n〔1〕${EXIT}（全年，12月31日前，还差1次）`)
    expect(done()).toEqual([])
  })

  test('whoever never had the old duty is not asked', async () => {
    const { say, done } = await afterMove([[EXIT]], [[PLAN, '办公室'], [EXIT]])
    await say('完成 1', 'linxiao')
    expect(done()).toEqual([1])
  })

  test('whoever had only the old one is told what it is called now', async () => {
    const { say, done } = await afterMove([[EXIT]], [[PLAN, '办公室'], [EXIT]])
    expect(await say('完成 1')).toContain('现在是 2 号')
    await say('1')
    expect(done()).toEqual([2])
  })

  test('a number that is gone is told too', async () => {
    const { say, done } = await afterMove([[PLAN], [EXIT], [EXTINGUISHERS]], [[EXIT], [EXTINGUISHERS]])
    expect(await say('完成 3')).toContain('现在没有 3 号')
    expect(done()).toEqual([])
  })

  test('a duty that is gone is not closed under the number of another', async () => {
    const { say, done } = await afterMove([[EXIT], [EXTINGUISHERS]], [[EXTINGUISHERS]])
    expect(await say('完成 1')).toContain('新表里没有了')
    expect(done()).toEqual([])
  })

  test('after a week the number is what the table says', async () => {
    const { say, done, ...made } = await afterMove()
    made.sleepUntil('2026-12-02 09:00')
    await say('完成 1')
    expect(done()).toEqual([])
    made.sleepUntil('2026-12-02 11:00')
    await say('完成 1')
    expect(done()).toEqual([1])
  })

  test('other times leave a number what it was', async () => {
    const { say, done, context } = await afterMove([[EXIT], [EXTINGUISHERS]], [[EXIT], [EXTINGUISHERS]])
    const retimed = table([[EXIT], [EXTINGUISHERS]])
    const duties = retimed.duties.map((duty) => ({ ...duty, cadences: [quota('quarter')] }))
    await importPlan(context, { ...retimed, duties }, { year: 2026 }, 'console')
    await say('完成 1')
    expect(done()).toEqual([1])
  })

  test('an import that was taken back moved nothing', async () => {
    const { say, done, store } = await afterMove()
    await say(`撤销 #${store.state.seq}`, 'zhangduban')
    await say('完成 1')
    expect(done()).toEqual([1])
  })
})
