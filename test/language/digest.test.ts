import { describe, expect, test } from 'vitest'
import { openObligations } from '../../src/domain/obligation/reportable.ts'
import { dutyLabel } from '../../src/domain/obligation/obligation.ts'
import type { Digest, DigestEntry } from '../../src/domain/reminder/digest.ts'
import { digestText } from '../../src/language/zh/wording/digest.ts'
import { quotedItems } from '../../src/language/resolve/quoted.ts'
import { senderOf } from '../../src/language/sender.ts'
import { effectsText, freshTalk } from '../support/talk.ts'

const talk = freshTalk()
const entries = (unit: string): DigestEntry[] =>
  openObligations(talk.view, unit).map((obligation) => {
    const stage =
      obligation.due < talk.view.today
        ? 'before-import'
        : obligation.due === talk.view.today
          ? 'due'
          : 'upcoming'
    return { obligation, stage, rung: talk.view.today }
  })
const digest = (list: DigestEntry[]): Digest => ({ to: 'wr-bangong', mentions: [], entries: list })

describe('the digest', () => {
  test('is headed, grouped, and teaches an answer that it contains', () => {
    expect(digestText(talk.view, digest(entries('办公室').slice(0, 6)))).toBe(
      [
        '【督办提醒】办公室 11月24日 周二',
        '今天到期：',
        '〔7〕建立应急预警信息发布联动机制，每日在万盛日报、万盛…（11月24日，还差1次）',
        '即将到期：',
        '〔47〕各级各部门建立打非治违机制，确保有队伍、有装备、有…（11月，11月30日前）',
        '〔1〕建立学习机制，及时传达学习研究贯彻（2026年，12月31日前）',
        '〔2〕纳入中心组学习内容，每年至少专题学习1次（2026年，12月31日前，还差1次）',
        '〔3.1〕主要负责人每季度组织1次专题研究（第四季度，12月31日前，还差1次）',
        '〔3.2〕每季度实地开展调研检查1次（第四季度，12月31日前，还差1次）',
        '办完请回复“完成 7”，有情况可在后面说明',
      ].join('\n'),
    )
  })

  test('is cut at the items of the policy', () => {
    const lines = digestText(talk.view, digest(entries('安全站'))).split('\n')
    expect(lines.filter((line) => line.startsWith('〔'))).toHaveLength(12)
    expect(lines.at(-3)).toMatch(/^还有 31 项：3\.1、3\.2、.*（回复“待办”查看）$/)
    expect(lines.at(-2)).toMatch(
      /^导入前已到期 14 项，请确认，只提这一次：4、9、12、.*（回复“详情 4”看内容，已办的回复“完成 4”）$/,
    )
  })

  test('leaves nothing out: what has no line is there by its number', () => {
    const list = entries('安全站')
    const text = digestText(talk.view, digest(list))
    const numbers = new Set(text.match(/\d+(\.\d+)?/g))
    for (const { obligation } of list)
      expect(numbers).toContain(dutyLabel(obligation.duty.no, obligation.part))
  })

  test('asks once for what was due before the import', () => {
    const late = entries('行审科').filter((entry) => entry.stage === 'before-import')
    expect(digestText(talk.view, digest(late)).split('\n')[1]).toBe('导入前已到期（请确认，只提这一次）：')
  })

  test('is read back when it is quoted', () => {
    const list = entries('办公室')
    const text = digestText(talk.view, digest(list))
    const sender = senderOf(talk.view, 'linxiao', null)
    expect(quotedItems(talk.view, sender, text)).toEqual(
      list.map(({ obligation: { duty, part, due } }) => ({ no: duty.no, part, due: [due] })),
    )
    const answer = freshTalk().say({ as: 'linxiao', text: '第三个完成了', quote: text })
    expect(effectsText(answer)).toEqual(['completed 1 办公室'])
  })

  test('names the units where there are several', () => {
    const text = digestText(talk.view, digest([...entries('办公室').slice(0, 1), ...entries('纪检组')]))
    expect(text).toContain('办公室、纪检组')
    expect(text).toMatch(/〔51〕.* 纪检组/)
  })
})
