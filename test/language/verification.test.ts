import { describe, expect, test } from 'vitest'
import { obligations } from '../../src/domain/obligation/expand.ts'
import { statusOf } from '../../src/domain/obligation/status.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { parseIsoDay } from '../../src/domain/calendar/civil-day.ts'
import { simulate } from '../../src/flows/simulate.ts'
import { duty, quota, unit } from '../support/build.ts'
import { effectsText, freshTalk, type Talk } from '../support/talk.ts'

const ADMIN = 'zhangduban'

function strictTalk(): Talk {
  const talk = freshTalk()
  talk.policy = { ...DEFAULT_POLICY, verification: { all: 'required', plans: {} } }
  return talk
}

/** How 2 of the office stands. */
const status = ({ view }: Talk) =>
  [...obligations(view, { duty: 2, unit: '办公室' })].map((one) => statusOf(view, one))

const said = (talk: Talk, as: string, text: string) => talk.say({ as, text }).reply ?? ''

describe('a report that has to be verified', () => {
  test('waits until an administrator accepts it', () => {
    const talk = strictTalk()
    const answer = talk.say({ as: 'linxiao', text: '完成 2' })
    expect(effectsText(answer)).toEqual(['progressed 2 办公室'])
    expect(answer.reply).toMatch(/^已登记，待核验〔2〕/)
    expect(status(talk)).toEqual(['awaiting-verification'])
    expect(said(talk, 'linxiao', '完成 2')).toContain('已登记，待核验')
    expect(said(talk, 'linxiao', '详情 2')).toContain('待核验')
    expect(said(talk, 'linxiao', '办公室进度')).not.toContain('已办结 1 项')
    expect(effectsText(talk.say({ as: ADMIN, text: '核验 2 通过' }))).toEqual(['verified 2 办公室'])
    expect(status(talk)).toEqual(['done'])
    said(talk, ADMIN, '撤销')
    expect(status(talk)).toEqual(['awaiting-verification'])
  })

  test('is shown first where an administrator says 全部通过, and names nothing', () => {
    const talk = strictTalk()
    said(talk, 'linxiao', '完成 2、56')
    expect(said(talk, 'linxiao', '全部通过')).not.toContain('①')
    const question = talk.say({ as: ADMIN, text: '全部通过' })
    expect(question.reply).toContain('〔56〕')
    expect(effectsText(question)).toEqual([])
    expect(status(talk)).toEqual(['awaiting-verification'])
    expect(effectsText(talk.say({ as: ADMIN, text: '全部' }))).toEqual([
      'verified 2 办公室',
      'verified 56 办公室',
    ])
    expect(said(talk, ADMIN, '全部通过')).toContain('核验 编号 通过')
  })

  test('is open again when it is returned, and waits anew when it is reported anew', () => {
    const talk = strictTalk()
    said(talk, 'linxiao', '完成 2')
    expect(effectsText(talk.say({ as: ADMIN, text: '退回 2 材料不全' }))).toEqual(['returned 2 办公室'])
    expect(status(talk)).toEqual(['open'])
    said(talk, 'linxiao', '完成 2')
    expect(status(talk)).toEqual(['awaiting-verification'])
  })

  test('what was verified before says nothing of a report that came after it', () => {
    const talk = strictTalk()
    said(talk, 'linxiao', '完成 2')
    const receipt = talk.state.seq
    said(talk, ADMIN, '核验 2 通过')
    said(talk, 'linxiao', `撤销 #${receipt}`)
    expect(status(talk)).toEqual(['open'])
    said(talk, 'linxiao', '完成 2')
    expect(status(talk)).toEqual(['awaiting-verification'])
    said(talk, ADMIN, '核验 2 通过')
    expect(status(talk)).toEqual(['done'])
  })

  test.each(['核验 2 通过', '2通过', '同意', '好的'])('nobody else can accept it: %s', (text) => {
    const talk = strictTalk()
    said(talk, 'linxiao', '完成 2')
    expect(talk.say({ as: 'linxiao', text }).effects).toEqual([])
    expect(status(talk)).toEqual(['awaiting-verification'])
  })

  test('administrators are told, with words that accept it and return it', () => {
    for (const [word, wanted] of [
      ['核验', 'done'],
      ['退回', 'open'],
    ] as const) {
      const talk = strictTalk()
      said(talk, 'linxiao', '完成 2')
      const notices = [...talk.state.outbox.values()]
      expect(notices.map(({ to }) => to)).toContain(`user:${ADMIN}`)
      const text = notices[0]?.text ?? ''
      const sentence = [...text.matchAll(/“([^”]+)”/g)]
        .map(([, inside]) => inside)
        .find((one) => one?.startsWith(word))
      said(talk, ADMIN, sentence ?? '')
      expect(status(talk)).toEqual([wanted])
    }
  })

  test('is not brought up while it waits', () => {
    const talk = strictTalk()
    said(talk, 'linxiao', '完成 2')
    const messages = [...simulate(talk.view, talk.view.today, parseIsoDay('2027-01-31')!)]
    expect(messages.length).toBeGreaterThan(0)
    const items = messages.flatMap((message) => message.items)
    expect(items.filter(({ duty, unit }) => duty === 2 && unit === '办公室')).toEqual([])
  })

  test('without the setting it is done at once, and nobody is told', () => {
    const talk = freshTalk()
    expect(effectsText(talk.say({ as: 'linxiao', text: '完成 2' }))).toEqual(['completed 2 办公室'])
    expect(status(talk)).toEqual(['done'])
    expect(talk.state.outbox.size).toBe(0)
  })
})

describe('verification by table', () => {
  /** The sample's table and one more; 900 is the other's. */
  function twoTables(plans: Record<string, 'off' | 'required'>, all: 'off' | 'required' = 'off'): Talk {
    const talk = freshTalk()
    talk.policy = { ...DEFAULT_POLICY, verification: { all, plans } }
    const other = { ...duty(900, [quota('year')], [unit('办公室')]) }
    const plan = { id: 'p9', title: '专项整治任务分解表', year: 2026, duties: [other] }
    talk.record('system', [{ type: 'plan-imported', plan }])
    return talk
  }

  const statusOf900 = ({ view }: Talk) =>
    [...obligations(view, { duty: 900 })].map((one) => statusOf(view, one))

  test.each<
    [
      all: 'off' | 'required',
      title: string,
      rule: 'off' | 'required',
      of900: 'done' | 'awaiting-verification',
      of2: 'done' | 'awaiting-verification',
    ]
  >([
    ['off', '专项整治任务分解表', 'required', 'awaiting-verification', 'done'],
    ['required', '专项整治任务分解表', 'off', 'done', 'awaiting-verification'],
    ['off', '专项整治任务分解表（2026年修订）', 'required', 'awaiting-verification', 'done'],
    ['off', ' 专项整治任务分解表', 'required', 'awaiting-verification', 'done'],
    ['off', '整治任务分解表', 'required', 'done', 'done'],
  ])('%s for all, “%s” %s', (all, title, rule, of900, of2) => {
    const talk = twoTables({ [title]: rule }, all)
    const answer = talk.say({ as: 'linxiao', text: '完成 900、2' })
    expect(statusOf900(talk)).toEqual([of900])
    expect(status(talk)).toEqual([of2])
    expect(effectsText(answer)).toEqual([
      `${of900 === 'done' ? 'completed' : 'progressed'} 900 办公室`,
      `${of2 === 'done' ? 'completed' : 'progressed'} 2 办公室`,
    ])
    expect(answer.reply?.includes('待核验')).toBe(of900 !== of2)
  })

  test('administrators hear only of what waits for them', () => {
    const talk = twoTables({ 专项整治任务分解表: 'required' })
    said(talk, 'linxiao', '完成 2')
    expect(talk.state.outbox.size).toBe(0)
    said(talk, 'linxiao', '完成 900')
    expect([...talk.state.outbox.values()].some(({ text }) => text.includes('900'))).toBe(true)
    said(talk, ADMIN, '核验 900 通过')
    expect(statusOf900(talk)).toEqual(['done'])
  })
})
