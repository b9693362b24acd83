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
