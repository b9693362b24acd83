import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitsOfUser } from '../../src/domain/duty/unit-names.ts'
import { parseKey } from '../../src/domain/obligation/obligation.ts'
import { openObligations } from '../../src/domain/obligation/reportable.ts'
import { freshTalk } from '../support/talk.ts'

const talk = freshTalk()
const people = fc.constantFrom('linxiao', 'dujuan', 'zhangduban', 'wutao', 'chenli', 'stranger1')
const chats = fc.constantFrom(null, 'wr-bangong', 'nowhere')
const quotes = fc.constantFrom(null, '〔2〕纳入中心组学习内容', '〔51〕联合打非')

/** Pieces of what people write: done-words among numbers, particles, doubts and small talk. */
const PIECES =
  '完成 已完成 办结 搞定 弄完 做完 落实 好了 ✅ 没 未 还 吗 明天 争取 准备 如果 希望 一半 基本 请 各单位 第 项 号 个 次 家 月 日 2 3 51 6 1 48 、 ， 。 ？ 了 吧 都 全部 前 后 收到 谢谢 办公室 安全站 代 撤销 延期 忽略 @all <@all> @督办助手 @ 领导 说'.split(
    ' ',
  )
const talkative = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 10 })
  .map((pieces) => pieces.join(''))
const chinese = fc
  .array(
    fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
    { maxLength: 20 },
  )
  .map((letters) => letters.join(''))
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  talkative,
  chinese,
  fc.constantFrom(...PIECES),
)

/** Reports and what comes near them: many of these record something. */
const reporting = fc
  .tuple(
    fc.constantFrom('', '', '昨天', '除', '第', '我们'),
    fc.array(fc.constantFrom('1', '2', '3', '3.1', '6', '48', '51', '2/3'), { maxLength: 3 }),
    fc.constantFrom('、', '和', ' '),
    fc.constantFrom('', '', '已', '都', '均已', '已全部'),
    fc.constantFrom('完成', '完成了', '办结', '开展了2次'),
    fc.constantFrom('', '', '2/3', '，除6外', '，一共3次', ' 12月31日'),
  )
  .map(([lead, numbers, joint, all, done, tail]) => lead + numbers.join(joint) + all + done + tail)
const TIMES_SAID = /[次场期轮]/

/** The number of the only thing that somebody's units have open. */
function onlyOpen(as: string): string {
  const { view } = talk
  const open = unitsOfUser(view.roster, as).flatMap((unit) => openObligations(view, unit))
  return open.length === 1 ? String(open[0]?.duty.no) : ''
}

function reply(as: string, text: string, chat: string | null = null, quote: string | null = null) {
  const { now } = talk
  const view = freshTalk()
  view.now = now
  return view.say({ as, text, chat, quote })
}

/** Words that make a report a denial, a question, a plan, a wish, an order or hearsay. */
const DOUBTS =
  '没 还没 未 尚未 没有 不 别 不要 吗 ？ 吧 么 呢 明天 后天 下周 马上 快 要 会 将 争取 准备 打算 计划 预计 希望 如果 要是 一半 大部分 基本 部分 差不多 请 务必 必须 要求 尽快 抓紧 谁 什么时候 怎么 可能 应该 好像 据说 听说 忽略 各单位 应 需要 能 想 等 即将 正在 继续 先 再 让 安排 组织 督促 催'.split(
    ' ',
  )

/** Every word that may tell that something is done, answers and taking back included. */
const MAY_RECORD =
  /[完玩万办辦半班伴搞高弄做干整忙销消处執执落结結了好妥报开✅☑✔√]|done|finish|complete|closed|ok|[撤取收作误错]|undo|销|开展|组织|召开|举|发布|进行|实施|学|检查|研究/i

describe('whatever people write', () => {
  test('never throws, never rings anybody, never prints markup or control characters', () => {
    fc.assert(
      fc.property(people, anything, chats, fc.oneof(quotes, anything), (as, text, chat, quote) => {
        const answer = reply(as, text, chat, quote).reply ?? ''
        expect(answer).not.toMatch(/[<@]/)
        expect(answer).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
      }),
      { numRuns: 400 },
    )
  })

  test('records nothing without a word that tells it', () => {
    fc.assert(
      fc.property(people, fc.oneof(chinese, talkative), quotes, (as, text, quote) => {
        fc.pre(!MAY_RECORD.test(text))
        // How far something has got may be told in any words; it closes nothing.
        const effects = reply(as, text, null, quote).effects.filter(({ type }) => type !== 'progressed')
        expect(effects).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('random Chinese closes nothing', () => {
    fc.assert(
      fc.property(people, chinese, (as, text) => {
        expect(reply(as, text).effects).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test.each(DOUBTS)('a report with %s at any place closes nothing', (word) => {
    for (const text of [
      ...[`2${word}完成`, `2${word}完成了`, `2完成${word}`, `2完成了${word}`, `${word}2完成`, `${word}完成2`],
      ...[`完成${word}2`, `完成2${word}`, `第2项${word}办结`, `2，${word}完成`, `2搞定${word}`, `2✅${word}`],
    ]) {
      const closed = reply('linxiao', text).events.filter(({ type }) => type === 'reported')
      expect([text, closed]).toEqual([text, []])
    }
  })

  test('a report is of a number that was said, quoted or the only one open, and of one time unless times were said', () => {
    let reports = 0
    fc.assert(
      fc.property(people, reporting, chats, quotes, (as, text, chat, quote) => {
        const allowed = `${text} ${quote ?? ''} ${onlyOpen(as)}`
        for (const event of reply(as, text, chat, quote).events) {
          if (event.type !== 'reported') continue
          reports++
          expect(allowed).toContain(parseKey(event.key).id)
          if (!TIMES_SAID.test(text)) expect(event.count).toBe(1)
        }
      }),
      { numRuns: 1000 },
    )
    expect(reports).toBeGreaterThan(100)
  })
})
