import { expect, test } from 'vitest'
import type { Contact, Roster } from '../../../src/domain/duty/roster.ts'
import { rosterDoubts } from '../../../src/domain/duty/roster-doubts.ts'

function rosterWith(...mobiles: (string | null)[]): Roster {
  const contacts = mobiles.map((mobile, index): Contact => {
    return { name: `甲${index}`, userId: `user${index}`, mobile, role: 'liaison' }
  })
  return { units: [{ name: '安全站', aliases: [], chat: null, contacts }], groups: [], admins: [] }
}

test.each(['13800000001', '+8613800000001', '138 0000 0002', '138-0000-0003', null])(
  '%s is as it should be',
  (mobile) => {
    expect(rosterDoubts(rosterWith(mobile))).toEqual([])
  },
)

test.each(['1380000', '62345678', '138000000011', '023-62345678', '12800000001'])(
  '%s is asked about, and does not stand in the sentence',
  (mobile) => {
    const [doubt, ...others] = rosterDoubts(rosterWith('13800000001', mobile))
    expect(others).toEqual([])
    expect(doubt).toBe('安全站甲1的手机号不是 11 位手机号码，群里可能提醒不到本人，请核对。')
  },
)

test('many are counted in one sentence', () => {
  const doubts = rosterDoubts(rosterWith(...Array.from({ length: 8 }, () => '1234567')))
  expect(doubts).toEqual([expect.stringMatching(/^安全站甲0、.*安全站甲4等 8 人的手机号/)])
})
