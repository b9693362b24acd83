import { z } from 'zod'
import type { ChatMessage } from './api.ts'

const messageLine = z.object({
  seq: z.int().positive(),
  id: z.string(),
  room: z.string(),
  at: z.number(),
  from: z.string().nullable(),
  text: z.string(),
  quote: z.object({ id: z.string(), from: z.string().nullable(), text: z.string() }).nullable(),
  mentions: z.array(z.string()),
})

export function printChatLine(message: ChatMessage): Buffer {
  return Buffer.from(JSON.stringify(message) + '\n')
}

/** Null for what is no message. */
export function parseChatLine(line: string): ChatMessage | null {
  try {
    return messageLine.parse(JSON.parse(line))
  } catch {
    return null
  }
}
