import { describe, expect, test } from 'vitest'
import { objectionIn, OBJECTIONS } from '../../src/language/zh/takes-back/takes-back.ts'
import { foldText } from '../../src/language/zh/message/normalise.ts'
import { instant } from '../support/build.ts'
import { effectsText, freshTalk } from '../support/talk.ts'
import { HARMLESS, TAKEN_BACK } from './sentences/remarks.ts'

const say = (text: string, as = 'linxiao') => freshTalk().say({ as, text })

describe('words behind a report that take it back', () => {
  test.each(Object.entries(TAKEN_BACK).flatMap(([why, texts]) => texts.map((text) => [why, text] as const)))(
    '%s: %s',
    (_, text) => {
      const { effects, reply } = say(text)
      expect(effects).toEqual([])
      expect(reply).not.toBeNull()
    },
  )

  test.each(OBJECTIONS.flatMap(({ name, examples }) => examples.map((remark) => [name, remark] as const)))(
    'the room’s own example, %s: %s',
    (_, remark) => {
      const forms = ['', '，', '：', '\n'].map((joint) => `完成 2${joint === '' ? ' ' : joint}${remark}`)
      for (const text of [...forms, `完成 2（${remark}）`, `完成2 ${remark}。`])
        expect([text, say(text).effects]).toEqual([text, []])
    },
  )

  test('each objection is found by its own examples', () => {
    for (const { against, examples } of OBJECTIONS)
      for (const remark of examples)
        expect([remark, objectionIn(foldText(remark), against)?.against]).toEqual([remark, against])
  })
})

describe('harmless remarks', () => {
  test.each(HARMLESS)('%s', (remark) => {
    for (const text of [`完成 2 ${remark}`, `完成2，${remark}`, `2已完成，${remark}`, `2完成了（${remark}）`])
      expect([text, effectsText(say(text))]).toEqual([text, ['completed 2 办公室']])
  })
})

describe('a period or day that the words around a report name', () => {
  test.each([
    ['linxiao', '完成 7 11月20日', []],
    ['linxiao', '完成 7 23日', []],
    ['linxiao', '完成 7 昨天的', []],
    ['linxiao', '完成 7 24日', ['completed 7 办公室']],
    ['linxiao', '完成 3.1 第三季度', []],
    ['linxiao', '完成 3.1 三季度的', []],
    ['linxiao', '完成 3.1（三季度）', []],
    ['linxiao', '完成 3.1 前三季度', []],
    ['linxiao', '完成 3.1 Q3', []],
    ['linxiao', '2完成了，9月28日召开；3.1完成了', ['completed 2 办公室', 'completed 3.1 办公室']],
    ['linxiao', '完成 3.1 上季度', []],
    ['linxiao', '3.1 九月已完成', []],
    ['linxiao', '完成 47 上一个月', []],
    ['chenli', '完成 66.1 47周', []],
    ['chenli', '完成 66.1 上一周', []],
    ['linxiao', '完成 3.1 9月28日召开', []],
    ['linxiao', '完成 3.1 九月二十八日召开', []],
    ['linxiao', '3.1完成了，9月28日召开', []],
    ['linxiao', '9月28日召开了专题会，3.1完成了', []],
    ['linxiao', '3.1第四季度已完成，9月28日召开', []],
    ['linxiao', '完成 3.1 已开会，9月28日', []],
    ['linxiao', '完成 3.1 2026年9月', []],
    ['linxiao', '完成 3.1 10月28日召开', ['completed 3.1 办公室']],
    ['linxiao', '完成 3.1 第四季度', ['completed 3.1 办公室']],
    ['linxiao', '完成 3.3 上半年', []],
    ['linxiao', '完成 3.3 下半年', ['completed 3.3 办公室']],
    ['linxiao', '完成 47 10月', []],
    ['linxiao', '完成 47 10月份的', []],
    ['linxiao', '完成 47 上个月的', []],
    ['linxiao', '完成 47 11月', ['completed 47 办公室']],
    ['chenli', '完成 66.1 上周的', []],
    ['chenli', '完成 66.1 第47周', []],
    ['chenli', '完成 66.1 第48周', ['completed 66.1 安全站']],
    ['chenli', '完成 66.2 10月', []],
    ['chenli', '完成 4 12月', []],
    ['chenli', '完成 4 2025年5月', []],
    ['chenli', '完成 4 5月8日召开', ['completed 4 安全站']],
  ])('%s: %s', (who, text, effects) => {
    expect(effectsText(say(text, who))).toEqual(effects)
  })

  test('what names the days of several periods is asked about', () => {
    const talk = freshTalk()
    talk.now = instant('2026-11-26 10:00')
    const { effects, reply } = talk.say({ as: 'linxiao', text: '完成 7 本周的' })
    expect(effects).toEqual([])
    for (const day of ['11月24日', '11月25日', '11月26日']) expect(reply).toContain(day)
  })
})

describe('what was left out, and who did it', () => {
  const LIST = [
    '〔7〕建立应急预警信息发布联动机制（11月24日）',
    '〔2〕纳入中心组学习内容（12月31日前）',
    '〔3.1〕主要负责人每季度组织1次专题研究（12月31日前）',
  ].join('\n')

  test.each(['完成4-14，13除外', '4到14完成了（13除外）', '4-14都完成了，除13', '4至14完成 不含13'])(
    'the excepted stays open: %s',
    (text) => {
      const labels = effectsText(say(text, 'chenli'))
      expect(labels).not.toContain('completed 13 安全站')
    },
  )

  test.each(['全部完成，2除外', '都完成了（2除外）', '全部完成，除了2', '都完成了，不含2'])(
    'of a quoted list: %s',
    (text) => {
      const answer = freshTalk().say({ as: 'linxiao', text, quote: LIST })
      expect(effectsText(answer)).not.toContain('completed 2 办公室')
    },
  )

  test.each(['代办公室', '办公室的', '由办公室完成', '（办公室）', '办公室报的'])(
    'another unit closes nothing of one’s own: %s',
    (remark) => {
      expect(say(`完成 16 ${remark}`, 'chenli').effects).toEqual([])
    },
  )

  test.each(['会同办公室、建管科开展', '办公室参加', '已报办公室', '由安全站完成'])(
    'one that took part is a remark: %s',
    (remark) => {
      expect(effectsText(say(`完成 16 ${remark}`, 'chenli'))).toEqual(['completed 16 安全站'])
    },
  )
})

test.each(['6完成了0次', '6完成0次', '完成 6 0次', '6开展了零次', '完成 6 -1次', '完成 6 减1次'])(
  'no times are no report: %s',
  (text) => {
    const { effects, reply } = say(text)
    expect(effects).toEqual([])
    expect(reply).toMatch(/第6项|〔6〕/)
  },
)

test('a report in quotation marks is confirmed by its answer', () => {
  const talk = freshTalk()
  expect(talk.say({ as: 'linxiao', text: '“完成2”' }).effects).toEqual([])
  expect(effectsText(talk.say({ as: 'linxiao', text: '是' }))).toEqual(['completed 2 办公室'])
})

describe('in a group', () => {
  test.each([
    ...[
      `完成 2 ${'字'.repeat(1000)}`,
      `完成2${'，已开会'.repeat(900)}`,
      '完成 2 周五开会',
      '完成 2 只做了方案',
    ],
    ...['完成 2 年底前', '完成全部', '完成 2 怎么报', '完成 2 的要求', '完成 67', '完成 2 12/20'],
    ...['“完成2”', '完成 2 没有', '完成2 吗', '完成 2？', '完成 2 再说', '完成第2项 明天'],
  ])('whoever begins with 完成 and a number is answered: %s', (text) => {
    const { effects, reply } = freshTalk().say({ as: 'linxiao', chat: 'wr-bangong', text })
    expect(effects).toEqual([])
    expect(reply).not.toBeNull()
  })

  test.each(['完成3家企业检查', '完成 2 家企业检查', '完成全部隐患排查', '字'.repeat(1200)])(
    'talk is left alone: %s',
    (text) => {
      expect(freshTalk().say({ as: 'linxiao', chat: 'wr-bangong', text }).reply).toBeNull()
    },
  )

  test('a text that is too long is told what to do', () => {
    const { reply } = freshTalk().say({ as: 'linxiao', text: `完成 2 ${'字'.repeat(1000)}` })
    expect(reply).toBe('内容太长，没有登记。请把说明缩短到 1000 字以内，再回复“完成 编号 说明”。')
  })
})
