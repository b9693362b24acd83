import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { readFileStore } from '../../adapters/store/file-store.ts'
import { memoryStore } from '../../adapters/store/memory-store.ts'
import { DubanError } from '../../errors.ts'
import { rehearse, type Conversation } from '../../flows/rehearse.ts'
import { surroundings } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { printLine } from '../output.ts'

const conversationSchema = z.object({
  id: z.string(),
  messages: z.array(
    z.object({
      as: z.string().min(1),
      chat: z.string().nullable().default(null),
      quote: z.string().nullable().default(null),
      text: z.string(),
    }),
  ),
})

/** Plays each conversation on a copy of the store that is thrown away; a line of answers for each. */
export async function rehearseFile(options: GlobalOptions, file: string): Promise<void> {
  const conversations = await readConversations(file)
  const around = await surroundings(options)
  const state = await readFileStore(around.storeFolder)
  for (const conversation of conversations) {
    const answers = await rehearse(around, state, conversation, memoryStore)
    printLine(JSON.stringify({ id: conversation.id, answers }))
  }
}

async function readConversations(file: string): Promise<Conversation[]> {
  const lines = (await readText(file)).split('\n')
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseConversation(line, `第 ${index + 1} 行`)],
  )
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new DubanError('file-unreadable', `读不到文件 ${file}，请检查路径和权限`, {
      at: file,
      cause: error,
    })
  }
}

function parseConversation(line: string, at: string): Conversation {
  try {
    return conversationSchema.parse(JSON.parse(line))
  } catch (error) {
    const message = `对话文件${at}不对，每行应为 {"id":"…","messages":[{"as":"…","chat":null,"quote":null,"text":"…"}]}`
    throw new DubanError('conversations-invalid', message, { at, cause: error })
  }
}
