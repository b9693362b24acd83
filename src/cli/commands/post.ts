import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DubanError } from '../../errors.ts'
import { loadConfig } from '../../config/load.ts'
import type { Config } from '../../config/config.ts'
import { homeOf, type GlobalOptions } from '../options.ts'
import { print } from '../output.ts'

/**
 * Posts a picture or a file, such as a bulletin, into a group by its webhook; needs no record, and works beside the bot,
 * which leaves some of the minute's messages to it.
 */
export async function post(options: GlobalOptions, file: string, own: { chat: string }): Promise<void> {
  const address = addressOf(await loadConfig(homeOf(options)), own.chat)
  const bytes = await contentOf(file)
  await waitForTurn(options, address)
  const { postFile } = await import('../../adapters/wecom/webhook/post-file.ts')
  const outcome = await postFile(address, basename(file), bytes)
  if (outcome.kind === 'refused') {
    const message = `没有发出：${outcome.reason}。${outcome.retryable ? '请过一分钟再试。' : ''}`
    throw new DubanError('message-refused', message, { at: own.chat })
  }
  if (outcome.kind === 'unknown') {
    const message = `不知道发出了没有（${outcome.reason}）：请先到群里看一眼，没有再发。`
    throw new DubanError('message-refused', message, { at: own.chat })
  }
  print(options.json === true, { posted: basename(file), chat: own.chat }, () => `已发到群 ${own.chat}。`)
}

async function waitForTurn(options: GlobalOptions, address: string): Promise<void> {
  const { turnToPost } = await import('../../adapters/wecom/webhook/post-turn.ts')
  const delay = await turnToPost(join(homeOf(options), 'store'), address, Date.now())
  if (delay <= 0) return
  process.stderr.write(`一分钟里已发了几个文件，等 ${Math.ceil(delay / 1000)} 秒再发这一个……\n`)
  await wait(delay)
}

function addressOf({ channels }: Config, chat: string): string {
  const addresses = channels.flatMap((channel) =>
    channel.kind === 'wecom-webhook' ? Object.entries(channel.chats) : [],
  )
  const found = addresses.find(([id]) => id === chat)
  if (found) return found[1]
  const known = addresses.map(([id]) => id).join('、') || '一个也没有'
  const message = `群 ${chat} 没有配置群机器人，配置了的有：${known}。请在 config/duban.yaml 的 wecom-webhook 里加上。`
  throw new DubanError('message-refused', message, { at: chat })
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new DubanError('file-unreadable', '读不到这个文件：请检查文件名、路径和权限。', { at: file, cause })
  }
}
