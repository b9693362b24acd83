import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/domain/duty/duty.ts'
import type { Roster } from '../../src/domain/duty/roster.ts'
import { duty, quota, unit, UNSPECIFIED } from '../support/build.ts'
import { effectsText, freshTalk, talkWith, type Line, type Talk } from '../support/talk.ts'

/** What each line records, in a room; `me` speaks unless the line names somebody. */
function play(talk: Talk, me: string, ...lines: (string | Partial<Line>)[]) {
  return lines.map((line) => {
    const said = typeof line === 'string' ? { text: line } : line
    const response = talk.say({ as: me, text: '', ...said })
    return { effects: effectsText(response), reply: response.reply ?? '' }
  })
}
const last = (answers: { effects: string[]; reply: string }[]) => answers.at(-1)!

describe('questions and their answers', () => {
  test.each([
    ['1', ['completed 3.1 办公室']],
    ['①', ['completed 3.1 办公室']],
    ['第二个', ['completed 3.2 办公室']],
    ['3.3', ['completed 3.3 办公室']],
    ['3.1和3.2', ['completed 3.1 办公室', 'completed 3.2 办公室']],
    ['1、3', ['completed 3.1 办公室', 'completed 3.3 办公室']],
    ['1-2', ['completed 3.1 办公室', 'completed 3.2 办公室']],
    ['前两个', ['completed 3.1 办公室', 'completed 3.2 办公室']],
    ['最后一个', ['completed 3.3 办公室']],
    ['前两个完成了', ['completed 3.1 办公室', 'completed 3.2 办公室']],
    ['第二个完成了', ['completed 3.2 办公室']],
    ['全部', ['completed 3.1 办公室', 'completed 3.2 办公室', 'completed 3.3 办公室']],
    ['都完成了', ['completed 3.1 办公室', 'completed 3.2 办公室', 'completed 3.3 办公室']],
    ['3.2完成了', ['completed 3.2 办公室']],
    ['4', []],
    ['3.4', []],
    ['是', []],
    ['算了', []],
    ['取消', []],
    ['收到', []],
    ['两个都完成了', []],
    ['都完成了，去年的', []],
    ['都完成了，代安全站', []],
    ['第二个完成了，三季度的', []],
    ['都完成了，缺签字', []],
    ['都没完成', []],
    ['第一个没完成', []],
    ['还没有', []],
  ])('完成 3, then %s', (answer, effects) => {
    expect(last(play(freshTalk(), 'linxiao', '完成 3', answer)).effects).toEqual(effects)
  })

  test('a number that is an item of its own and a choice is asked about', () => {
    const answers = play(freshTalk(), 'linxiao', '完成 3', '完成 1', '1')
    expect(answers.map((answer) => answer.effects)).toEqual([[], [], ['completed 1 办公室']])
    expect(answers[1]?.reply).toContain('〔1〕')
    expect(answers[1]?.reply).toContain('〔3.1〕')
  })

  test('the remark of the question goes with the answer', () => {
    const talk = freshTalk()
    play(talk, 'linxiao', '完成 3 已开专题会', '1')
    expect(talk.state.reports.get('3.1|办公室|2026-Q4')?.[0]?.remark).toBe('已开专题会')
  })

  test('what was said behind a report that is asked about is kept when it is confirmed', () => {
    const talk = freshTalk()
    const answers = play(talk, 'wutao', '48完成，检查35家，局长还没看', '是')
    expect(answers.map((answer) => answer.effects)).toEqual([[], ['completed 48 建管科']])
    const remarks = [...talk.state.reports].flatMap(([key, reports]) =>
      key.startsWith('48|') ? reports.map((report) => report.remark) : [],
    )
    expect(remarks).toEqual(['检查35家，局长还没看'])
  })

  test.each([
    ['完成 48 ', '科', '啊'],
    ['', '好的', '啊x'],
    ['', '嗯嗯哈哈', 'x'],
    ['16卡在会签，下周', '可以内', '中'],
    ['撤销', '辛苦了', 'x'],
    ['6第2次', '刚刚', '毕'],
    ['48完成，', '件事', '惦'],
    ['差什么', '事项', '个'],
    ['48：均', '已均', 'n'],
    ['0', '1第1', ' 3没完'],
    ['48需', '要需', '工'],
    ['48完成、56完成，后头那个', '需要', '目'],
    ['1、2：✅;已', '做完  已', '销'],
    ['', '2、', ''],
    ['', '2,', '完成'],
  ])('a long run is answered like any other words: %s%s…%s', (before, run, behind) => {
    const text = before + run.repeat(300) + behind
    const [answer] = play(freshTalk(), 'wutao', text)
    expect(answer?.effects).toEqual([])
  })

  test('it is forgotten after a while, in another chat and for another person', () => {
    const talk = freshTalk()
    play(talk, 'linxiao', '完成 3')
    expect(last(play(talk, 'jiangyi', '1')).effects).toEqual([])
    expect(last(play(talk, 'linxiao', { text: '1', chat: 'wr-bangong' })).effects).toEqual([])
    talk.now += 31 * 60_000
    expect(last(play(talk, 'linxiao', '1')).effects).toEqual([])
  })

  test.each(['待办', '详情 2', '帮助', '完成 67', '3谁还没报'])(
    'an answer about other numbers ends it: %s',
    (text) => {
      const talk = freshTalk()
      const answers = play(talk, 'linxiao', '完成 3', text, '2')
      expect(answers.map((answer) => answer.effects)).toEqual([[], [], []])
      expect(talk.state.questions.size).toBe(0)
    },
  )

  test('a doubtful report asks anew', () => {
    expect(last(play(freshTalk(), 'linxiao', '完成 3', '2已上报', '2')).effects).toEqual([
      'completed 2 办公室',
    ])
  })

  test.each(['是', '是的', '对', '1', '①', '2', '完成', '办完了'])(
    'a doubtful report is answered by %s',
    (answer) => {
      const [doubt, yes] = play(freshTalk(), 'linxiao', '2好像完成了', answer)
      expect(doubt?.effects).toEqual([])
      expect(doubt?.reply).toContain('还没有登记')
      expect(yes?.effects).toEqual(['completed 2 办公室'])
    },
  )

  test.each(['好的', '收到', '不是', '还没有', '是吗', '谢谢', '明天', '完成了吗', '没完成', '算了'])(
    'and not by %s',
    (answer) => {
      expect(last(play(freshTalk(), 'linxiao', '2好像完成了', answer)).effects).toEqual([])
    },
  )

  test.each([
    '没完成',
    '还没呢',
    '不是的',
    '不对',
    '2没完成',
    '明天完成',
    '不要登记',
    '好像又没完成',
    '是吗',
  ])('after %s, 嗯 agrees to that and not to the question', (answer) => {
    expect(last(play(freshTalk(), 'linxiao', '2好像完成了', answer, '嗯')).effects).toEqual([])
  })

  test('what people say to each other denies it as well, and what the bot does not understand of that does not end it', () => {
    const group = { chat: 'wr-bangong' }
    const doubt = { text: '@督办助手 2好像完成了', ...group }
    const yes = { text: '@督办助手 是', ...group }
    const between = (text: string) =>
      last(play(freshTalk(), 'linxiao', doubt, { text, ...group }, yes)).effects
    expect(between('还没完成呢')).toEqual([])
    expect(between('老王你那边呢')).toEqual(['completed 2 办公室'])
  })

  test('one of several that is denied is not among all that are done', () => {
    const answers = play(freshTalk(), 'linxiao', '2没完成7完成了', '2没完成', '全部')
    expect(last(answers).effects).toEqual([])
  })

  test.each(['是', '是的', '全部'])('%s among people is no answer to it', (text) => {
    const group = { chat: 'wr-bangong' }
    const doubt = { text: '@督办助手 2好像完成了', ...group }
    expect(last(play(freshTalk(), 'linxiao', doubt, { text, ...group })).effects).toEqual([])
    const called = { text: `@督办助手 ${text}`, ...group }
    expect(last(play(freshTalk(), 'linxiao', doubt, called)).effects).toEqual(['completed 2 办公室'])
  })

  test.each(['1', '是', '完成'])('below a digest in the same chat, %s is no answer to it', (answer) => {
    const after = (to: string) => {
      const talk = freshTalk()
      play(talk, 'linxiao', '2好像完成了')
      const id = `${talk.state.seq + 1}.0`
      const items = [{ key: '7|办公室|2026-11-24', rung: talk.view.today }]
      const digest = { to, day: talk.view.today, mentions: [], items, text: '今日督办提醒' }
      talk.record('system', [{ type: 'digest-queued', ...digest }])
      talk.record('system', [{ type: 'digest-sending', id }])
      return last(play(talk, 'linxiao', answer)).effects
    }
    expect(after('user:LinXiao')).toEqual([])
    expect(after('wr-bangong')).toEqual(['completed 2 办公室'])
  })

  test('what a message records is not asked about in it', () => {
    const said = last(play(freshTalk(), 'linxiao', '完成 1', '帮我把1和3.1报了', '1、3.1都办好了，2没办'))
    expect(said.effects).toEqual(['completed 3.1 办公室'])
    expect(said.reply).not.toContain('请确认')
  })

  test('what is done already is said to be so, and asked of nobody', () => {
    const said = last(play(freshTalk(), 'linxiao', '完成 2', '2我报过了'))
    expect(said.effects).toEqual([])
    expect(said.reply).toContain('本期已办结')
    expect(said.reply).not.toContain('还没有登记')
  })

  test.each(['收到', '还没有', '@督办助手 嗯哼'])('small talk does not: %s', (text) => {
    expect(last(play(freshTalk(), 'linxiao', '完成 3', text, '2')).effects).toEqual(['completed 3.2 办公室'])
  })

  test('a number that answers another quoted list is no answer to it', () => {
    const talk = freshTalk()
    const [asked] = play(talk, 'linxiao', '完成 3')
    expect(last(play(talk, 'linxiao', { text: '2', quote: REMINDER })).effects).toEqual([])
    play(talk, 'linxiao', '完成 3')
    expect(last(play(talk, 'linxiao', { text: '2', quote: asked!.reply })).effects).toEqual([
      'completed 3.2 办公室',
    ])
  })

  test('what a colleague has closed meanwhile is told', () => {
    const asked = () => {
      const talk = freshTalk()
      play(talk, 'linxiao', '完成 3')
      play(talk, 'jiangyi', '完成 3.1')
      return talk
    }
    const one = last(play(asked(), 'linxiao', '1'))
    expect(one.effects).toEqual([])
    expect(one.reply).toContain('第3.1项本期已办结（蒋怡 11月24日报送')
    const all = last(play(asked(), 'linxiao', '全部'))
    expect(all.effects).toEqual(['completed 3.2 办公室', 'completed 3.3 办公室'])
    expect(all.reply).toContain('第3.1项本期已办结（蒋怡')
  })

  test('算了 ends it', () => {
    const answers = play(freshTalk(), 'linxiao', '完成 3', '算了', '1')
    expect(answers.map((answer) => answer.effects)).toEqual([[], [], []])
  })

  test('several deadlines of one duty are told apart', () => {
    const answers = play(freshTalk(), 'wutao', '完成 33', '3')
    expect(answers[0]?.reply).toContain('9月30日前')
    expect(answers[1]?.effects).toEqual(['completed 33 建管科'])
    expect(answers[1]?.reply).toContain('12月31日')
  })

  test('an administrator is asked for which unit', () => {
    const answers = play(freshTalk(), 'zhangduban', '完成 6', '安全站')
    expect(answers[0]?.reply).toContain('办公室')
    expect(answers[1]?.effects).toEqual(['progressed 6 安全站'])
  })

  test('certain numbers are recorded while the others are asked about', () => {
    const answers = play(freshTalk(), 'linxiao', '完成 2、3、37、67', '全部')
    expect(answers[0]?.effects).toEqual(['completed 2 办公室'])
    for (const words of ['〔2〕', '第37项由行审科负责', '没有编号为 67', '〔3.1〕'])
      expect(answers[0]?.reply).toContain(words)
    expect(answers[1]?.effects).toHaveLength(3)
  })
})

const REMINDER =
  '【督办提醒】办公室 11月24日 周二\n即将到期：\n〔1〕建立学习机制（2026年，12月31日前）\n〔2〕纳入中心组学习内容（2026年，12月31日前，还差1次）\n〔56〕配齐配强执法力量（2026年，12月31日前）\n办完请回复“完成 1”，有情况可在后面说明'
const ONE = '〔2〕纳入中心组学习内容（市委〔2018〕47号）'

describe('quoting', () => {
  test.each([
    ['完成', ONE, ['completed 2 办公室']],
    ['已办', ONE, ['completed 2 办公室']],
    ['搞定了', ONE, ['completed 2 办公室']],
    ['✅', ONE, ['completed 2 办公室']],
    ['这个完成了', ONE, ['completed 2 办公室']],
    ['完成了，已上报', ONE, ['completed 2 办公室']],
    ['完成', '【督办提醒】\n【2】纳入中心组学习内容', ['completed 2 办公室']],
    ['完成', '#2 纳入中心组学习内容', ['completed 2 办公室']],
    ['完成', '2. 纳入中心组学习内容', ['completed 2 办公室']],
    ['完成', '2、纳入中心组学习内容', ['completed 2 办公室']],
    ['完成', '⏰ 请办公室抓紧：\n2 纳入中心组学习内容', ['completed 2 办公室']],
    ['完成', '请尽快办理第2项任务：纳入中心组学习内容', ['completed 2 办公室']],
    ['完成', '第2项已经办完了吗？还没有登记；办完请回复“完成 2”。', ['completed 2 办公室']],
    ['完成', '• 纳入中心组学习内容，每年至少专题学习1次', ['completed 2 办公室']],
    ['完成', '① 〔3.1〕主要负责人每季度组织1次专题研究', ['completed 3.1 办公室']],
    ['完成 56', ONE, ['completed 56 办公室']],
    ['前两个完成了', REMINDER, ['completed 1 办公室', 'completed 2 办公室']],
    ['前两项已办结', REMINDER, ['completed 1 办公室', 'completed 2 办公室']],
    ['第一个和第三个完成了', REMINDER, ['completed 1 办公室', 'completed 56 办公室']],
    ['最后一个办完了', REMINDER, ['completed 56 办公室']],
    ['都完成了', REMINDER, ['completed 1 办公室', 'completed 2 办公室', 'completed 56 办公室']],
    ['全部办结', REMINDER, ['completed 1 办公室', 'completed 2 办公室', 'completed 56 办公室']],
    ['三个都办完了', REMINDER, ['completed 1 办公室', 'completed 2 办公室', 'completed 56 办公室']],
    ['除了2都完成了', REMINDER, ['completed 1 办公室', 'completed 56 办公室']],
    ['2完成了', REMINDER, ['completed 2 办公室']],
    ['前两个完成了，第三个还在弄', REMINDER, ['completed 1 办公室', 'completed 2 办公室']],
    ['完成', REMINDER, []],
    ['两个都完成了', REMINDER, []],
    ['第三项完成了', REMINDER, []],
    ['前五个完成了', REMINDER, []],
    ['第一个', REMINDER, []],
    ['收到', ONE, []],
    ['好的', ONE, []],
    ['👌', ONE, []],
    ['', ONE, []],
    ['还没完成', ONE, []],
    ['明天完成', ONE, []],
    ['完成了吗', ONE, []],
    ['争取完成', ONE, []],
    ['完成', '请大家完成 2', []],
    // somebody's own words with a number are asked about
    ['完成', '请尽快办理第2项任务', []],
    ['完成', '第2项议程的材料交了没有', []],
    ['完成', '〔7〕随便谁写的', []],
    ['完成', '【7】下午三点开会', []],
    ['完成', '#7 打印室', []],
    ['完成', '7、检查灭火器', []],
    ['都完成了', '1. 贴标语\n2. 换灯泡', []],
    ['第一个完成了', '1. 贴标语\n2. 换灯泡', []],
    ['完成 7', '〔7〕随便谁写的', ['completed 7 办公室']],
    ['完成', '今天的会议纪要已发', []],
  ])('%s, quoting %s', (text, quote, effects) => {
    expect(last(play(freshTalk(), 'linxiao', { text, quote })).effects).toEqual(effects)
  })

  test("another unit's reminder closes nothing", () => {
    expect(last(play(freshTalk(), 'wutao', { text: '完成', quote: ONE })).effects).toEqual([])
  })

  test('an administrator who quotes is asked', () => {
    const answers = play(freshTalk(), 'zhangduban', { text: '完成', quote: ONE }, '1')
    expect(answers.map((answer) => answer.effects)).toEqual([[], ['completed 2 办公室']])
  })

  test("the bot's own answers are read back", () => {
    const talk = freshTalk()
    const [todo] = play(talk, 'linxiao', '待办')
    expect(last(play(talk, 'linxiao', { text: '第一个完成了', quote: todo!.reply })).effects).toEqual([
      'completed 7 办公室',
    ])
  })
})

describe('taking back', () => {
  test.each([
    [['完成 2', '撤销'], ['reopened 2 办公室']],
    [['完成 2', '撤销 3'], ['reopened 2 办公室']],
    [['完成 2', '撤销 #3'], ['reopened 2 办公室']],
    [['完成 2', '撤销2'], ['reopened 2 办公室']],
    [['完成 2', '撤销第2项'], ['reopened 2 办公室']],
    [['完成 2', '2报错了'], ['reopened 2 办公室']],
    [['完成 2', '刚才发错了，请撤销'], ['reopened 2 办公室']],
    [['完成 2', '取消'], ['reopened 2 办公室']],
    [['完成 1', '完成 2', '撤销'], ['reopened 2 办公室']],
    [['完成 1', '完成 2', '撤销 3'], ['reopened 1 办公室']],
    [
      ['完成 1、2', '撤销'],
      ['reopened 1 办公室', 'reopened 2 办公室'],
    ],
    [['完成 1、2', '撤销第2项'], ['reopened 2 办公室']],
    [['完成 1、2', '撤销第2项', '撤销'], ['reopened 1 办公室']],
    [['完成 2', '撤销', '撤销'], []],
    [['完成 2', '撤销了吗'], []],
    [['完成 2', '不要撤销'], []],
    [['撤销 1'], []],
    [['撤销 99'], []],
  ])('%j', (lines, effects) => {
    expect(last(play(freshTalk(), 'linxiao', ...lines)).effects).toEqual(effects)
  })

  test('only the reporter or an administrator', () => {
    const talk = freshTalk()
    play(talk, 'linxiao', '完成 2')
    expect(last(play(talk, 'wutao', '撤销 3')).reply).toContain('林晓')
    expect(last(play(talk, 'zhangduban', '撤销 3')).effects).toEqual(['reopened 2 办公室'])
  })

  test('a bare number of an administrator is no import', () => {
    const talk = freshTalk()
    const [bare, marked] = play(talk, 'zhangduban', '撤销 1', '撤销 #1')
    expect(bare).toEqual({
      effects: [],
      reply: '回执 #1 是一次导入，没有撤销。确定要撤销整次导入，请回复“撤销 #1”。',
    })
    expect(marked?.reply).toContain('已撤销回执 #1（任务表导入）')
    expect(talk.state.plans).toEqual([])
  })

  test('an import is only taken back by its receipt', () => {
    const talk = freshTalk()
    talk.record('zhangduban', [{ type: 'roster-imported', roster: talk.view.roster }])
    expect(last(play(talk, 'zhangduban', '撤销')).reply).toContain('撤销 #3')
    expect(talk.state.changes.get(3)?.undoneBy).toBeNull()
  })
})

describe('counting', () => {
  test('each report adds one, and ordinals do not count twice', () => {
    const answers = play(
      freshTalk(),
      'linxiao',
      '6今年第1次已开展',
      '6第1次已开展',
      '完成 6',
      '6又开展了一次',
      '完成 6',
    )
    expect(answers.map((answer) => answer.effects)).toEqual([
      ['progressed 6 办公室'],
      [],
      ['progressed 6 办公室'],
      ['completed 6 办公室'],
      [],
    ])
    expect(answers[0]?.reply).toContain('第 1 次，共需 3 次，还差 2 次')
  })

  test('a sum that may be an addition is asked about', () => {
    const answers = play(freshTalk(), 'linxiao', '完成 6', '6开展了2次', '6累计开展了2次')
    expect(answers.map((answer) => answer.effects)).toEqual([
      ['progressed 6 办公室'],
      [],
      ['progressed 6 办公室'],
    ])
  })

  test('done twice is answered with who and when', () => {
    const talk = freshTalk()
    play(talk, 'linxiao', '完成 2')
    const { effects, reply } = last(play(talk, 'jiangyi', '完成 2'))
    expect(effects).toEqual([])
    expect(reply).toContain('林晓')
    expect(reply).toContain('11月24日')
  })
})

describe('in a group', () => {
  const chat = 'wr-bangong'
  test.each([
    '收到',
    '2',
    '2还没完成',
    '明天完成',
    '同意',
    '下午3点开会',
    '检查完成了',
    '今天完成3家企业检查',
    '谢谢大家',
  ])('says nothing to %s', (text) => {
    expect(freshTalk().say({ as: 'linxiao', chat, text })).toEqual({ events: [], effects: [], reply: null })
  })

  test('answers when it is called', () => {
    expect(freshTalk().say({ as: 'linxiao', chat, text: '@督办助手 你好' }).reply).not.toBeNull()
  })

  test('a stranger is told how to be entered, when they meant the bot', () => {
    const say = (text: string) => freshTalk().say({ as: 'Stranger1', chat, text })
    expect(say('收到')).toEqual({ events: [], effects: [], reply: null })
    expect(say('我们2号楼的水管修好了').reply).toBeNull()
    expect(say('完成 2').reply).toContain('Stranger1')
    expect(say('@督办助手 你好').reply).toContain('管理员')
  })
})

describe('people of several units', () => {
  const plan: Plan = {
    id: 'p',
    title: '表',
    year: 2026,
    duties: [
      duty(1, [UNSPECIFIED], [unit('甲科'), unit('乙科')]),
      duty(2, [UNSPECIFIED], [unit('乙科')]),
      duty(3, [quota('quarter')], [unit('甲科', 'lead'), unit('乙科', 'support')]),
    ],
  }
  const contact = (userId: string) => ({ name: userId, userId, mobile: null, role: 'liaison' as const })
  const roster: Roster = {
    units: [
      { name: '甲科', aliases: [], chat: 'a', contacts: [contact('both'), contact('head')] },
      { name: '乙科', aliases: [], chat: 'b', contacts: [contact('both'), contact('second')] },
    ],
    groups: [],
    admins: ['head'],
  }
  const talk = () => talkWith(plan, roster)

  test('are asked where both owe it', () => {
    const answers = play(talk(), 'both', '完成 1', '2')
    expect(answers.map((answer) => answer.effects)).toEqual([[], ['completed 1 乙科']])
  })

  test("speak for the chat's unit in its chat", () => {
    expect(last(play(talk(), 'both', { text: '完成 1', chat: 'b' })).effects).toEqual(['completed 1 乙科'])
    expect(last(play(talk(), 'both', { text: '完成 2', chat: 'a' })).effects).toEqual(['completed 2 乙科'])
  })

  test('are asked in a chat that both units share, and see both there', () => {
    const shared = { ...roster, units: roster.units.map((one) => ({ ...one, chat: 'c' })) }
    const here = talkWith(plan, shared)
    const answers = play(here, 'both', { text: '完成 1', chat: 'c' }, { text: '2', chat: 'c' })
    expect(answers.map((answer) => answer.effects)).toEqual([[], ['completed 1 乙科']])
    const { reply } = last(play(here, 'both', { text: '待办', chat: 'c' }))
    for (const words of ['甲科待办', '乙科待办']) expect(reply).toContain(words)
    expect(last(play(here, 'second', { text: '完成 2', chat: 'c' })).effects).toEqual(['completed 2 乙科'])
  })

  test('are told for which unit it was, and so is an administrator', () => {
    expect(last(play(talk(), 'both', { text: '完成 1', chat: 'b' })).reply).toContain('第1项工作（乙科）')
    expect(last(play(talk(), 'head', '甲科完成1')).reply).toContain('第1项工作（甲科）')
    expect(last(play(talk(), 'head', '乙科完成1')).reply).toContain('第1项工作（代乙科）')
    expect(last(play(talk(), 'second', '完成 1')).reply).not.toContain('（乙科）')
  })

  test('name the unit to be sure', () => {
    expect(last(play(talk(), 'both', '甲科完成1')).effects).toEqual(['completed 1 甲科'])
  })

  test('an administrator with a unit is asked too', () => {
    expect(last(play(talk(), 'head', '完成 1')).effects).toEqual([])
  })

  test("a supporting unit hears that the lead's report closes it", () => {
    expect(last(play(talk(), 'second', '完成 3')).reply).toContain('牵头单位甲科报送后本期办结')
  })

  test("after the lead's report it is done", () => {
    expect(last(play(talk(), 'head', '甲科完成 3')).effects).toEqual(['completed 3 甲科'])
    const both = talk()
    play(both, 'head', '甲科完成 3')
    expect(last(play(both, 'second', '完成 3')).reply).toContain('已由牵头单位甲科办结')
  })
})
