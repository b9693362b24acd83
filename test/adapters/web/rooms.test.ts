import { expect, it } from 'vitest'
import { mentionedIn, peopleOf } from '../../../src/adapters/web/people.ts'
import { groupRooms, isRoom, maySee } from '../../../src/adapters/web/rooms.ts'
import { ROSTER } from './support.ts'

it('has a room for each group chat; units may share one', () => {
  const shared = { ...ROSTER, units: ROSTER.units.map((unit) => ({ ...unit, chat: 'g' })) }
  expect(groupRooms(ROSTER).map(({ id, title }) => [id, title])).toEqual([
    ['g-safety', '安全站工作群'],
    ['g-office', '办公室工作群'],
  ])
  expect(groupRooms(shared).map(({ title }) => title)).toEqual(['安全站等3个单位工作群'])
})

it('knows everybody once, administrators without a unit included', () => {
  expect(peopleOf(ROSTER)).toEqual([
    { userId: 'safety', name: '安全站联络员', units: ['安全站'], role: 'liaison', admin: false },
    { userId: 'safety-head', name: '安全站负责人', units: ['安全站'], role: 'head', admin: false },
    { userId: 'office', name: '办公室联络员', units: ['办公室'], role: 'liaison', admin: true },
    { userId: 'zhangduban', name: '管理员 zhangduban', units: [], role: null, admin: true },
  ])
})

it('never hands out phone numbers', () => expect(JSON.stringify(peopleOf(ROSTER))).not.toContain('138'))

it('lists somebody who serves two units once, with both', () => {
  const contact = ROSTER.units[0]!.contacts[0]!
  const units = ROSTER.units.map((unit) => ({ ...unit, contacts: [contact] }))
  expect(peopleOf({ ...ROSTER, units, admins: [] }).map((person) => person.units)).toEqual([
    ['安全站', '办公室', '排水所'],
  ])
})

it('shows groups to everybody and a one-to-one room to its owner', () => {
  expect(['g-safety', 'user:zhangduban', 'user:nobody', 'g-none'].map((id) => isRoom(ROSTER, id))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(maySee('safety', 'g-office')).toBe(true)
  expect(maySee('safety', 'user:safety')).toBe(true)
  expect(maySee('safety', 'user:office')).toBe(false)
})

it('finds whom a text calls', () => {
  const people = peopleOf(ROSTER)
  expect(mentionedIn('@安全站联络员 请看', people)).toEqual(['safety'])
  expect(mentionedIn('安全站联络员 请看', people)).toEqual([])
})
