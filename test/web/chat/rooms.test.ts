import { expect, it } from 'vitest'
import type { ChatDesk, ChatMessage } from '../../../src/adapters/web/api.ts'
import { firstRoom, roomLines } from '../../../src/web/chat/rooms.ts'

const person = (userId: string, units: string[]) => ({
  userId,
  name: userId,
  units,
  role: null,
  admin: false,
})
const room = (unit: string) => ({ id: unit, title: `${unit}工作群`, kind: 'group' as const, units: [unit] })
const chat: ChatDesk = {
  botName: '督办助手',
  timezone: 'Asia/Shanghai',
  now: 0,
  notice: null,
  people: [],
  rooms: [room('安全站'), room('办公室')],
}
const message = (seq: number, inRoom: string, from: string | null, mentions: string[] = []): ChatMessage => ({
  seq,
  id: `m${seq}`,
  room: inRoom,
  at: 0,
  from,
  text: '',
  quote: null,
  mentions,
})
const me = person('me', ['安全站'])

it('puts one’s own rooms first, the latest on top, and counts what others said since', () => {
  const messages = [
    message(1, '安全站', null, ['me']),
    message(2, '安全站', 'me'),
    message(3, '安全站', null),
    message(4, 'user:me', null),
    message(5, '办公室', null),
  ]
  const seen = (read: Record<string, number>) =>
    roomLines(chat, me, messages, read).own.map((line) => [line.room.id, line.unread, line.callsMe])
  expect(seen({})).toEqual([
    ['user:me', 1, false],
    ['安全站', 2, true],
  ])
  expect(seen({ 安全站: 1, 'user:me': 4 })).toEqual([
    ['user:me', 0, false],
    ['安全站', 1, false],
  ])
  expect(roomLines(chat, me, messages, {}).others).toMatchObject([{ room: { id: '办公室' }, unread: 1 }])
})

it('opens one’s own group, or the talk with the bot where there is none', () => {
  expect(firstRoom(chat, me).id).toBe('安全站')
  expect(firstRoom(chat, person('admin', [])).id).toBe('user:admin')
})

it('gives somebody without a unit all groups', () => {
  const lines = roomLines(chat, person('admin', []), [], {})
  expect([lines.own.length, lines.others.length]).toEqual([3, 0])
})
