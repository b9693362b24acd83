import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/domain/calendar/civil-day.ts'
import { obligations } from '../../src/domain/obligation/expand.ts'
import { statusOf } from '../../src/domain/obligation/status.ts'
import { effectsText, freshTalk, type Talk } from '../support/talk.ts'
import { TRIGGERING } from './sentences/triggers.ts'

const opened = ({ view }: Talk) => [
  ...new Set(
    [...obligations(view)]
      .filter(({ occasion }) => occasion !== undefined)
      .map(({ duty, occasion, due }) => `${duty.no} ${occasion} ${isoDay(due)}`),
  ),
]

const DAY = 86_400_000

function triggered(): Talk {
  const talk = freshTalk()
  talk.say({ as: 'zhangduban', text: '触发 64 暴雨橙色预警' })
  return talk
}

/** Somebody of a unit that owes 64, with the unit. */
function owner(talk: Talk) {
  const unit = [...obligations(talk.view, { duty: 64 })].find(
    ({ unit: name }) => talk.view.roster.units.find((one) => one.name === name)?.contacts[0],
  )!.unit
  return { unit, userId: talk.view.roster.units.find(({ name }) => name === unit)!.contacts[0]!.userId }
}

describe('触发', () => {
  test.each(TRIGGERING)('$who: $text', ({ who, text, opens }) => {
    const talk = freshTalk()
    const { effects, reply } = talk.say({ as: who, text })
    expect(effects).toEqual([])
    expect(opened(talk)).toEqual(opens)
    expect(reply).not.toBeNull()
    expect(reply?.includes('回执 #')).toBe(opens.length > 0)
  })

  test.each(TRIGGERING)('a quoted $text opens nothing', ({ who, text }) => {
    const talk = freshTalk()
    talk.say({ as: who, text: '收到', quote: text })
    expect(opened(talk)).toEqual([])
  })

  test.each([
    ['接到通知后5个工作日内', '2026-12-01'],
    ['发现问题后3日内', '2026-11-27'],
    ['接到举报2小时内', '2026-11-24'],
    ['接到举报后48小时内', '2026-11-26'],
  ])('%s is how long it may take', (words, due) => {
    const talk = freshTalk()
    talk.say({ as: 'zhangduban', text: `64 读法改为${words}` })
    talk.say({ as: 'zhangduban', text: '触发 64 暴雨橙色预警' })
    expect(opened(talk)).toEqual([`64 暴雨橙色预警 ${due}`])
  })

  test('its units hear of it at once, and the quoted notice is answered with 完成', () => {
    const talk = freshTalk()
    talk.say({ as: 'zhangduban', text: '触发 64 暴雨橙色预警' })
    const { unit, userId } = owner(talk)
    const notices = [...talk.state.outbox.values()]
    expect(notices.length).toBeGreaterThan(0)
    const { text: quote } = notices[0]!
    expect(quote).toMatch(/^【督办通知】暴雨橙色预警/)
    const answer = talk.say({ as: userId, text: '完成', quote })
    expect(effectsText(answer)).toEqual([`completed 64 ${unit}`])
  })

  test('is owed until it is reported, lapses never and is late after its day', () => {
    const talk = triggered()
    const { unit, userId } = owner(talk)
    talk.now += 10 * DAY
    const [found] = [...obligations(talk.view, { duty: 64, unit, withoutLapsed: true })]
    expect(found && statusOf(talk.view, found)).toBe('overdue')
    expect(effectsText(talk.say({ as: userId, text: '完成 64' }))).toEqual([`completed 64 ${unit}`])
    const [after] = [...obligations(talk.view, { duty: 64, unit })]
    expect(after && statusOf(talk.view, after)).toBe('done')
  })

  test('a second event of the same day has a period of its own', () => {
    const talk = triggered()
    expect(talk.say({ as: 'zhangduban', text: '触发 64 暴雨橙色预警' }).reply).toContain('没有重复触发')
    talk.say({ as: 'zhangduban', text: '触发 64 大风蓝色预警' })
    const periods = new Set([...obligations(talk.view, { duty: 64 })].map(({ period }) => period))
    expect([...periods]).toEqual(['2026-11-24', '2026-11-24-2'])
  })

  test('its end leaves what was reported and asks for nothing more; only an administrator ends it', () => {
    const talk = triggered()
    const { unit, userId } = owner(talk)
    expect(talk.say({ as: userId, text: '结束触发 64' }).reply).toContain('管理员')
    talk.say({ as: userId, text: '完成 64' })
    talk.say({ as: 'zhangduban', text: '结束触发 64' })
    expect([...obligations(talk.view, { duty: 64 })].map((one) => one.unit)).toEqual([unit])
    expect(talk.say({ as: 'zhangduban', text: '结束触发 64' }).reply).toContain('没有触发着的')
  })

  test.each([['触发 64 暴雨橙色预警'], ['结束触发 64']])('%s is taken back, and all is as before', (text) => {
    const talk = text.startsWith('结束') ? triggered() : freshTalk()
    const before = structuredClone({ ...talk.state, seq: 0, changes: 0, outbox: 0 })
    talk.say({ as: 'zhangduban', text })
    talk.say({ as: 'zhangduban', text: `撤销 #${talk.state.seq}` })
    expect({ ...talk.state, seq: 0, changes: 0, outbox: 0 }).toEqual(before)
  })
})
