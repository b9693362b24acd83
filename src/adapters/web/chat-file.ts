import { appendFile, mkdir, open, rename, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChatMessage } from './api.ts'
import { parseChatLine, printChatLine } from './chat-line.ts'
import { readLines } from './read-lines.ts'

/** Weeks of a busy trial. The record has its own file, which keeps everything. */
export const KEPT_MESSAGES = 2000
/** Twice as many, so that the file is written anew once in two thousand messages. */
const MOST_MESSAGES = 2 * KEPT_MESSAGES

export interface ChatFile {
  /** The newest ones, oldest first; changed by `append`. */
  readonly messages: readonly ChatMessage[]
  /** Adds one line; a failed attempt leaves the file as it was. One call after the other. */
  append(message: ChatMessage): Promise<void>
}

interface Place {
  dir: string
  now: () => number
  warn: (sentence: string) => void
}

/**
 * The trial conversation, one JSON line a message. A last line cut short by a power failure is dropped. Damage
 * anywhere else moves the file aside: this is not the record, so the trial goes on with an empty conversation. What is
 * older than the newest KEPT_MESSAGES is dropped now and then.
 */
export async function openChatFile({ dir, now, warn }: Place): Promise<ChatFile> {
  await mkdir(dir, { recursive: true })
  const path = join(dir, 'web-chat.jsonl')
  let read = await readChat(path)
  if (read === null) {
    const aside = join(dir, `web-chat.damaged-${now()}.jsonl`)
    await rename(path, aside)
    warn(`试用群聊的聊天记录已损坏，已移到 ${aside}，群聊从空白开始；督办台账不受影响。`)
    read = { messages: [], size: 0, isTorn: false, isLong: false }
  }
  if (read.isTorn) await truncate(path, read.size)

  const { messages } = read
  let size = read.size
  async function shorten(): Promise<void> {
    messages.splice(0, messages.length - KEPT_MESSAGES)
    try {
      size = await writeAnew(path, messages)
    } catch (error) {
      warn(`试用群聊的旧聊天记录没有清理成（${String(error)}），不影响使用，以后会再试。`)
    }
  }
  if (read.isLong) await shorten()

  return {
    messages,
    append: async (message) => {
      const line = printChatLine(message)
      try {
        await appendFile(path, line)
        size += line.length
      } catch (error) {
        await truncate(path, size).catch(() => undefined)
        throw error
      }
      messages.push(message)
      if (messages.length > MOST_MESSAGES) await shorten()
    },
  }
}

interface Read {
  /** The newest ones. */
  messages: ChatMessage[]
  /** Bytes of all whole lines. */
  size: number
  /** Whether something stands behind them. */
  isTorn: boolean
  /** Whether the file holds more than it should. */
  isLong: boolean
}

/** Null when a line before the last is damaged. Holds no more in memory than it hands over, however long the file. */
async function readChat(path: string): Promise<Read | null> {
  const read: Read = { messages: [], size: 0, isTorn: false, isLong: false }
  for await (const { bytes, isWhole } of readLines(path)) {
    if (read.isTorn) return null
    const message = isWhole ? parseChatLine(bytes.toString('utf8')) : null
    if (message === null || message.seq <= (read.messages.at(-1)?.seq ?? 0)) {
      read.isTorn = true
      continue
    }
    read.messages.push(message)
    read.size += bytes.length + 1
    if (read.messages.length <= MOST_MESSAGES) continue
    read.isLong = true
    read.messages.splice(0, read.messages.length - KEPT_MESSAGES)
  }
  return read
}

/** The whole file from these messages, in one step: after a power cut there is the old one or the new one. Its bytes. */
async function writeAnew(path: string, messages: readonly ChatMessage[]): Promise<number> {
  const bytes = Buffer.concat(messages.map(printChatLine))
  const draft = `${path}.new`
  const handle = await open(draft, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, path)
  return bytes.length
}
