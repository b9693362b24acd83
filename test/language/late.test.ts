import { describe, expect, test } from 'vitest'
import { duty, instant, plan, quota, ROSTER } from '../support/build.ts'
import { freshTalk, talkWith, type Line, type Talk } from '../support/talk.ts'

/** The keys that each line reports, with the last reply. */
function at(time: string, talk: Talk = freshTalk()) {
  talk.now = instant(time)
  return (as: string, text: string, rest: Partial<Line> = {}) => {
    const { events, reply } = talk.say({ as, text, ...rest })
    return {
      keys: events.flatMap((event) => (event.type === 'reported' ? [event.key] : [])),
      reply: reply ?? '',
    }
  }
}

describe('late reports, the table imported on 24 November', () => {
  test.each([
    ['linxiao', '7昨天完成了', ['7|办公室|2026-11-24']],
    ['linxiao', '7今天完成了', ['7|办公室|2026-11-25']],
    ['linxiao', '完成 7', ['7|办公室|2026-11-25']],
    ['linxiao', '7于11月24日完成', ['7|办公室|2026-11-24']],
    ['linxiao', '7 应急预警信息发布昨天已完成', ['7|办公室|2026-11-24']],
    ['linxiao', '完成 7 昨天的', []],
    ['linxiao', '7完成了，昨天的', []],
    ['linxiao', '完成 7 11月24日', []],
    ['linxiao', '完成 7 今天的', ['7|办公室|2026-11-25']],
    ['linxiao', '完成 2 昨天开了会', ['2|办公室|2026']],
    ['chenli', '64昨天完成了', ['64|安全站|2026-11-24']],
    ['chenli', '64完成了', ['64|安全站|2026-11-25']],
    // before the import, and two days at once
    ['linxiao', '7前天完成了', []],
    ['chenli', '64前天完成了', []],
    ['linxiao', '7本周已完成', []],
  ])('on the 25th %s: %s', (who, text, keys) => {
    expect(at('2026-11-25 10:00')(who, text).keys).toEqual(keys)
  })

  test('an answer that names another period teaches no report of this one', () => {
    const { keys, reply } = at('2026-11-24 10:00')('linxiao', '7昨天完成了')
    expect(keys).toEqual([])
    expect(reply).toBe('第7项现在能登记的是 7（11月24日），与您说的时间不一致，没有登记。')
  })

  test('yesterday is told to be done when it is, and today is still open', () => {
    const say = at('2026-11-25 10:00')
    say('linxiao', '7昨天完成了')
    expect(say('linxiao', '7昨天完成了')).toMatchObject({
      keys: [],
      reply: expect.stringContaining('已办结') as string,
    })
    expect(say('linxiao', '完成 7').keys).toEqual(['7|办公室|2026-11-25'])
  })

  test('several days that have lapsed are asked about, a weekday of last week is one', () => {
    const say = at('2026-12-25 10:00')
    expect(say('linxiao', '7上周已完成')).toMatchObject({
      keys: [],
      reply: expect.stringContaining('12月20日') as string,
    })
    expect(say('linxiao', '7上周五已完成').keys).toEqual(['7|办公室|2026-12-18'])
    // More days than a phone shows: only what is open is offered.
    expect(say('linxiao', '7本月已完成').reply).toContain('请确认，是这一项已经办完吗？')
  })
})

test('what was done before a month began is not of that month', () => {
  const talk = talkWith(plan(2026, duty(8, [quota('month')])), ROSTER)
  at('2026-11-30 10:00', talk)('chenli', '完成 8')
  expect(at('2026-12-01 10:00', talk)('chenli', '8昨天完成了')).toMatchObject({
    keys: [],
    reply: expect.stringContaining('已办结') as string,
  })
  expect(at('2026-12-02 10:00', talk)('chenli', '8昨天完成了').keys).toEqual(['8|安全站|2026-12'])
})

describe('the year that a month or quarter belongs to', () => {
  test.each([
    ['2027-01-05 10:00', 'linxiao', '3.1第四季度已完成', ['3.1|办公室|2026-Q4']],
    ['2027-01-05 10:00', 'linxiao', '3.1去年第四季度已完成', ['3.1|办公室|2026-Q4']],
    ['2027-01-05 10:00', 'linxiao', '3.1第一季度已完成', ['3.1|办公室|2027-Q1']],
    ['2027-01-05 10:00', 'linxiao', '3.3下半年已完成', ['3.3|办公室|2026-H2']],
    ['2027-01-05 10:00', 'linxiao', '2去年已完成', ['2|办公室|2026']],
    ['2027-01-05 10:00', 'linxiao', '2今年已完成', ['2|办公室|2027']],
    ['2027-01-05 10:00', 'dujuan', '12月份的51完成了', ['51|纪检组|2026']],
    ['2027-01-05 10:00', 'linxiao', '47去年12月份已完成', ['47|办公室|2026-12']],
    // A dated deadline may be met late: it is the only one that duty 9 has.
    ['2027-01-05 10:00', 'chenli', '9第四季度已完成', ['9|安全站|2026-06-30']],
    ['2026-11-24 10:00', 'linxiao', '2去年已完成', []],
    ['2026-09-24 10:00', 'linxiao', '3.1第四季度已完成', []],
  ])('%s %s: %s', (time, who, text, keys) => {
    expect(at(time)(who, text).keys).toEqual(keys)
  })
})

const LINE = '〔47〕各级各部门建立打非治违机制，确保有队伍、有装备、有…'
const NOVEMBER = `【督办提醒】办公室 11月30日 周一\n今天到期：\n${LINE}（11月，11月30日前）\n办完请回复“完成 47”，有情况可在后面说明`

describe('a quoted line stands for the period that it names', () => {
  test('while that is open', () => {
    expect(at('2026-11-30 10:00')('linxiao', '完成', { quote: NOVEMBER }).keys).toEqual(['47|办公室|2026-11'])
  })

  test.each(['完成', '47完成了', '第一个完成了', '全部完成'])(
    '%s: not for the next when that is done',
    (text) => {
      const talk = freshTalk()
      at('2026-11-30 10:00', talk)('linxiao', '完成 47')
      const say = at('2026-12-01 10:00', talk)
      const { keys, reply } = say('linxiao', text, { quote: NOVEMBER })
      expect(keys).toEqual([])
      expect(reply).toContain('12月31日前')
      expect(say('linxiao', '1').keys).toEqual(['47|办公室|2026-12'])
    },
  )

  test('yesterday’s daily item is asked about beside today’s', () => {
    const yesterday = '〔7〕建立应急预警信息发布联动机制，每日在万盛日报、万盛…（11月24日，还差1次）'
    const say = at('2026-11-25 10:00')
    expect(say('linxiao', '完成', { quote: yesterday }).keys).toEqual([])
    expect(say('linxiao', '1').keys).toEqual(['7|办公室|2026-11-24'])
  })

  test('a year that is left out is the year of the message', () => {
    const list = '〔2〕纳入中心组学习内容，每年至少专题学习1次（12月31日前，还差1次）'
    const head = '【督办提醒】办公室 12月30日 周三\n即将到期：\n'
    const say = (quote: string) => {
      const talk = freshTalk()
      at('2026-12-30 10:00', talk)('linxiao', '完成 56')
      return at('2027-01-05 10:00', talk)('linxiao', '完成', { quote }).keys
    }
    expect(say(head + list)).toEqual(['2|办公室|2026'])
    expect(say(list)).toEqual([])
  })

  test('two lines of one number are two lines', () => {
    const lines = ['3月31日', '6月30日', '9月30日', '12月31日'].map(
      (day) => `〔33〕按6月、9月、12月推进完成“一线责任制”工作（${day}前）`,
    )
    const quote = [...lines, '〔44〕企业将劳务派遣人员、（2026年，12月31日前）'].join('\n')
    const say = at('2026-11-24 10:00')
    expect(say('wutao', '第二个完成了', { quote }).keys).toEqual(['33|建管科|2026-06-30'])
    expect(say('wutao', '33完成了', { quote }).keys).toEqual([])
  })
})
