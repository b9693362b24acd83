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
}

/** One message that the bot sends. */
export interface OutgoingMessage {
  /** The same for every attempt: a channel that can drops repetitions. */
  id: string
  /** Group chat id, or `user:USERID`. */
  to: string
  text: string
  /** User ids to ring. */
  mentions: string[]
}

/** `unknown`: it may have arrived; it is never blindly sent again. */
export type SendOutcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; reason: string; retryable: boolean }
  | { kind: 'unknown'; reason: string }

export interface Channel {
  readonly name: string
  /** Whether it can post into this chat now. */
  reaches(to: string): boolean
  send(message: OutgoingMessage): Promise<SendOutcome>
}

/** The bot's answer; null where it stays silent. */
export type AnswerMessage = (message: IncomingMessage) => Promise<OutgoingMessage | null>
