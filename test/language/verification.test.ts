import { describe, expect, test } from 'vitest'
import { obligations } from '../../src/domain/obligation/expand.ts'
import { statusOf } from '../../src/domain/obligation/status.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { parseIsoDay } from '../../src/domain/calendar/civil-day.ts'
import { simulate } from '../../src/flows/simulate.ts'
import { effectsText, freshTalk, type Talk } from '../support/talk.ts'

const ADMIN = 'zhangduban'

function strictTalk(): Talk {
  const talk = freshTalk()
  talk.policy = { ...DEFAULT_POLICY, verification: 'required' }
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
