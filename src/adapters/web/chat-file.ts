import { appendFile, mkdir, readFile, rename, truncate } from 'node:fs/promises'
import { join } from 'node:path'
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

export interface ChatFile {
  messages: ChatMessage[]
  /** Adds one line; a failed attempt leaves the file as it was. */
  append(message: ChatMessage): Promise<void>
}

interface Place {
  dir: string
  now: () => number
  warn: (sentence: string) => void
}

/**
 * The trial conversation, one JSON line a message. A last line cut short by a power failure is dropped. Damage
 * anywhere else moves the file aside: this is not the record, so the trial goes on with an empty conversation.
 */
export async function openChatFile({ dir, now, warn }: Place): Promise<ChatFile> {
  await mkdir(dir, { recursive: true })
  const path = join(dir, 'web-chat.jsonl')
  const bytes = await readIfThere(path)
  let read = readLines(bytes)
  if (read === null) {
    const aside = join(dir, `web-chat.damaged-${now()}.jsonl`)
    await rename(path, aside)
    warn(`试用群聊的聊天记录已损坏，已移到 ${aside}，群聊从空白开始；督办台账不受影响。`)
    read = { messages: [], size: 0 }
  } else if (read.size < bytes.length) await truncate(path, read.size)

  let size = read.size
  return {
    messages: read.messages,
    append: async (message) => {
      const line = JSON.stringify(message) + '\n'
      try {
        await appendFile(path, line)
        size += Buffer.byteLength(line)
      } catch (error) {
        await truncate(path, size).catch(() => undefined)
        throw error
      }
    },
  }
}

async function readIfThere(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

/** The messages and the length in bytes of the lines they fill; null when a line before the last is damaged. */
function readLines(bytes: Buffer): { messages: ChatMessage[]; size: number } | null {
  const messages: ChatMessage[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start)
    const message = end === -1 ? null : parseLine(bytes.toString('utf8', start, end))
    if (!message || message.seq <= (messages.at(-1)?.seq ?? 0)) {
      const isLast = end === -1 || end === bytes.length - 1
      return isLast ? { messages, size: start } : null
    }
    messages.push(message)
    start = end + 1
  }
  return { messages, size: start }
}

function parseLine(line: string): ChatMessage | null {
  try {
    return messageLine.parse(JSON.parse(line))
  } catch {
    return null
  }
}
