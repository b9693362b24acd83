import type { IncomingMessage as HttpRequest, ServerResponse } from 'node:http'
import type { Card, CardClick } from './card.ts'

/**
 * What came with a message. A channel hands it on unread: whether it is kept is decided first. `read` fetches the
 * content once, decrypted where the transport encrypts, and gives up beyond `mostBytes`.
 */
export type Attachment =
  | {
      kind: 'picture' | 'file'
      /** File name as sent; a channel that has none makes one up, with its extension. */
      name: string
      /** Bytes; null where the transport does not say before it is fetched. */
      size: number | null
      read: (mostBytes: number) => Promise<AttachmentContent>
    }
  | { kind: 'link'; name: string; url: string }

/** `unreadable`: the transport no longer has it, or refused. */
export type AttachmentContent =
  { kind: 'content'; bytes: Uint8Array } | { kind: 'too-large' } | { kind: 'unreadable'; reason: string }

/** One message that somebody sent to the bot, from whatever transport. */
export interface IncomingMessage {
  /** Unique for each message of a channel; a second delivery has the same id. */
  id: string
  from: string
  /** Group chat, or null when said to the bot alone. */
  chat: string | null
  text: string
  /** Text of the quoted message. */
  quote: string | null
  /** None where left out. A picture sent alone is a message with an empty `text`. */
  attachments?: readonly Attachment[]
  /** Name of the channel that heard it: the chat has spoken to the bot there. */
  channel?: string
  /** The transport hands on only what is said to the bot. */
  addressed?: true
}

/** One message that the bot sends. */
export interface OutgoingMessage {
  /** The same for every attempt: a channel that can drops repetitions. */
  id: string
  /** Group chat id, byte for byte, or `user:USERID`. */
  to: string
  text: string
  /** User ids to ring. */
  mentions: string[]
  card?: Card
}

/** `unknown`: it may have arrived; it is never blindly sent again. */
export type SendOutcome =
  | { kind: 'accepted' }
  | {
      kind: 'refused'
      /** A clause in Chinese and the transport's code; never anybody's words. */
      reason: string
      retryable: boolean
      /** Tries in all that make sense; as many as the outbox gives where left out. */
      mostTries?: number
      /** The bot cannot post there any more (removed, or an id that means nothing). */
      lost?: true
    }
  | { kind: 'unknown'; reason: string }

/**
 * `refused`: the other side does not let us in, and trying again cannot help. `evicted`: somebody else took our place;
 * not fought. `down`: trying again.
 */
export type ChannelState = 'ok' | 'connecting' | 'refused' | 'evicted' | 'down'

export interface ChannelHealth {
  state: ChannelState
  /** What is wrong and what to do, a sentence in Chinese; null where nothing is. */
  reason: string | null
  /** Epoch milliseconds by the bot's clock at which it was last `ok`, or started. */
  lastOk: number
}

/** What a channel can do besides sending text. */
export interface Abilities {
  /** A mention makes somebody's phone ring. */
  rings: boolean
  /** Shows cards and hears their clicks. */
  cards: boolean
}

/** Somewhere to send to. It keeps the transport's limits of bytes by splitting, and says when it can take more. */
export interface Channel {
  readonly name: string
  readonly can: Abilities
  health(): ChannelHealth
  /** Whether it may post into this chat of its own accord, as far as it knows; a connection that is down does not count. */
  reaches(to: string): boolean
  /**
   * Milliseconds until a message for this chat may be handed over, so that the transport's limits are kept and its
   * connection stands; 0 for now. An estimate: whoever waits asks again then, or when the channel calls `wake`.
   */
  delay(to: string): number
  /** One attempt, within seconds. */
  send(message: OutgoingMessage): Promise<SendOutcome>
}

/** The bot's answer; null where it stays silent. */
export type AnswerMessage = (message: IncomingMessage) => Promise<OutgoingMessage | null>

/** What becomes of a card after a click, and what is said besides; null for nothing. */
export interface ClickAnswer {
  /** The card as it is to look now, for everybody who sees it. */
  card: Card | null
  message: OutgoingMessage | null
}

/** What a channel that hears may ask of the bot. */
export interface Bot {
  /** Settles when what the message said is on record. A message that was answered before, by whatever door, gets none. */
  answer: AnswerMessage
  /** The same for a click. */
  click(click: CardClick): Promise<ClickAnswer>
  /** For somebody who opens the conversation with the bot. */
  welcome(from: string): string
  /** The channel found out that it may not post there any more. */
  lost(channel: string, to: string, reason: string): Promise<void>
  /** Messages that were held back may be tried now. */
  wake(): void
}

/** A channel with a connection or an address of its own. */
export interface LiveChannel extends Channel {
  /** Where the transport calls us; part of our web server. */
  readonly doors: readonly HttpDoor[]
  /** Begins to hear. Trouble of the network is the channel's own affair and shows in `health`. */
  start(bot: Bot): void
  /** Hears no more, waits shortly for answers under way, and lets go of the transport. */
  stop(): Promise<void>
}

/** One path of the web server that a channel answers itself: no session, no page, whatever the method. */
export interface HttpDoor {
  /** '/wecom/app' */
  path: string
  handle: (request: HttpRequest, response: ServerResponse) => void
}
