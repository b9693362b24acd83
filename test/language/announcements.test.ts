import { describe, expect, test } from 'vitest'
import { freshTalk, type Talk } from '../support/talk.ts'

const ADMIN = 'zhangduban'
const OFFICE = 'linxiao'

const sent = ({ state }: Talk) => [...state.outbox.values()]

/** Who says what, and the words that every unit is sent; none where nothing is sent. */
const ANNOUNCING: readonly (readonly [who: string, text: string, ...words: string[]])[] = [
  [ADMIN, '通知全体 明天上午9点开会', '明天上午9点开会'],
  [
    ADMIN,
    '通知全体：请各单位于11月30日前完成自查，2、3已办结的不用再报。',
    '请各单位于11月30日前完成自查，2、3已办结的不用再报。',
  ],
  [ADMIN, '@督办助手 通知全体单位，暴雨来了吗？请各单位回复', '暴雨来了吗？请各单位回复'],
  [ADMIN, '通知全体\n一、带材料\n二、准时', '一、带材料\n二、准时'],
  [ADMIN, '通知各单位: 完成 2', '完成 2'],
  // Traps
  [ADMIN, '通知全体'],
  [ADMIN, '通知全体 '],
  [ADMIN, '通知全体：'],
  [ADMIN, '通知全体了吗'],
  [ADMIN, '通知全体 了吗？'],
  [ADMIN, '已通知全体，3完成'],
  [ADMIN, '不要通知全体 明天开会'],
  [ADMIN, '“通知全体 明天开会”'],
  [ADMIN, '转发：通知全体 明天开会'],
  [ADMIN, '张三说通知全体 明天开会'],
  [ADMIN, '「张三：通知全体 明天开会」\n- - - - - -\n好的'],
  [ADMIN, `通知全体 ${'很长'.repeat(300)}`],
  [OFFICE, '通知全体 明天开会'],
  [OFFICE, '通知全体：完成 2'],
]

describe('通知全体', () => {
  test.each(ANNOUNCING)('%s: %s', (who, text, ...words) => {
    const talk = freshTalk()
    const { effects, reply } = talk.say({ as: who, text })
    expect(effects.filter(({ duty }) => duty !== 3)).toEqual([])
    const texts = new Set(sent(talk).map((entry) => entry.text))
    expect([...texts]).toEqual(
      words.map(
        (said) =>
          `【督办通知】${said}\n（${talk.view.roster.units.flatMap(({ contacts }) => contacts).find(({ userId }) => userId === ADMIN)?.name ?? ADMIN}）`,
      ),
    )
    expect(reply?.includes('已通知全体：') ?? false).toBe(words.length > 0)
  })

  test.each(ANNOUNCING)('%s: a quoted %s is sent to nobody', (who, text) => {
    const talk = freshTalk()
    talk.say({ as: who, text: '收到', quote: text })
    expect(sent(talk)).toEqual([])
  })

  test('each chat gets one, and nobody is rung', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '通知全体 明天开会' })
    const chats = talk.view.roster.units.flatMap(({ chat }) => chat ?? [])
    const groups = sent(talk).filter(({ to }) => !to.startsWith('user:'))
    expect(groups.map(({ to }) => to).sort()).toEqual([...new Set(chats)].sort())
    expect(sent(talk).flatMap(({ mentions }) => mentions)).toEqual([])
    expect(new Set(sent(talk).map(({ kind }) => kind))).toEqual(new Set(['notice']))
  })

  test('撤销 takes back what has not gone out', () => {
    const talk = freshTalk()
    const receipt = talk.state.seq + 1
    talk.say({ as: ADMIN, text: '通知全体 明天开会' })
    expect(sent(talk).length).toBeGreaterThan(0)
    expect(talk.say({ as: ADMIN, text: `撤销 #${receipt}` }).reply).toContain('还没有发出的通知已取消')
    expect(sent(talk)).toEqual([])
  })

  test('answering an announcement records nothing by itself', () => {
    const talk = freshTalk()
    talk.say({ as: ADMIN, text: '通知全体：2 已完成的请回复' })
    const [entry] = sent(talk)
    expect(talk.say({ as: OFFICE, chat: entry!.to, text: '收到', quote: entry!.text }).effects).toEqual([])
  })
})
