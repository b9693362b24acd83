import { describe, expect, test } from 'vitest'
import { chatMembers, membersToReport } from '../../src/domain/reminder/members.ts'
import { freshTalk, type Talk } from '../support/talk.ts'

const ADMIN = 'zhangduban'
const SAFETY = 'wr-anquan'

const hear = (talk: Talk, ...userIds: string[]) => {
  for (const userId of userIds) talk.record(userId, [{ type: 'member-heard', chat: SAFETY, userId }])
}
const here = (talk: Talk, text: string, as = ADMIN) => talk.say({ as, chat: SAFETY, text }).reply ?? ''
const confirmed = (talk: Talk) => talk.state.members.get(SAFETY)?.at(-1)?.event ?? null
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name)

describe('本群成员', () => {
  /** What an administrator says in the group of 安全站, the contacts that it confirms, and how many others. */
  const SAID: readonly (readonly [text: string, contacts: readonly string[] | null, others: number])[] = [
    ['本群成员 陈立、周洁、罗建平', ['chenli', 'zhoujie', 'luojianping'], 0],
    ['本群成员：陈立，周洁', ['chenli', 'zhoujie'], 0],
    ['本群成员有陈立 周洁', ['chenli', 'zhoujie'], 0],
    ['确认成员 陈立、周洁', ['chenli', 'zhoujie'], 0],
    ['确认本群成员：陈立、周洁。', ['chenli', 'zhoujie'], 0],
    ['@督办助手 本群成员 陈立和周洁', ['chenli', 'zhoujie'], 0],
    ['本群成员 安全站陈立、办公室林晓', ['chenli', 'linxiao'], 0],
    ['本群成员 陈立、王小明、欧阳小红', ['chenli'], 2],
    ['本群成员 陈立\n周洁', ['chenli', 'zhoujie'], 0],
    ['确认成员 都在', ['chenli', 'zhoujie', 'luojianping'], 0],
    ['确认成员 全部', ['chenli', 'zhoujie', 'luojianping'], 0],
    ['确认成员 都在群里了', ['chenli', 'zhoujie', 'luojianping'], 0],
    // Traps
    ['确认成员', null, 0],
    ['本群成员', null, 0],
    ['确认成员？', null, 0],
    ['本群成员都在吗', null, 0],
    ['本群成员 陈立、周洁吗？', null, 0],
    ['本群成员请注意，16今天到期', null, 0],
    ['本群成员 陈立、周洁请尽快报送16', null, 0],
    ['本群成员 王小明、张三', null, 0],
    ['“本群成员 陈立、周洁”', null, 0],
    ['转发：本群成员 陈立、周洁', null, 0],
    ['不要确认成员', null, 0],
    ['谁确认成员', null, 0],
    ['陈立、周洁是本群成员', null, 0],
  ]

  test.each(SAID)('%s', (text, contacts, others) => {
    const talk = freshTalk()
    const { reply, effects } = talk.say({ as: ADMIN, chat: SAFETY, text })
    expect(effects).toEqual([])
    expect(
      confirmed(talk) && { contacts: confirmed(talk)?.contacts, others: confirmed(talk)?.others },
    ).toEqual(contacts && { contacts, others })
    if (contacts) expect(reply).toContain('回执 #')
  })

  test.each(SAID)('a quoted %s confirms nobody', (text) => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, chat: SAFETY, text: '收到', quote: text })
    expect(confirmed(talk)).toBeNull()
  })

  test.each(SAID)('nobody but an administrator says %s', (text) => {
    const talk = freshTalk()
    here(talk, text, 'chenli')
    here(talk, text, 'woStranger')
    expect(confirmed(talk)).toBeNull()
  })

  test('is said in the group', () => {
    const talk = freshTalk()
    for (const text of ['本群成员 陈立', '确认成员', '确认成员 都在'])
      expect(talk.say({ as: ADMIN, text }).reply).toContain('请在要确认的群里')
    expect(talk.say({ as: ADMIN, chat: 'wr-new', text: '确认成员 都在' }).reply).toContain('还没有绑定单位')
  })

  test('says who is to be reminded and is not there; 撤销 takes it back', () => {
    const talk = freshTalk()
    const reply = here(talk, '本群成员 陈立、罗建平、林晓、王小明')
    expect(reply).toContain('联系人 2 人')
    expect(reply).toContain('安全站联络员周洁：不在群里')
    expect(reply).toContain('其他单位的：林晓（办公室）')
    expect(reply).toContain('名单里的 1 人')
    expect(reply).not.toContain('王小明')
    expect(here(talk, '本群成员 陈立、周洁')).toContain('要提醒的人都在群里')
    here(talk, '撤销')
    expect(names(chatMembers(talk.view, SAFETY).missing)).toEqual(['周洁'])
    here(talk, '撤销')
    expect(talk.state.members.size).toBe(0)
  })
})

describe('确认成员', () => {
  test('shows who was heard, who is missing, and how many nobody knows', () => {
    const talk = freshTalk()
    hear(talk, 'ChenLi', 'linxiao', 'woStranger', 'woOther', ADMIN)
    const reply = here(talk, '确认成员')
    expect(reply).toContain('本群是安全站的群，还没有确认过成员')
    expect(reply).toContain('在群里：陈立（安全站）')
    expect(reply).toContain('要提醒的安全站联络员周洁：还没听到过')
    expect(reply).toContain('逾期后要提醒的安全站负责人罗建平')
    expect(reply).toContain('其他单位的：林晓（办公室）')
    expect(reply).toContain('说过话的 2 人')
    expect(reply).not.toContain('wo')
    const [, teach] = /“(本群成员[^”]+)”/.exec(reply) ?? []
    here(talk, teach ?? '')
    expect(confirmed(talk)?.contacts).toEqual(['chenli', 'zhoujie', 'luojianping'])
  })

  test('a bound account is the contact it is bound to', () => {
    const talk = freshTalk()
    here(talk, '本群成员 陈立')
    talk.say({ as: ADMIN, text: '绑定 陈立 woNew' })
    expect(names(chatMembers(talk.view, SAFETY).present)).toEqual(['陈立'])
    talk.say({ as: ADMIN, text: '绑定 周洁 woZhou' })
    hear(talk, 'wozhou')
    expect(chatMembers(talk.view, SAFETY)).toMatchObject({ missing: [], strangers: { heard: 0 } })
  })

  test('is an administrator’s to ask', () => {
    expect(here(freshTalk(), '确认成员', 'chenli')).toContain('管理员')
  })
})

test('the morning report names who is missing once administrators have begun to say who is there', () => {
  const talk = freshTalk()
  hear(talk, 'chenli')
  expect(membersToReport(talk.view)).toEqual({ missing: [], unconfirmed: [] })
  here(talk, '本群成员 陈立')
  const { missing, unconfirmed } = membersToReport(talk.view)
  expect(names(missing)).toEqual(['周洁'])
  expect(unconfirmed).toContain('办公室')
  expect(unconfirmed).not.toContain('安全站')
})
