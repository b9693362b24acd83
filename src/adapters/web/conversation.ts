import type { ChatMessage } from './api.ts'
import type { ChatFile } from './chat-file.ts'

export type MessageDraft = Omit<ChatMessage, 'seq'>

/** The newest messages of all rooms in order; every new one goes to disk, then to those who watch. */
export interface Conversation {
  find(id: string): ChatMessage | undefined
  /** Whether everything that was said after this position is still kept. */
  goesOnFrom(seq: number): boolean
  /** Up to `limit` messages of one room before a position, oldest first. */
  older(room: string, before: number, limit: number): ChatMessage[]
  /** Up to `perRoom` newest messages of each room that passes, oldest first. */
  recent(passes: (room: string) => boolean, perRoom: number): ChatMessage[]
  after(seq: number, passes: (room: string) => boolean): ChatMessage[]
  /** A draft whose id is known already is not added again. */
  add(draft: MessageDraft): Promise<ChatMessage>
}

export function startConversation(file: ChatFile, onAdded: (message: ChatMessage) => void): Conversation {
  const { messages } = file
  const find = (id: string) => messages.findLast((message) => message.id === id)
  const newest = () => messages.at(-1)?.seq ?? 0

  async function write(draft: MessageDraft): Promise<ChatMessage> {
    const known = find(draft.id)
    if (known) return known
    const message = { seq: newest() + 1, ...draft }
    await file.append(message)
    onAdded(message)
    return message
  }

  let last: Promise<unknown> = Promise.resolve()
  return {
    find,
    goesOnFrom: (seq) => seq <= newest() && seq + 1 >= (messages[0]?.seq ?? 1),
    older: (room, before, limit) =>
      messages.filter((message) => message.room === room && message.seq < before).slice(-limit),
    recent: (passes, perRoom) => recent(messages, passes, perRoom),
    after: (seq, passes) => messages.filter((message) => message.seq > seq && passes(message.room)),
    add: (draft) => {
      const added = last.then(() => write(draft))
      last = added.catch(() => undefined)
      return added
    },
  }
}

function recent(
  messages: readonly ChatMessage[],
  passes: (room: string) => boolean,
  perRoom: number,
): ChatMessage[] {
  const taken = new Map<string, number>()
  return messages
    .toReversed()
    .filter(({ room }) => {
      const count = taken.get(room) ?? 0
      taken.set(room, count + 1)
      return count < perRoom && passes(room)
    })
    .toReversed()
}
