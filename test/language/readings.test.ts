import { describe, expect, test } from 'vitest'
import { certaintyOf } from '../../src/domain/duty/certainty.ts'
import { digestsDue } from '../../src/domain/reminder/due.ts'
import { obligations } from '../../src/domain/obligation/expand.ts'
import { findDuty } from '../../src/domain/obligation/reportable.ts'
import { inCadences } from '../table/in-words.ts'
import { instant } from '../support/build.ts'
import { freshTalk, type Talk } from '../support/talk.ts'

const ADMIN = 'zhangduban'

const say = (talk: Talk, text: string, as = ADMIN) => talk.say({ as, text }).reply ?? ''

/** How a duty of the seed is read now: 15 waits for “定期”, 23 for its key task, 27 for its amounts, 65 for “节点”. */
function reads(talk: Talk, no: number): string {
  const duty = findDuty(talk.view, no)
  if (!duty) throw new Error(`no duty ${no}`)
  return `${certaintyOf(duty)} ${inCadences(duty.cadences).join(' | ')}`
}

const reminded = (talk: Talk) =>
  digestsDue(talk.view).flatMap(({ entries }) => entries.map((e) => e.obligation.duty.no))

describe('a reading in doubt', () => {
  test('reminds nobody, is told to administrators, and can be reported', () => {
    const talk = freshTalk()
    expect(reminded(talk)).not.toContain(23)
    const lines = digestsDue(talk.view).filter(({ unread }) => unread !== undefined)
    const { admins } = talk.view.roster
    expect(lines.map(({ to }) => to).sort()).toEqual(admins.map((userId) => `user:${userId}`).sort())
    expect(lines[0]?.unread).toEqual([15, 23, 27, 65])
    expect([...obligations(talk.view, { duty: 23 })].length).toBeGreaterThan(0)
    expect(say(talk, '代安全站完成 23')).toContain('已办结〔23〕')
  })

  test('is confirmed, and from then on reminds; taken back, it waits again', () => {
    const talk = freshTalk()
    expect(say(talk, '确认 23 的读法')).toContain('第23项读法已确认')
    expect(reads(talk, 23)).toMatch(/^implied/)
    expect(reminded(talk)).toContain(23)
    expect(say(talk, '撤销')).toContain('读法恢复到')
    expect(reads(talk, 23)).toMatch(/^unsure/)
    expect(reminded(talk)).not.toContain(23)
  })

  test.each([
    ['确认23、65的读法', [23, 65]],
    ['全部读法确认', [15, 23, 27, 65]],
    ['请确认全部读法', [15, 23, 27, 65]],
    ['23读法没错', [23]],
    ['23 改为每季度1次', [23]],
    ['15时限改为6月底前', [15]],
    ['把15改为每季度1次', [15]],
    ['将15号改成每季度一次', [15]],
    ['请把第15项的频次改为每月1次', [15]],
    ['麻烦将23的时限调整为6月底前', [23]],
    ['15的时限要求应为每半年1次', [15]],
    ['15应该是每季度1次', [15]],
    ['23的周期应当是每月', [23]],
    // No time words behind: something else is meant, or nothing that can be stored.
    ['15应该是办完了', []],
    ['把15改成不用做', []],
    ['把15延期到12月5日', []],
    ['将15改派给办公室', []],
    ['把15改为每季度1次吗？', []],
  ])('%s', (text, settled) => {
    const talk = freshTalk()
    say(talk, text)
    const now = [15, 23, 27, 65].filter((no) => !reads(talk, no).startsWith('unsure'))
    expect([text, now]).toEqual([text, settled])
  })

  test('says which deadlines come next, and which came before', () => {
    const talk = freshTalk()
    expect(say(talk, '15 改为每季度1次')).toContain(
      '接下来的期限：12月31日、2027年3月31日、2027年6月30日（此前不提醒）',
    )
    expect(say(talk, '15 改为每月1次')).toContain(
      '接下来的期限：原来 12月31日、2027年3月31日、2027年6月30日；现在 11月30日、12月31日、2027年1月31日',
    )
    expect(say(talk, '15 改为每月不少于1次')).toContain('2027年1月31日，没有变')
    expect(say(talk, '15 读法改为6月底前')).toContain('现在 没有')
    expect(say(talk, '15 牵头改为办公室')).not.toContain('接下来')
    expect(say(talk, '全部读法确认')).toMatch(/最近的期限：\d+月\d+日（[\d、]+）/)
  })

  test('of a part, names the deadlines of the part', () => {
    const talk = freshTalk()
    expect(say(talk, '3.1 改为每月1次')).toContain(
      '原来 12月31日、2027年3月31日、2027年6月30日；现在 11月30日',
    )
  })

  test('is corrected by the grammar of the tables', () => {
    const talk = freshTalk()
    expect(say(talk, '15 改为每季度1次')).toContain('每季度 1 次，按季度计，季末截止')
    expect(reads(talk, 15)).toContain('certain')
    expect(say(talk, '15 牵头改为办公室')).toContain('办公室（牵头）')
    expect(say(talk, '15 改为定期')).toContain('没有登记')
    expect(say(talk, '5 改为12月5日')).toContain('没有登记')
  })

  test('is settled by administrators alone, and not by what people say to each other', () => {
    const talk = freshTalk()
    expect(say(talk, '确认 23 的读法', 'linxiao')).toContain('管理员')
    talk.say({ as: ADMIN, chat: 'some-group', text: '23 改为每季度1次' })
    expect(reads(talk, 23)).toMatch(/^unsure/)
  })

  test('administrators hear of it once a week until it is settled', () => {
    const talk = freshTalk()
    const told = (at: string) => {
      talk.now = instant(at)
      return digestsDue(talk.view).some(({ unread }) => unread !== undefined)
    }
    expect(told('2026-11-24 10:00')).toBe(true)
    say(talk, '全部读法确认')
    expect(told('2026-11-30 10:00')).toBe(false)
  })
})
