import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/domain/calendar/civil-day.ts'
import { parseKey } from '../../src/domain/obligation/obligation.ts'
import { freshTalk, type Talk } from '../support/talk.ts'
import { ACKNOWLEDGING } from './sentences/acknowledge.ts'

const resting = ({ state }: Talk) =>
  [...state.acknowledgements].map(([key, orders]) => {
    const until = orders.at(-1)?.event.until
    return `${Number(parseKey(key).id)} ${until === undefined ? '' : isoDay(until)}`
  })

describe('收到，正在办', () => {
  test.each(ACKNOWLEDGING)('$who: $text', ({ who, text, quote, rests }) => {
    const talk = freshTalk()
    const { effects, reply } = talk.say({ as: who, text, quote: quote ?? null })
    expect(effects.filter(({ type }) => type !== 'completed')).toEqual([])
    expect(resting(talk)).toEqual(rests)
    if (rests.length > 0) expect(reply).toContain(`回执 #${talk.state.seq}`)
  })

  test.each(ACKNOWLEDGING.filter(({ rests }) => rests.length > 0))(
    'is taken back, and all is as before: $text',
    ({ who, text, quote }) => {
      const talk = freshTalk()
      const before = structuredClone({ ...talk.state, seq: 0, changes: 0 })
      talk.say({ as: who, text, quote: quote ?? null })
      talk.say({ as: who, text: `撤销 #${talk.state.seq}` })
      expect({ ...talk.state, seq: 0, changes: 0 }).toEqual(before)
    },
  )

  test('a report beside it counts, and a list shows what is under way with its deadline last', () => {
    const talk = freshTalk()
    const { effects } = talk.say({ as: 'linxiao', text: '2已完成，56正在办，预计12月5日' })
    expect(effects.map(({ type, key }) => `${type} ${key}`)).toEqual(['completed 2|办公室|2026'])
    expect(resting(talk)).toEqual(['56 2026-12-05'])
    const { reply } = talk.say({ as: 'linxiao', text: '待办' })
    expect(reply).toMatch(/〔56〕[^\n]*（正在办，预计12月5日，[^\n]*12月31日前/)
  })

  test('正在办 among people in a group is not said to the bot', () => {
    const talk = freshTalk()
    expect(talk.say({ as: 'linxiao', chat: 'wr-bangong', text: '正在办' }).reply).toBeNull()
  })

  test('a date after the deadline is said not to silence it', () => {
    const reply = (text: string) => freshTalk().say({ as: 'linxiao', text }).reply
    expect(reply('56正在办，预计12月5日')).not.toContain('仍会提醒')
    expect(reply('56正在办，预计1月5日')).toContain(
      '期限是12月31日，到期前一个工作日和当天仍会提醒，办不完请回复“延期 56 到2027年1月5日 原因”',
    )
    expect(reply('56正在办，预计1月5日')).toContain('12月22日前不再提醒（一次最多停 20 个工作日）')
  })
})
