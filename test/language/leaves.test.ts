import { describe, expect, test } from 'vitest'
import { isoDay, parseIsoDay } from '../../src/domain/calendar/civil-day.ts'
import { leavesOf } from '../../src/domain/obligation/leaves.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { addresseesOf } from '../../src/domain/reminder/addressees.ts'
import { morningReport } from '../../src/domain/reminder/morning-report.ts'
import { morningReportText } from '../../src/language/zh/wording/morning-report.ts'
import { simulate } from '../../src/flows/simulate.ts'
import { freshTalk, type Talk } from '../support/talk.ts'

const ADMIN = 'zhangduban'

/** 'chenli 12-01 12-10 zhoujie' for each leave as it stands. */
const leaves = ({ state }: Talk) =>
  [...state.leaves.keys()]
    .flatMap((person) => leavesOf(state, person))
    .map(({ person, from, until, standIn, grants }) =>
      [person, isoDay(from).slice(5), isoDay(until).slice(5), standIn ?? '-', ...grants].join(' '),
    )

/** Who says what, and what is recorded. Today is Tuesday 24 November 2026. */
const TAKING: readonly (readonly [who: string, text: string, ...leaves: string[]])[] = [
  [ADMIN, '陈立 12月1日至12月10日休假，周洁代', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '陈立12月1日至10日休假,由周洁代', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '请登记陈立12.1-12.10休假，周洁代办', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '安全站陈立12月1日到12月10日请假，期间工作由周洁代理', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '休假 陈立 12月1日至10日 周洁代', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '陈立休假12月1日-10日，代办人：周洁', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, 'chenli 12月1日至12月10日休假，zhoujie代', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '@督办助手 @陈立 12月1日至12月10日休假，由@周洁 代', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '陈立下周一至下周五出差，周洁代班', 'chenli 11-30 12-04 zhoujie'],
  [ADMIN, '陈立明天休假3天', 'chenli 11-25 11-27 -'],
  [ADMIN, '陈立12月1日起休假三天，没人代', 'chenli 12-01 12-03 -'],
  [ADMIN, '陈立12月28日至1月5日休年假', 'chenli 12-28 01-05 -'],
  [ADMIN, '陈立 12月1日休假，林晓代', 'chenli 12-01 12-01 linxiao 安全站'],
  [ADMIN, '12月1日至12月10日陈立休假，周洁代', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '陈立（安全站）12月1日至10日休假，由周洁代', 'chenli 12-01 12-10 zhoujie'],
  [ADMIN, '安全站陈立下周休假，周洁代', 'chenli 11-30 12-06 zhoujie'],
  [ADMIN, '陈立从明天起休假到12月5日，周洁代', 'chenli 11-25 12-05 zhoujie'],
  [ADMIN, '陈立12月1日至10日产假，罗建平代', 'chenli 12-01 12-10 luojianping'],
  ['chenli', '请假 12月1日至10日 由周洁代', 'chenli 12-01 12-10 zhoujie'],
  ['chenli', '我12月1日至10日休假，周洁代我', 'chenli 12-01 12-10 zhoujie'],
  ['chenli', '休假12月1日', 'chenli 12-01 12-01 -'],
  ['chenli', '陈立12月1日至12月3日出差', 'chenli 12-01 12-03 -'],
  // Refused
  ['chenli', '12月1日至10日休假，由林晓代'],
  ['chenli', '周洁12月1日至10日休假'],
  ['linxiao', '陈立12月1日至10日休假，周洁代'],
  [ADMIN, '我12月1日至10日休假'],
  [ADMIN, '陈立11月1日至10日休假，周洁代'],
  [ADMIN, '陈立12月1日至10日休假，陈立代'],
  [ADMIN, '陈立12月1日至10日休假，李四代'],
  [ADMIN, '赵六12月1日至10日休假，周洁代'],
  [ADMIN, '办公室陈立12月1日至10日休假'],
  [ADMIN, '陈立2026年12月1日至2028年12月10日休假'],
  [ADMIN, '销假'],
  [ADMIN, '陈立销假'],
  // Traps
  [ADMIN, '我下周休假吗'],
  [ADMIN, '陈立下周休假吗'],
  [ADMIN, '陈立从明天起休假'],
  [ADMIN, '陈立（办公室）12月1日至10日休假'],
  [ADMIN, '陈立12月1日至10日休假吗'],
  [ADMIN, '陈立12月1日至10日休假？'],
  [ADMIN, '听说陈立休假了'],
  [ADMIN, '听说陈立12月1日至10日休假，周洁代'],
  [ADMIN, '听说12月1日至10日休假'],
  [ADMIN, '可能12月1日至10日休假'],
  [ADMIN, '陈立12月1日至10日可能休假'],
  [ADMIN, '陈立12月1日至10日不休假了'],
  [ADMIN, '陈立12月1日至10日休假，谁代'],
  [ADMIN, '陈立12月1日至10日休假，周洁还是林晓代'],
  [ADMIN, '陈立12月10日至1日休假'],
  [ADMIN, '陈立休假'],
  [ADMIN, '陈立休假了，2延期到12月5日'],
  [ADMIN, '“陈立12月1日至10日休假，周洁代”'],
  [ADMIN, '转发：陈立12月1日至10日休假，周洁代'],
  [ADMIN, '元旦1月1日至3日休假'],
  [ADMIN, '国庆节10月1日至7日休假'],
  ['chenli', '我们12月1日至10日休假'],
]

describe('休假', () => {
  test.each(TAKING)('%s: %s', (who, text, ...expected) => {
    const talk = freshTalk()
    const { effects, reply } = talk.say({ as: who, text })
    expect(effects).toEqual([])
    expect(leaves(talk)).toEqual(expected)
    expect(reply?.includes('回执 #') ?? false).toBe(expected.length > 0)
  })

  test.each(TAKING)('%s: a quoted %s is no leave', (who, text) => {
    const talk = freshTalk()
    talk.say({ as: who, text: '收到', quote: text })
    expect(leaves(talk)).toEqual([])
  })

  test('among people a date alone is no leave, and what is refused stays unsaid', () => {
    const talk = freshTalk()
    const here = (as: string, text: string) => talk.say({ as, chat: 'wr-anquan', text })
    expect(here('chenli', '12月1日出差').reply).toBeNull()
    expect(here('chenli', '周洁12月1日出差').reply).toBeNull()
    expect(here('chenli', '听说周洁休假了').reply).toBeNull()
    expect(leaves(talk)).toEqual([])
    here('chenli', '我12月1日出差，周洁代')
    expect(leaves(talk)).toEqual(['chenli 12-01 12-01 zhoujie'])
  })
})

describe('销假', () => {
  const onLeave = () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，周洁代' })
    return talk
  }

  test.each(['销假', '已销假', '我销假了', '取消休假'])('%s ends it, said by the person', (text) => {
    const talk = onLeave()
    talk.now += 10 * 86_400_000
    expect(talk.say({ as: 'chenli', text }).reply).toContain('12月4日起')
    expect(leaves(talk)).toEqual(['chenli 12-01 12-03 zhoujie'])
  })

  test.each(['陈立销假', '销假 陈立', '陈立已提前销假'])('%s ends it, said by an administrator', (text) => {
    const talk = onLeave()
    talk.say({ as: ADMIN, text })
    expect(leaves(talk)).toEqual([])
    expect(talk.say({ as: 'zhoujie', text }).reply).toContain('只有本人')
  })

  test.each(['销假了吗', '陈立什么时候销假', '明天销假'])('%s ends nothing', (text) => {
    const talk = onLeave()
    talk.say({ as: 'chenli', text })
    expect(leaves(talk)).toHaveLength(1)
  })

  test('said anew for some of the same days it takes the place of the first, and taken back it is as before', () => {
    const talk = onLeave()
    talk.say({ as: 'chenli', text: '请假 12月1日至5日' })
    expect(leaves(talk)).toEqual(['chenli 12-01 12-05 -'])
    talk.say({ as: 'chenli', text: `撤销 #${talk.state.seq}` })
    expect(leaves(talk)).toEqual(['chenli 12-01 12-10 zhoujie'])
    talk.say({ as: ADMIN, text: '撤销 #3' })
    expect(leaves(talk)).toEqual([])
  })
})

describe('on these days', () => {
  const messages = (talk: Talk, chat: string) =>
    [...simulate(talk.view, talk.view.today, parseIsoDay('2026-12-31')!)].filter((one) => one.chat === chat)
  const rung = (talk: Talk, userId: string, chat = 'wr-anquan') =>
    messages(talk, chat).flatMap(({ at, mentions }) => (mentions.includes(userId) ? [at.slice(5, 10)] : []))
  const inside = (day: string) => day >= '12-01' && day <= '12-10'

  test('the stand-in is rung in the place of the person, and after the last day it is as before', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，罗建平代' })
    const plain = rung(freshTalk(), 'chenli')
    expect(plain.some(inside)).toBe(true)
    expect(rung(talk, 'chenli')).toEqual(plain.filter((day) => !inside(day)))
    expect(rung(talk, 'luojianping').filter(inside)).toEqual(plain.filter(inside))
  })

  test('without a stand-in the head is rung where no other liaison is left', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '陈立12月1日至10日休假' })
    expect(rung(talk, 'luojianping')).toEqual(rung(freshTalk(), 'luojianping'))
    talk.say({ as: ADMIN, text: '周洁12月1日至10日休假' })
    expect(rung(talk, 'luojianping').filter(inside)).toEqual(rung(freshTalk(), 'chenli').filter(inside))
  })

  test('another unit’s stand-in is told alone as well, from the first day to the last', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，林晓代' })
    const alone = messages(talk, 'user:linxiao').map(({ at }) => at.slice(5, 10))
    expect(alone.length).toBeGreaterThan(0)
    expect(alone.every(inside)).toBe(true)
  })

  test('another unit’s stand-in reports for it on these days only', () => {
    const talk = freshTalk()
    const report = (day: string) => {
      talk.now = Date.parse(`2026-${day}T10:00:00+08:00`)
      return talk.ask(talk.view, { as: 'linxiao', text: '代安全站完成 16' })
    }
    talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，林晓代' })
    expect(report('11-30').effects).toEqual([])
    expect(report('12-01').effects).toMatchObject([{ type: 'completed', duty: 16, unit: '安全站' }])
    expect(report('12-10').effects).toMatchObject([{ type: 'completed', duty: 16, unit: '安全站' }])
    expect(report('12-11').effects).toEqual([])
  })

  test('whoever stands in hears of it, and the administrators where nobody does', () => {
    const talk = freshTalk()
    const told = () => [...talk.state.outbox.values()].map(({ to }) => to)
    talk.say({ as: 'chenli', text: '请假 12月1日至10日 由周洁代' })
    expect(told()).toEqual(['user:zhoujie'])
    talk.say({ as: 'zhoujie', text: '请假 12月20日至21日' })
    expect(told()).toEqual(['user:zhoujie', ...talk.view.roster.admins.map((admin) => `user:${admin}`)])
  })

  test('who stands in may be on leave themselves: then it is their own stand-in', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，罗建平代' })
    talk.say({ as: ADMIN, text: '罗建平12月1日至10日休假，周洁代' })
    expect(rung(talk, 'luojianping').filter(inside)).toEqual([])
    expect(rung(talk, 'zhoujie').filter(inside)).toEqual(rung(freshTalk(), 'chenli').filter(inside))
  })

  test('when another account is bound to either of them, the leave goes along', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，罗建平代' })
    talk.say({ as: ADMIN, text: '绑定 罗建平 wo-luo' })
    talk.say({ as: ADMIN, text: '绑定 陈立 wo-chen' })
    expect(rung(talk, 'wo-luo').filter(inside)).toEqual(rung(freshTalk(), 'chenli').filter(inside))
    expect(rung(talk, 'wo-chen').filter(inside)).toEqual([])
  })

  test('a leave that was recorded under a bound account stays when it is unbound', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '绑定 陈立 wo-chen' })
    talk.say({ as: 'wo-chen', text: '请假 12月1日至10日 由罗建平代' })
    talk.say({ as: ADMIN, text: '解绑 陈立' })
    expect(leavesOf(talk.state, 'chenli')).toMatchObject([{ person: 'chenli', standIn: 'luojianping' }])
    expect(rung(talk, 'chenli').filter(inside)).toEqual([])
  })
})

describe('where a reader looks', () => {
  const asked = (talk: Talk, text: string) => {
    talk.now = Date.parse('2026-12-02T10:00:00+08:00')
    return talk.say({ as: ADMIN, text }).reply ?? ''
  }

  test.each(['安全站待办', '为什么 16', '安全站进度', '总体进度'])(
    '%s names who is away and who stands in',
    (text) => {
      const talk = freshTalk()
      talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，周洁代' })
      talk.say({ as: ADMIN, text: '周洁12月20日至21日休假' })
      expect(asked(talk, text)).toContain('陈立休假至12月10日，周洁代')
      expect(asked(talk, text)).not.toContain('周洁休假')
    },
  )

  test.each([
    ['安全站待办', '暂停 16 到12月10日'],
    ['安全站待办', '暂停安全站到12月10日'],
    ['详情 16', '暂停 16 到12月10日'],
    ['详情 16', '暂停安全站到12月10日'],
    ['为什么 16', '暂停 16 到12月10日'],
    ['为什么 16', '暂停全部到12月10日'],
  ])('%s names %s with its end', (text, pause) => {
    const talk = freshTalk()
    expect(asked(talk, text)).not.toContain('提醒暂停')
    talk.say({ as: ADMIN, text: pause })
    expect(asked(talk, text)).toContain('提醒暂停到12月10日（含当天）')
    talk.say({ as: ADMIN, text: '恢复全部' })
    expect(asked(talk, text)).not.toContain('提醒暂停')
  })

  test('为什么 names the first day after the pause', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '暂停安全站到12月20日' })
    expect(asked(talk, '为什么 16')).toContain('下次：12月21日（周一）起')
    talk.say({ as: ADMIN, text: '暂停安全站' })
    expect(asked(talk, '为什么 16')).toContain('下次：恢复以后')
  })

  test('the morning report says that nobody stands in, and what is paused', () => {
    const talk = freshTalk()
    talk.policy = { ...DEFAULT_POLICY, morningReport: { chat: 'wr-guanli', whenEmpty: true } }
    talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，周洁代' })
    talk.say({ as: ADMIN, text: '林晓12月1日至10日休假' })
    talk.say({ as: ADMIN, text: '暂停安全站到12月20日' })
    talk.now = Date.parse('2026-12-02T09:00:00+08:00')
    const report = morningReport(talk.view)
    expect(report && morningReportText(talk.view, report)).toContain(
      [
        '有人休假：',
        '· 办公室 林晓休假至12月10日，没有人代，请指定代办人',
        '· 安全站 陈立休假至12月10日，周洁代',
        '提醒暂停着：',
        '· 安全站的提醒暂停到12月20日（含当天）',
      ].join('\n'),
    )
  })
})

test('a leave and its stand-in are kept when the bot comes to know them by other accounts', () => {
  const talk = freshTalk()
  talk.say({ as: ADMIN, text: '陈立12月1日至10日休假，周洁代' })
  for (const [contact, name, userId] of [
    ['chenli', '陈立', 'wo-1'],
    ['zhoujie', '周洁', 'wo-2'],
  ] as const)
    talk.record(ADMIN, [{ type: 'person-bound', contact, name, userId, request: null, unit: '安全站' }])
  talk.now = Date.parse('2026-12-02T10:00:00+08:00')
  expect(addresseesOf(talk.view, '安全站')[0]?.mentions).toEqual(['wo-2'])
  expect(talk.say({ as: 'wo-1', text: '销假' }).reply).toContain('12月2日起')
  expect(addresseesOf(talk.view, '安全站')[0]?.mentions).toEqual(['wo-1', 'wo-2'])
})
