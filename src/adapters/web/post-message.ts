import type { Roster } from '../../domain/duty/roster.ts'
import type { AnswerMessage, IncomingMessage, OutgoingMessage, SendOutcome } from '../../ports/channel.ts'
import type { ChatMessage, PostBody, Quote } from './api.ts'
import type { Conversation } from './conversation.ts'
import { mentionedIn, peopleOf } from './people.ts'
import { isDirect, isRoom, maySee } from './rooms.ts'

export type PostOutcome =
  | { kind: 'posted'; message: ChatMessage }
  | { kind: 'refused'; status: number; code: string; message: string }

interface Surroundings {
  conversation: Conversation
  roster: Roster
  /** Null until the bot is joined to the chat. */
  answer: AnswerMessage | null
  show: (message: OutgoingMessage) => Promise<SendOutcome>
  now: () => number
}

/**
 * Somebody says something in a room: everybody sees it, then the bot answers. The same `clientId` again shows
 * nothing twice but asks the bot again, whose answer to a message it has had is its own affair: so a retry after a
 * failure half-way ends the same as if there had been none.
 */
export async function postMessage(
  around: Surroundings,
  roomId: string,
  body: PostBody,
): Promise<PostOutcome> {
  const { conversation, roster, answer, show, now } = around
  const people = peopleOf(roster)
  const quote = body.quoteId === undefined ? null : quoteOf(conversation, roomId, body.quoteId)

  if (!people.some((person) => person.userId === body.as))
    return refused(404, 'person-unknown', '通讯录里没有这个人，请重新选择您是谁。')
  if (!isRoom(roster, roomId)) return refused(404, 'room-unknown', '没有这个群，请刷新页面后再试。')
  if (!maySee(body.as, roomId)) return refused(403, 'room-closed', '这是别人与机器人的单聊，不能在这里发言。')
  if (quote === undefined) return refused(404, 'quote-unknown', '找不到引用的消息，请取消引用后再发。')
  if (answer === null) return refused(503, 'not-ready', '机器人还没有准备好，请稍后再发。')

  const message = await conversation.add({
    id: `web:${body.as}:${body.clientId}`,
    room: roomId,
    at: now(),
    from: body.as,
    text: body.text,
    quote,
    mentions: mentionedIn(body.text, people),
  })
  const reply = await answer(incoming(message, body.as))
  const outcome: SendOutcome = reply ? await show(reply) : { kind: 'accepted' }
  if (outcome.kind !== 'accepted')
    return refused(500, 'reply-lost', '消息已处理，但回复没有显示出来，请重发一次，不会重复记录。')
  return { kind: 'posted', message }
}

/** The quoted message; undefined when there is none of that id in the room. */
function quoteOf(conversation: Conversation, roomId: string, id: string): Quote | undefined {
  const quoted = conversation.find(id)
  return quoted?.room === roomId ? { id, from: quoted.from, text: quoted.text } : undefined
}

function incoming(message: ChatMessage, from: string): IncomingMessage {
  return {
    id: message.id,
    from,
    chat: isDirect(message.room) ? null : message.room,
    text: message.text,
    quote: message.quote?.text ?? null,
  }
}

function refused(status: number, code: string, message: string): PostOutcome {
  return { kind: 'refused', status, code, message }
}
