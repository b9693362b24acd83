import { describe, expect, test } from 'vitest'
import { rosterInForce } from '../../src/domain/obligation/state.ts'
import { addresseesOf } from '../../src/domain/reminder/addressees.ts'
import { talkWith, freshTalk, effectsText, type Talk } from '../support/talk.ts'
import { duty, plan, quota, unit } from '../support/build.ts'
import type { Roster } from '../../src/domain/duty/roster.ts'

const ADMIN = 'zhangduban'
const STRANGER = 'woAbc-19'
const GROUP = 'wr-anquan'

const accountOf = (talk: Talk, name: string) =>
  rosterInForce(talk.state)
    .units.flatMap(({ contacts }) => contacts)
    .find((contact) => contact.name === name)?.userId

const alone = (talk: Talk, as: string, text: string) => talk.say({ as, text }).reply ?? ''
const outbox = (talk: Talk) => [...talk.state.outbox.values()]

/** A talk in which the stranger has asked to be 陈立; the request's receipt. */
function asked(chat: string | null = null): { talk: Talk; receipt: number } {
  const talk = freshTalk()
  talk.say({ as: STRANGER, chat, text: '绑定 安全站 陈立' })
  return { talk, receipt: talk.state.seq }
}

describe('somebody whom the roster does not know', () => {
  /** What they say, in a group or alone, and the contact whom they ask to be; none where it is no request. */
  type SaidLine = readonly [where: 'group' | 'alone', text: string, ...contact: string[]]
  const SAID: readonly SaidLine[] = [
    ['alone', '绑定 陈立', '陈立'],
    ['alone', '绑定陈立', '陈立'],
    ['alone', '绑定：陈立', '陈立'],
    ['alone', '绑定 安全站 陈立', '陈立'],
    ['alone', '绑定安全站陈立', '陈立'],
    ['alone', '绑定 安监站的陈立', '陈立'],
    ['alone', '绑定 安全站联络员 陈立', '陈立'],
    ['alone', '我是安全站陈立', '陈立'],
    ['alone', '你好，我是安全站的陈立', '陈立'],
    ['alone', '我是陈立。', '陈立'],
    ['alone', '我叫陈立', '陈立'],
    ['alone', '请绑定 林晓，谢谢', '林晓'],
    ['alone', '申请绑定办公室林晓', '林晓'],
    ['group', '绑定 陈立', '陈立'],
    ['group', '@督办助手 绑定 安全站 陈立', '陈立'],
    ['group', '@督办助手 我是安全站陈立', '陈立'],
    // Traps
    ['group', '我是安全站陈立'],
    ['alone', '绑定'],
    ['alone', '绑定 王小明'],
    ['alone', '绑定 办公室 陈立'],
    ['alone', '绑定 陈立了吗'],
    ['alone', '绑定陈立？'],
    ['alone', '怎么绑定陈立'],
    ['alone', '不要绑定陈立'],
    ['alone', '不绑定陈立'],
    ['alone', '陈立绑定了'],
    ['alone', '我是安全站陈立吗'],
    ['alone', '我不是陈立'],
    ['alone', '我是陈立的同事'],
    ['alone', '我是陈立和林晓'],
    ['alone', '“绑定 陈立”'],
    ['alone', '转发：绑定 陈立'],
    ['alone', '我是安全站陈立，16完成了'],
    ['alone', '绑定 陈立 chenli'],
    ['alone', '同意绑定 2'],
    ['alone', '解绑 陈立'],
    ['alone', '完成 16'],
  ]

  test.each(SAID)('%s: %s', (where, text, ...contacts) => {
    const talk = freshTalk()
    const before = rosterInForce(talk.state)
    const { effects, reply } = talk.say({ as: STRANGER, chat: where === 'group' ? GROUP : null, text })
    const requests = [...talk.state.persons.values()].flat().map(({ event }) => event)
    expect(requests.map(({ type, name }) => `${type} ${name}`)).toEqual(
      contacts.map((contact) => `person-requested ${contact}`),
    )
    expect(effects).toEqual([])
    expect(rosterInForce(talk.state)).toBe(before)
    if (contacts.length > 0) expect(reply).toContain('回执 #')
  })

  test.each(SAID)('%s: a quoted %s asks for nothing', (where, text) => {
    const talk = freshTalk()
    talk.say({ as: STRANGER, chat: where === 'group' ? GROUP : null, text: '收到', quote: text })
    expect(talk.state.persons.size).toBe(0)
  })

  test('asks, is accepted by its number, and may report from then on', () => {
    const { talk, receipt } = asked()
    expect(talk.say({ as: STRANGER, text: '完成 16' }).effects).toEqual([])
    const notice = outbox(talk).find(({ to }) => to === `user:${ADMIN}`)?.text
    expect(notice).toContain(STRANGER)
    expect(notice).toContain('chenli')
    expect(notice).toContain(`同意绑定 ${receipt}`)
    const { effects, reply } = talk.say({ as: ADMIN, text: `同意绑定 ${receipt}` })
    expect(effects.map(({ type, unit }) => `${type} ${unit}`)).toEqual(['bound 安全站'])
    expect(reply).toContain('原来的账号 chenli 不再算陈立')
    expect(outbox(talk).some(({ to, text }) => to === `user:${STRANGER}` && text.includes('已登记为'))).toBe(
      true,
    )
    expect(effectsText(talk.say({ as: STRANGER.toUpperCase(), text: '完成 16' }))).toEqual([
      'completed 16 安全站',
    ])
    expect(talk.say({ as: 'chenli', text: '完成 20' }).reply).toContain('还不在通讯录里')
    expect(addresseesOf(talk.view, '安全站')[0]?.mentions).toContain(STRANGER)
  })

  test.each([
    '同意绑定',
    '同意绑定 陈立',
    '确认绑定 安全站陈立',
    '批准绑定陈立',
    '同意绑定 #{N}',
    '同意绑定申请 {N}',
  ])('is accepted by %s', (text) => {
    const { talk, receipt } = asked()
    alone(talk, ADMIN, text.replace('{N}', String(receipt)))
    expect(accountOf(talk, '陈立')).toBe(STRANGER)
  })

  test.each(['不同意绑定', '不同意绑定 {N}', '拒绝绑定 陈立', '驳回绑定申请 {N}'])(
    'is refused by %s',
    (text) => {
      const { talk, receipt } = asked()
      expect(alone(talk, ADMIN, text.replace('{N}', String(receipt)))).toContain('没有同意')
      expect(
        outbox(talk).some(({ to, text: told }) => to === `user:${STRANGER}` && told.includes('没有同意')),
      ).toBe(true)
      expect(alone(talk, ADMIN, `同意绑定 ${receipt}`)).toContain('没有等着答复')
      expect(accountOf(talk, '陈立')).toBe('chenli')
    },
  )

  test.each([
    '同意',
    '好的',
    '收到',
    '同意绑定 999',
    '同意绑定 林晓',
    '同意绑定{N}吗',
    '不同意绑定 {N}',
    '“同意绑定 {N}”',
    '转发：同意绑定 {N}',
    '要不要同意绑定 {N}',
    '同意绑定 {N} 才怪',
  ])('is not accepted by %s', (text) => {
    const { talk, receipt } = asked()
    alone(talk, ADMIN, text.replace('{N}', String(receipt)))
    expect(accountOf(talk, '陈立')).toBe('chenli')
  })

  test.each([STRANGER, 'linxiao', 'chenli', 'woOther'])(
    'nobody but an administrator accepts it: %s',
    (who) => {
      const { talk, receipt } = asked()
      for (const text of [
        `同意绑定 ${receipt}`,
        '同意绑定',
        '同意绑定 陈立',
        '绑定 陈立 woOther',
        '解绑 陈立',
      ])
        expect(talk.say({ as: who, text }).effects).toEqual([])
      expect(accountOf(talk, '陈立')).toBe('chenli')
    },
  )

  test('a quoted acceptance is none', () => {
    const { talk, receipt } = asked()
    talk.say({ as: ADMIN, text: '收到', quote: `同意绑定 ${receipt}` })
    expect(accountOf(talk, '陈立')).toBe('chenli')
  })

  test('asked in a group it is answered there, and the chat’s own binding goes first', () => {
    const { talk } = asked(GROUP)
    talk.say({ as: 'linxiao', chat: GROUP, text: '绑定 办公室' })
    talk.say({ as: ADMIN, chat: GROUP, text: '同意绑定' })
    expect(accountOf(talk, '陈立')).toBe('chenli')
    talk.say({ as: ADMIN, chat: 'wr-other', text: '同意绑定' })
    expect(accountOf(talk, '陈立')).toBe('chenli')
    talk.say({ as: ADMIN, chat: GROUP, text: '同意绑定' })
    expect(accountOf(talk, '陈立')).toBe(STRANGER)
  })

  test('of several requests the bare answer means none', () => {
    const { talk, receipt } = asked()
    talk.say({ as: 'woOther', text: '绑定 林晓' })
    const reply = alone(talk, ADMIN, '同意绑定')
    expect(reply).toContain(`同意绑定 ${receipt}`)
    expect([accountOf(talk, '陈立'), accountOf(talk, '林晓')]).toEqual(['chenli', 'linxiao'])
    alone(talk, ADMIN, '同意绑定 林晓')
    expect([accountOf(talk, '陈立'), accountOf(talk, '林晓')]).toEqual(['chenli', 'woOther'])
  })

  test('where a unit asks for its chat, the bare answer said alone may be to that', () => {
    const { talk, receipt } = asked()
    talk.say({ as: 'linxiao', chat: 'wr-new', text: '@督办助手 绑定 办公室' })
    for (const answer of ['同意绑定', '不同意绑定']) {
      expect(alone(talk, ADMIN, answer)).toContain(`同意绑定 ${receipt}`)
      expect(accountOf(talk, '陈立')).toBe('chenli')
    }
    alone(talk, ADMIN, `同意绑定 ${receipt}`)
    expect(accountOf(talk, '陈立')).toBe(STRANGER)
  })

  test('the last request of an account counts, and more than three a day are too many', () => {
    const { talk, receipt } = asked()
    expect(alone(talk, STRANGER, '绑定 陈立')).toContain('已经申请过')
    alone(talk, STRANGER, '绑定 林晓')
    expect(alone(talk, ADMIN, `同意绑定 ${receipt}`)).toContain('没有等着答复')
    alone(talk, STRANGER, '绑定 周洁')
    const sent = talk.state.outbox.size
    expect(alone(talk, STRANGER, '绑定 陈立')).toContain('次数太多')
    expect(talk.state.outbox.size).toBe(sent)
  })

  test('requests that were taken back count for the day', () => {
    const talk = freshTalk()
    for (let n = 0; n < 3; n++) {
      alone(talk, STRANGER, '绑定 陈立')
      alone(talk, STRANGER, '撤销')
    }
    expect(alone(talk, STRANGER, '绑定 陈立')).toContain('次数太多')
    talk.now += 86_400_000
    expect(alone(talk, STRANGER, '绑定 陈立')).toContain('已提请管理员核实')
  })

  test('may take the request back', () => {
    const { talk, receipt } = asked()
    expect(alone(talk, STRANGER, '撤销')).toContain(`#${receipt}`)
    expect(talk.state.persons.size).toBe(0)
    expect(alone(talk, ADMIN, `同意绑定 ${receipt}`)).toContain('没有等着答复')
    expect(alone(talk, 'woOther', '撤销')).toContain('还不在通讯录里')
  })

  test('two people of one name are told apart by their unit', () => {
    const roster: Roster = {
      units: ['安全站', '办公室'].map((name, at) => ({
        name,
        aliases: [],
        chat: null,
        contacts: [{ name: '王伟', userId: `wangwei${at}`, mobile: null, role: 'liaison' as const }],
      })),
      groups: [],
      admins: ['boss'],
    }
    const talk = talkWith(plan(2026, duty(1, [quota('year')], [unit('办公室')])), roster)
    expect(alone(talk, STRANGER, '绑定 王伟')).toContain('安全站、办公室')
    expect(talk.state.persons.size).toBe(0)
    alone(talk, STRANGER, '绑定 办公室 王伟')
    alone(talk, 'boss', '同意绑定')
    expect(effectsText(talk.say({ as: STRANGER, text: '完成 1' }))).toEqual(['completed 1 办公室'])
  })
})

describe('an administrator', () => {
  test.each([
    '绑定 陈立 Chen.Li_2',
    '绑定 安全站 陈立 Chen.Li_2',
    '绑定陈立 账号Chen.Li_2',
    '绑定 陈立（Chen.Li_2）',
    '绑定 陈立：Chen.Li_2',
  ])('%s', (text) => {
    const talk = freshTalk()
    expect(talk.say({ as: ADMIN, text }).effects).toHaveLength(1)
    expect(accountOf(talk, '陈立')).toBe('Chen.Li_2')
  })

  test.each([
    ['绑定 陈立', '请写上账号'],
    ['绑定 陈立 linxiao', '另一位联系人'],
    ['绑定 陈立 chenli', '现在就是这个账号'],
    ['解绑 陈立', '没有绑定过'],
    ['绑定 办公室 陈立 woNew', '陈立在安全站'],
    ['同意绑定 12', '没有等着答复'],
  ])('%s is answered: %s', (text, answer) => {
    const talk = freshTalk()
    expect(alone(talk, ADMIN, text)).toContain(answer)
    expect(talk.state.persons.size).toBe(0)
  })

  test('解绑 gives the roster’s account back, 撤销 what was before', () => {
    const talk = freshTalk()
    const before = rosterInForce(talk.state)
    alone(talk, ADMIN, '绑定 陈立 woNew')
    const bound = rosterInForce(talk.state)
    alone(talk, ADMIN, '解绑 陈立')
    expect(accountOf(talk, '陈立')).toBe('chenli')
    expect(talk.say({ as: 'woNew', text: '完成 16' }).effects).toEqual([])
    alone(talk, ADMIN, '撤销')
    expect(rosterInForce(talk.state)).toBe(bound)
    alone(talk, ADMIN, '撤销')
    expect(rosterInForce(talk.state)).toBe(before)
    expect(talk.state.persons.size).toBe(0)
  })

  test('taking an acceptance back leaves the request open', () => {
    const { talk, receipt } = asked()
    alone(talk, ADMIN, `同意绑定 ${receipt}`)
    alone(talk, ADMIN, '撤销')
    expect(accountOf(talk, '陈立')).toBe('chenli')
    alone(talk, ADMIN, `同意绑定 ${receipt}`)
    expect(accountOf(talk, '陈立')).toBe(STRANGER)
  })

  test('an account that was used is told that it is replaced', () => {
    const talk = freshTalk()
    talk.say({ as: 'chenli', text: '完成 16' })
    talk.say({ as: STRANGER, text: '绑定 陈立' })
    expect(outbox(talk).at(-1)?.text).toContain('用过督办')
    alone(talk, ADMIN, '同意绑定')
    expect(outbox(talk).some(({ to, text }) => to === 'user:chenli' && text.includes('换的账号'))).toBe(true)
  })

  test('one account is one contact: of two bindings the later holds', () => {
    const talk = freshTalk()
    alone(talk, ADMIN, '绑定 陈立 woNew')
    expect(alone(talk, ADMIN, '绑定 林晓 woNew')).toContain('另一位联系人')
    alone(talk, ADMIN, '解绑 陈立')
    const unbound = talk.state.seq
    alone(talk, ADMIN, '绑定 林晓 woNew')
    alone(talk, ADMIN, `撤销 #${unbound}`)
    expect([accountOf(talk, '陈立'), accountOf(talk, '林晓')]).toEqual(['chenli', 'woNew'])
  })

  test('being bound makes nobody an administrator', () => {
    const roster: Roster = {
      units: [
        {
          name: '办公室',
          aliases: [],
          chat: null,
          contacts: [{ name: '张督', userId: 'boss', mobile: null, role: 'head' }],
        },
      ],
      groups: [],
      admins: ['boss'],
    }
    const talk = talkWith(plan(2026, duty(1, [quota('year')], [unit('办公室')])), roster)
    alone(talk, STRANGER, '绑定 张督')
    alone(talk, 'boss', '同意绑定')
    expect(rosterInForce(talk.state).admins).toEqual(['boss'])
    expect(talk.say({ as: STRANGER, text: '不适用 1 不涉及' }).effects).toEqual([])
    expect(effectsText(talk.say({ as: STRANGER, text: '完成 1' }))).toEqual(['completed 1 办公室'])
  })
})

describe('a binding and the next roster', () => {
  const again = (change: (roster: Roster) => Roster) => {
    const talk = freshTalk()
    const imported = rosterInForce(talk.state)
    alone(talk, ADMIN, '绑定 陈立 woNew')
    talk.record('system', [{ type: 'roster-imported', roster: change(imported) }])
    return accountOf(talk, '陈立')
  }
  const renamed = (roster: Roster, field: 'name' | 'userId', from: string, to: string): Roster => ({
    ...roster,
    units: roster.units.map((one) => ({
      ...one,
      contacts: one.contacts.map((contact) =>
        contact[field] === from ? { ...contact, [field]: to } : contact,
      ),
    })),
  })

  test('holds when the same roster comes again', () => {
    expect(again((roster) => roster)).toBe('woNew')
  })

  test('ends when the roster names another account', () => {
    expect(again((roster) => renamed(roster, 'userId', 'chenli', 'chenli2'))).toBe('chenli2')
  })

  test('is nobody else’s who has the old account', () => {
    const talk = freshTalk()
    const imported = rosterInForce(talk.state)
    alone(talk, ADMIN, '绑定 陈立 woNew')
    const roster = renamed(imported, 'name', '陈立', '赵新')
    talk.record('system', [{ type: 'roster-imported', roster }])
    expect(accountOf(talk, '赵新')).toBe('chenli')
  })

  test('ends when the roster gives the account to somebody else', () => {
    expect(again((roster) => renamed(roster, 'userId', 'linxiao', 'woNew'))).toBe('chenli')
  })
})

describe('telephone numbers', () => {
  test('that serve as accounts are not printed whole', () => {
    const talk = freshTalk()
    for (const text of ['完成 16', '绑定 陈立'])
      expect(talk.say({ as: '13812345678', chat: GROUP, text: `@督办助手 ${text}` }).reply).not.toContain(
        '13812345678',
      )
    const { reply } = talk.say({ as: ADMIN, chat: GROUP, text: '同意绑定' })
    expect(reply).toContain('138****5678')
    expect(reply).not.toContain('13812345678')
    const told = outbox(talk).filter(({ to }) => !to.startsWith('user:'))
    expect(told.every(({ text }) => !text.includes('13812345678'))).toBe(true)
  })
})

test('what was done under an account that was bound before, or not yet, still has its name', () => {
  const talk = freshTalk()
  talk.say({ as: 'chenli', text: '完成 16' })
  talk.say({ as: ADMIN, text: '绑定 陈立 wo-chen' })
  expect(alone(talk, ADMIN, '详情 16')).toContain('由陈立报送')
  alone(talk, ADMIN, '撤销 #3')
  talk.say({ as: 'wo-chen', text: '完成 16' })
  talk.say({ as: ADMIN, text: '解绑 陈立' })
  expect(alone(talk, ADMIN, '详情 16')).toContain('由陈立报送')
})

test('who was bound takes back what they did under the account before, which itself no longer does', () => {
  const talk = freshTalk()
  talk.say({ as: 'chenli', text: '完成 16' })
  const receipt = talk.state.seq
  talk.say({ as: ADMIN, text: '绑定 陈立 wo-chen' })
  alone(talk, 'chenli', `撤销 #${receipt}`)
  expect(talk.state.changes.get(receipt)?.undoneBy).toBeNull()
  expect(alone(talk, 'wo-chen', '撤销')).toContain(`已撤销回执 #${receipt}`)
})
