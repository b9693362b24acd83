import { describe, expect, test } from 'vitest'
import { isoDay, parseIsoDay } from '../../src/domain/calendar/civil-day.ts'
import { pauseKey } from '../../src/domain/obligation/pauses.ts'
import { simulate } from '../../src/flows/simulate.ts'
import { freshTalk, type Talk } from '../support/talk.ts'

const ADMIN = 'zhangduban'

/** '安全站 2026-12-10' for each pause or '恢复 …' for its end, as they were recorded. */
const orders = ({ state }: Talk) =>
  [...state.pauses.values()].flat().map(({ event }) => {
    const key = pauseKey(event.target)
    return event.type === 'resumed'
      ? `恢复 ${key}`
      : `${key} ${event.until === null ? '…' : isoDay(event.until)}`
  })

/** Who says what, and what is paused until when. Today is Tuesday 24 November 2026. */
const PAUSING: readonly (readonly [who: string, text: string, ...paused: string[]])[] = [
  [ADMIN, '暂停 2', 'duty 2 …'],
  [ADMIN, '暂停2的提醒', 'duty 2 …'],
  [ADMIN, '暂停提醒 3.1', 'duty 3.1 …'],
  [ADMIN, '请暂停 2、56 到12月10日', 'duty 2 2026-12-10', 'duty 56 2026-12-10'],
  [ADMIN, '暂停安全站', 'unit 安全站 …'],
  [ADMIN, '暂停 安全站的提醒，到12月10日为止', 'unit 安全站 2026-12-10'],
  [ADMIN, '暂停全部 到12月10日', 'all 2026-12-10'],
  [ADMIN, '停止提醒全部', 'all …'],
  // Traps
  [ADMIN, '暂停'],
  [ADMIN, '暂停提醒'],
  [ADMIN, '暂停安全站吗'],
  [ADMIN, '暂停安全站？'],
  [ADMIN, '不要暂停安全站'],
  [ADMIN, '“暂停全部”'],
  [ADMIN, '转发：暂停全部'],
  [ADMIN, '暂停全部聚集性活动'],
  [ADMIN, '安全站暂停营业'],
  [ADMIN, '暂停 2 到11月20日'],
  [ADMIN, '暂停 999'],
  [ADMIN, '恢复 2'],
  ['linxiao', '暂停 2'],
  ['linxiao', '暂停全部'],
]

/** Days on which a chat hears of a duty. */
function days(talk: Talk, duty: number, to: string): string[] {
  const until = parseIsoDay(to)!
  const messages = [...simulate(talk.view, talk.view.today, until)]
  const about = messages.filter(({ items }) => items.some((item) => item.duty === duty))
  return [...new Set(about.map(({ at }) => at.slice(0, 10)))]
}

describe('暂停 and 恢复', () => {
  test.each(PAUSING)('%s: %s', (who, text, ...paused) => {
    const talk = freshTalk()
    const { effects, reply } = talk.say({ as: who, text })
    expect(effects).toEqual([])
    expect(orders(talk)).toEqual(paused)
    expect(reply?.includes('回执 #') ?? false).toBe(paused.length > 0)
  })

  test.each(PAUSING)('%s: a quoted %s pauses nothing', (who, text) => {
    const talk = freshTalk()
    talk.say({ as: who, text: '收到', quote: text })
    expect(orders(talk)).toEqual([])
  })

  test('nothing of it is said meanwhile, and what came due is said once afterwards', () => {
    const plain = days(freshTalk(), 16, '2026-12-31')
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '暂停 16 到12月23日' })
    const paused = days(talk, 16, '2026-12-31')
    expect(plain.some((day) => day <= '2026-12-23')).toBe(true)
    expect(paused.filter((day) => day <= '2026-12-23')).toEqual([])
    expect(paused[0]).toBe('2026-12-24')
  })

  test('a pause without an end lasts until it is resumed, of its own or with all', () => {
    for (const resume of ['恢复 安全站', '恢复全部']) {
      const talk = freshTalk()
      talk.say({ as: ADMIN, text: '暂停安全站' })
      expect(days(talk, 16, '2026-12-31')).toEqual([])
      talk.say({ as: ADMIN, text: resume })
      expect(days(talk, 16, '2026-12-31')).toEqual(days(freshTalk(), 16, '2026-12-31'))
    }
  })

  test('resuming one thing leaves the pause of all', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '暂停全部' })
    expect(talk.say({ as: ADMIN, text: '恢复 16' }).reply).toContain('没有暂停着的提醒')
    expect(days(talk, 16, '2026-12-31')).toEqual([])
  })

  test.each([
    ['暂停全部', []],
    ['恢复 安全站', ['暂停安全站']],
  ])('%s is taken back, and all is as before', (text, setup) => {
    const talk = freshTalk()
    for (const line of setup) talk.say({ as: ADMIN, text: line })
    const before = structuredClone({ ...talk.state, seq: 0, changes: 0 })
    talk.say({ as: ADMIN, text })
    talk.say({ as: ADMIN, text: `撤销 #${talk.state.seq}` })
    expect({ ...talk.state, seq: 0, changes: 0 }).toEqual(before)
  })
})
