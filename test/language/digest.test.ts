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

  test.each([500, 800, 2000])(
    'is never longer than %i bytes, and says how many there are',
    (bytesPerDigest) => {
      const { reminders } = talk.view.policy
      const view = {
        ...talk.view,
        policy: { ...talk.view.policy, reminders: { ...reminders, bytesPerDigest, itemsPerDigest: 50 } },
      }
      const list = entries('安全站').map((entry) => ({ ...entry, stage: 'overdue' as const }))
      const text = digestText(view, digest(list))
      const shown = text.split('\n').filter((line) => line.startsWith('〔')).length
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytesPerDigest)
      expect(shown).toBeGreaterThan(0)
      expect(text).toContain(`还有 ${list.length - shown} 项：`)
      expect(text).toContain('回复“待办”查看')
    },
  )

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

  describe('shares its lines', () => {
    const { view } = talk
    const all = openObligations(view, '安全站')
    const as = (stage: DigestEntry['stage'], from: number, to: number): DigestEntry[] =>
      all.slice(from, to).map((obligation) => ({ obligation, stage, rung: view.today }))
    const groups = (list: DigestEntry[]) => {
      const count: Record<string, number> = {}
      let group = ''
      for (const line of digestText(view, digest(list)).split('\n')) {
        if (line.startsWith('〔')) count[group] = (count[group] ?? 0) + 1
        else if (/^(?:已逾期|今天到期|即将到期)：/.test(line)) group = line
      }
      return count
    }

    test('what is due today has lines first', () => {
      expect(groups([...as('overdue', 0, 12), ...as('due', 12, 13)])).toEqual({
        '已逾期：': 11,
        '今天到期：': 1,
      })
      expect(groups([...as('overdue', 0, 12), ...as('due', 12, 26)])).toEqual({ '今天到期：': 12 })
    })

    test('half of the others are for what is late while anything is coming', () => {
      const list = [...as('overdue', 0, 15), ...as('due', 15, 17), ...as('upcoming', 17, 30)]
      expect(groups(list)).toEqual({ '已逾期：': 5, '今天到期：': 2, '即将到期：': 5 })
      expect(groups([...as('overdue', 0, 2), ...as('upcoming', 2, 30)])).toEqual({
        '已逾期：': 2,
        '即将到期：': 10,
      })
    })

    test('the groups stay in their order, and the answer taught is its first line', () => {
      const text = digestText(
        view,
        digest([...as('overdue', 0, 12), ...as('due', 12, 13), ...as('upcoming', 13, 20)]),
      )
      expect(text.match(/已逾期：|今天到期：|即将到期：/g)).toEqual(['已逾期：', '今天到期：', '即将到期：'])
      expect(text.match(/回复“完成 ([\d.]+)”/)?.[1]).toBe(text.match(/〔([\d.]+)〕/)?.[1])
    })
  })

  test('a number of another period than its line names its own', () => {
    const { view } = talk
    const [line] = entries('办公室').filter(({ obligation: { duty, part } }) => duty.no === 3 && part === 1)
    const filler = entries('安全站').slice(0, 11)
    const earlier: DigestEntry = {
      ...line!,
      stage: 'overdue',
      obligation: { ...line!.obligation, period: '2026-Q3', key: '3.1|办公室|2026-Q3' },
    }
    const list = [
      ...filler.map((one) => ({ ...one, stage: 'due' as const })),
      { ...line!, stage: 'due' as const },
      earlier,
    ]
    expect(digestText(view, digest(list))).toContain('还有 1 项：3.1（第三季度）（回复“待办”查看）')
  })
})
