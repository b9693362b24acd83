import type { ChatDesk, ChatMessage, Person, Room } from '../../adapters/web/api.ts'

/** One line of the room list. */
export interface RoomLine {
  room: Room
  last: ChatMessage | null
  unread: number
  /** Whether an unread message @s the reader. */
  callsMe: boolean
}

export interface RoomLines {
  /** The person's own groups and the talk with the bot, latest first. */
  own: RoomLine[]
  /** Groups of other units; the trial lets everybody look in. */
  others: RoomLine[]
}

/** `read` gives the last position read in each room. */
export function roomLines(
  chat: ChatDesk,
  me: Person,
  messages: ChatMessage[],
  read: Record<string, number>,
): RoomLines {
  const byRoom = Map.groupBy(messages, (message) => message.room)
  const line = (room: Room) => lineOf(room, me, byRoom.get(room.id) ?? [], read[room.id] ?? 0)
  const direct = directRoom(chat, me)
  const isOwn = (room: Room) => me.units.length === 0 || room.units.some((unit) => me.units.includes(unit))
  return {
    own: [...chat.rooms.filter(isOwn), direct].map(line).toSorted(latestFirst),
    others: chat.rooms.filter((room) => !isOwn(room)).map(line),
  }
}

/** The person's own group, else the talk with the bot. */
export function firstRoom(chat: ChatDesk, me: Person): Room {
  return chat.rooms.find((room) => room.units.some((unit) => me.units.includes(unit))) ?? directRoom(chat, me)
}

export function directRoom(chat: ChatDesk, me: Person): Room {
  return { id: `user:${me.userId}`, title: `与${chat.botName}单聊`, kind: 'direct', units: [] }
}

function lineOf(room: Room, me: Person, messages: ChatMessage[], readTo: number): RoomLine {
  const unread = messages.filter((message) => message.seq > readTo && message.from !== me.userId)
  return {
    room,
    last: messages.at(-1) ?? null,
    unread: unread.length,
    callsMe: unread.some((message) => message.mentions.includes(me.userId)),
  }
}

function latestFirst(a: RoomLine, b: RoomLine): number {
  return (b.last?.seq ?? 0) - (a.last?.seq ?? 0)
}
