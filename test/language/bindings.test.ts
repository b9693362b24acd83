import { describe, expect, test } from 'vitest'
import { rosterInForce } from '../../src/domain/obligation/state.ts'
import { addresseesOf } from '../../src/domain/reminder/addressees.ts'
import type { Roster } from '../../src/domain/duty/roster.ts'
import { freshTalk, type Talk } from '../support/talk.ts'

const ADMIN = 'zhangduban'
const OFFICE = 'linxiao'
const NEW = 'wr-new'

const chatOf = (talk: Talk, unit: string) =>
  rosterInForce(talk.state).units.find(({ name }) => name === unit)?.chat ?? null

const here = (talk: Talk, as: string, text: string) => talk.say({ as, chat: NEW, text })

/** What is said in a group, and to which unit it is bound; none where it is not. */
const BINDING: readonly (readonly [who: string, text: string, ...units: string[]])[] = [
  [ADMIN, '绑定 办公室', '办公室'],
  [ADMIN, '@督办助手 绑定办公室', '办公室'],
  [ADMIN, '请绑定本群给办公室。', '办公室'],
  [ADMIN, '把本群绑定到办公室', '办公室'],
  [ADMIN, '确认绑定 办公室', '办公室'],
  [ADMIN, '绑定局办', '办公室'],
  // Traps
  [ADMIN, '绑定'],
  [ADMIN, '绑定 宇宙局'],
  [ADMIN, '绑定办公室了吗'],
  [ADMIN, '绑定办公室？'],
  [ADMIN, '不要绑定办公室'],
  [ADMIN, '已绑定办公室'],
  [ADMIN, '“绑定办公室”'],
  [ADMIN, '转发：绑定办公室'],
  [ADMIN, '绑定办公室和安全站'],
  [ADMIN, '绑定办公室的门禁卡'],
  [ADMIN, '同意绑定'],
  [OFFICE, '绑定 安全站'],
  [OFFICE, '绑定 办公室'],
  [OFFICE, '同意绑定'],
  [OFFICE, '确认绑定 办公室'],
]

describe('绑定', () => {
  test.each(BINDING)('%s: %s', (who, text, ...units) => {
    const talk = freshTalk()
    const { effects, reply } = here(talk, who, text)
    expect(effects.map((effect) => `${effect.type} ${effect.unit}`)).toEqual(
      units.map((unit) => `bound ${unit}`),
    )
    expect(
      rosterInForce(talk.state)
        .units.filter(({ chat }) => chat === NEW)
        .map(({ name }) => name),
    ).toEqual(units)
    if (units.length > 0) expect(reply).toContain('回执 #')
  })

  test.each(BINDING)('%s: a quoted %s binds nothing', (who, text) => {
    const talk = freshTalk()
    talk.say({ as: who, chat: NEW, text: '收到', quote: text })
    expect(rosterInForce(talk.state).units.filter(({ chat }) => chat === NEW)).toEqual([])
  })

  test.each(['同意绑定', '确认绑定 办公室'])(
    'is asked for by the unit and confirmed in the chat: %s',
    (text) => {
      const talk = freshTalk()
      const { reply } = here(talk, OFFICE, '绑定 办公室')
      expect(reply).toContain('同意绑定')
      expect([...talk.state.outbox.values()].map(({ to }) => to)).toEqual(
        talk.view.roster.admins.map((admin) => `user:${admin}`),
      )
      expect(here(talk, OFFICE, '绑定 办公室').reply).toContain('已经申请过')
      expect(talk.say({ as: ADMIN, chat: 'wr-anquan', text: '同意绑定' }).effects).toEqual([])
      expect(chatOf(talk, '办公室')).toBe('wr-bangong')
      here(talk, ADMIN, text)
      expect(chatOf(talk, '办公室')).toBe(NEW)
      expect(addresseesOf(talk.view, '办公室').map(({ to }) => to)).toEqual([NEW])
      expect(here(talk, ADMIN, '同意绑定').reply).toContain('没有等着确认')
    },
  )

  test('of several requests one has to be named', () => {
    const talk = freshTalk()
    here(talk, OFFICE, '绑定 办公室')
    here(talk, 'chenli', '绑定 安全站')
    expect(here(talk, ADMIN, '同意绑定').reply).toContain('确认绑定')
    here(talk, ADMIN, '确认绑定 安全站')
    expect([chatOf(talk, '办公室'), chatOf(talk, '安全站')]).toEqual(['wr-bangong', NEW])
  })

  test('one to one it says where to say it', () => {
    expect(freshTalk().say({ as: ADMIN, text: '绑定 办公室' }).reply).toContain('群里')
  })

  test('解绑 is an administrator’s', () => {
    const talk = freshTalk()
    expect(talk.say({ as: OFFICE, text: '解绑 办公室' }).reply).toContain('管理员')
    talk.say({ as: ADMIN, text: '解绑 办公室' })
    expect(chatOf(talk, '办公室')).toBeNull()
    expect(addresseesOf(talk.view, '办公室').map(({ to }) => to)).toContain(`user:${OFFICE}`)
    expect(talk.say({ as: ADMIN, text: '解绑 办公室' }).reply).toContain('不用解绑')
  })

  test('is the same roster until something changes, and as before when it is taken back', () => {
    const talk = freshTalk()
    const before = rosterInForce(talk.state)
    here(talk, ADMIN, '绑定 办公室')
    const bound = rosterInForce(talk.state)
    talk.say({ as: OFFICE, text: '完成 2' })
    expect(rosterInForce(talk.state)).toBe(bound)
    talk.say({ as: ADMIN, text: '撤销' })
    expect(rosterInForce(talk.state)).toBe(before)
  })

  test('holds when the roster comes again, until that names another chat', () => {
    const talk = freshTalk()
    const named = (chat: string | null): Roster => {
      const { units, ...roster } = rosterInForce(freshTalk().state)
      return { ...roster, units: units.map((unit) => (unit.name === '办公室' ? { ...unit, chat } : unit)) }
    }
    here(talk, ADMIN, '绑定 办公室')
    const chats = ['wr-bangong', null, 'wr-other', null].map((chat) => {
      talk.record('system', [{ type: 'roster-imported', roster: named(chat) }])
      return chatOf(talk, '办公室')
    })
    expect(chats).toEqual([NEW, NEW, 'wr-other', NEW])
  })
})
