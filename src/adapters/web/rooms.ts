import type { Roster } from '../../domain/duty/roster.ts'
import type { Room } from './api.ts'
import { peopleOf } from './people.ts'

const DIRECT = 'user:'

/** One room a group chat of the roster; units may share one. */
export function groupRooms(roster: Roster): Room[] {
  const unitsByChat = new Map<string, string[]>()
  for (const unit of roster.units) {
    if (unit.chat === null || unit.chat.startsWith(DIRECT)) continue
    unitsByChat.set(unit.chat, [...(unitsByChat.get(unit.chat) ?? []), unit.name])
  }
  return [...unitsByChat].map(([id, units]) => ({ id, title: groupTitle(units), kind: 'group', units }))
}

function groupTitle(units: string[]): string {
  if (units.length > 2) return `${units[0] ?? ''}等${units.length}个单位工作群`
  return `${units.join('、')}工作群`
}

export function directRoomId(userId: string): string {
  return DIRECT + userId
}

/** Whether messages can be shown there: a group of the roster, or somebody's one-to-one room. */
export function isRoom(roster: Roster, id: string): boolean {
  if (id.startsWith(DIRECT)) return peopleOf(roster).some((person) => directRoomId(person.userId) === id)
  return roster.units.some((unit) => unit.chat === id)
}

/** In the trial everybody may open every group; a one-to-one room only its owner. */
export function maySee(userId: string, roomId: string): boolean {
  return !isDirect(roomId) || roomId === directRoomId(userId)
}

export function isDirect(roomId: string): boolean {
  return roomId.startsWith(DIRECT)
}
