import { expect, test } from 'vitest'
import type { Roster } from '../../src/domain/duty/roster.ts'
import { rosterChanges, rosterView } from '../../src/flows/roster-view.ts'
import { ROSTER } from '../support/build.ts'
import { freshTalk, type Talk } from '../support/talk.ts'

const contact = (userId: string, name: string, mobile: string | null = null) => ({
  userId,
  name,
  mobile,
  role: 'liaison' as const,
})

test.each([
  ['13812345678', '138****5678'],
  ['1234567', '****'],
  [null, null],
])('of the number %s is shown %s', (mobile, shown) => {
  const roster: Roster = {
    units: [{ name: '安全站', aliases: [], chat: null, contacts: [contact('a', '甲', mobile)] }],
    groups: [],
    admins: [],
  }
  expect(rosterView(roster).units[0]?.contacts[0]?.mobile).toBe(shown)
})

test('a roster changes nothing against itself', () => {
  expect(rosterChanges(ROSTER, structuredClone(ROSTER))).toEqual([])
})

test('each change is a sentence, without a telephone number', () => {
  const [safety, office] = ROSTER.units
  const after: Roster = {
    units: [
      {
        ...safety!,
        chat: null,
        contacts: [{ ...safety!.contacts[0]!, mobile: '13812345678' }, contact('new', '新人')],
      },
      office!,
      { name: '新科室', aliases: [], chat: null, contacts: [] },
    ],
    groups: [],
    admins: ['linxiao'],
  }
  const changes = rosterChanges(ROSTER, after)
  expect(changes).toEqual([
    '新增单位：新科室',
    '不再有的单位：建管科',
    '安全站新增联系人：新人（联络员）',
    '安全站不再有的联系人：罗建平（负责人）',
    '安全站：陈立的手机号变了',
    '安全站的群：没有了',
    '统称“各科室、单位”：不再有',
    '管理员：林晓（办公室）',
  ])
})

test('who is on leave, or will be, is shown with who stands in', () => {
  const talk = freshTalk()
  talk.say({ as: 'zhangduban', text: '陈立12月1日至10日休假，周洁代' })
  const leaves = (on: Talk) =>
    rosterView(on.view.roster, on.view).units.flatMap(({ contacts }) => contacts.flatMap((one) => one.leaves))
  expect(leaves(talk)).toEqual(['12月1日至12月10日（共10天）休假，周洁代'])
  talk.now = Date.parse('2026-12-11T09:00:00+08:00')
  expect(leaves(talk)).toEqual([])
})
