import type { Roster } from '../../domain/duty/roster.ts'
import type { AnswerMessage, Channel, OutgoingMessage, SendOutcome } from '../../ports/channel.ts'
import type { ChatDesk, ChatMessage, MessageBatch, PostBody } from './api.ts'
import { startConversation, type Conversation } from './conversation.ts'
import { peopleOf } from './people.ts'
import { postMessage, type PostOutcome } from './post-message.ts'
import { groupRooms, isRoom, maySee } from './rooms.ts'
import { showMessage } from './show-message.ts'

/** Enough to fill any screen; the page asks for older ones when somebody scrolls up. */
const RECENT_PER_ROOM = 50
const OLDER_PER_REQUEST = 100

export interface WebChatOptions {
  /** Folder of `web-chat.jsonl`. */
  dir: string
  roster: () => Roster
  botName: string
  /** Epoch milliseconds. */
  now: () => number
  /** Zone in which the page shows times. */
  timezone?: string
  /** One sentence on what has to be done before the bot can work, shown above the conversation. */
  notice?: () => string | null
  /** Hears one sentence for the administrator. */
  warn?: (sentence: string) => void
}

/** The built-in group chat: a channel whose transport is our own page. */
export interface WebChat extends Channel {
  /** Gives the chat the bot that answers. */
  onMessage(answer: AnswerMessage): void
  desk(): ChatDesk
  isPerson(userId: string): boolean
  /** Whether this person may read that room, and it exists. */
  isOpenTo(userId: string, roomId: string): boolean
  older(roomId: string, before: number): Promise<ChatMessage[]>
  post(roomId: string, body: PostBody): Promise<PostOutcome>
  /**
   * Hears what this person may see: first what was said after position `since` (null: the newest messages, for a page
   * that was just opened), then every new message. Returns how to stop.
   */
  watch(userId: string, since: number | null, listener: (batch: MessageBatch) => void): Promise<() => void>
}

/**
 * Opens the trial chat. The file is read when the first message comes or goes, so that it never delays the start;
 * trouble with it refuses messages and is tried again with the next one.
 */
export function openWebChat(options: WebChatOptions): WebChat {
  const { roster, botName, now, timezone = 'Asia/Shanghai', notice = () => null } = options
  const listeners = new Set<(message: ChatMessage) => void>()
  const conversation = readWhenNeeded(options, (message) => listeners.forEach((listen) => listen(message)))
  const seesRoom = (userId: string) => (room: string) => maySee(userId, room) && isRoom(roster(), room)
  const posting = new Map<string, Promise<PostOutcome>>()
  let answer: AnswerMessage | null = null

  async function send(message: OutgoingMessage): Promise<SendOutcome> {
    if (isRoom(roster(), message.to)) return showMessage(conversation, message, now())
    return { kind: 'refused', reason: `通讯录里没有这个群或这个人：${message.to}`, retryable: false }
  }

  async function post(roomId: string, body: PostBody): Promise<PostOutcome> {
    const around = { conversation: await conversation(), roster: roster(), answer, show: send, now }
    return postMessage(around, roomId, body)
  }

  return {
    name: 'web',
    can: { rings: true, cards: false },
    health: () => ({ state: 'ok', reason: null, lastOk: now() }),
    delay: () => 0,
    onMessage: (given) => (answer = given),
    reaches: (to) => isRoom(roster(), to),
    send,
    desk: () => ({
      botName,
      timezone,
      now: now(),
      notice: notice(),
      people: peopleOf(roster()),
      rooms: groupRooms(roster()),
    }),
    isPerson: (userId) => peopleOf(roster()).some((person) => person.userId === userId),
    isOpenTo: (userId, roomId) => seesRoom(userId)(roomId),
    older: async (roomId, before) => (await conversation()).older(roomId, before, OLDER_PER_REQUEST),
    post: (roomId, body) => onceAtATime(posting, `${body.as} ${body.clientId}`, () => post(roomId, body)),
    watch: async (userId, since, listener) => {
      const said = await conversation()
      const passes = seesRoom(userId)
      const listen = (message: ChatMessage) => {
        if (passes(message.room)) listener({ fresh: false, messages: [message] })
      }
      listener(batchFor(said, passes, since))
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
}

/**
 * A position beyond ours comes from a conversation that was moved aside, one before ours from a time of which nothing
 * is kept: the page starts anew.
 */
function batchFor(
  conversation: Conversation,
  passes: (room: string) => boolean,
  since: number | null,
): MessageBatch {
  const fresh = since === null || !conversation.goesOnFrom(since)
  const messages = fresh ? conversation.recent(passes, RECENT_PER_ROOM) : conversation.after(since, passes)
  return { fresh, messages }
}

/** Callers with the same key share the outcome of the call that is under way. */
function onceAtATime<T>(running: Map<string, Promise<T>>, key: string, start: () => Promise<T>): Promise<T> {
  const under = running.get(key)
  if (under) return under
  const started = start().finally(() => running.delete(key))
  running.set(key, started)
  return started
}

function readWhenNeeded(
  { dir, now, warn = () => undefined }: WebChatOptions,
  onAdded: (message: ChatMessage) => void,
): () => Promise<Conversation> {
  const read = async () => (await import('./chat-file.ts')).openChatFile({ dir, now, warn })
  let reading: Promise<Conversation> | null = null
  return () => {
    reading ??= read().then(
      (file) => startConversation(file, onAdded),
      (error: unknown) => {
        reading = null
        throw error
      },
    )
    return reading
  }
}
