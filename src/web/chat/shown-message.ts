import type { ChatMessage } from '../../adapters/web/api.ts'
import { messageIdOf, type Draft } from './use-drafts.ts'

/** A message as the list shows it, with the attempt to send it while that is not confirmed. */
export interface ShownMessage extends ChatMessage {
  draft: Draft | null
}

/** The messages, each with its draft where there is one, then the drafts that the server does not have yet. */
export function shownMessages(me: string, messages: ChatMessage[], drafts: Draft[]): ShownMessage[] {
  const draftsById = new Map(drafts.map((draft) => [messageIdOf(me, draft), draft]))
  const known = new Set(messages.map((message) => message.id))
  const unsent = [...draftsById].filter(([id]) => !known.has(id))
  return [
    ...messages.map((message) => ({ ...message, draft: draftsById.get(message.id) ?? null })),
    ...unsent.map(([id, draft]) => ({ ...asMessage(id, me, draft), draft })),
  ]
}

function asMessage(id: string, from: string, { room, at, text, quote }: Draft): ChatMessage {
  return { seq: Number.MAX_SAFE_INTEGER, id, from, room, at, text, quote, mentions: [] }
}
