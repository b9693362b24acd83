import type { LiveChannel } from '../../../ports/channel.ts'
import type { Log } from '../../../ports/log.ts'
import { callbackCrypto } from '../crypto/callback-crypto.ts'
import { aibotBodySchema } from '../message/aibot-body.ts'
import { aibotClick } from '../message/aibot-click.ts'
import { aibotMessage, chatOf, type ReadMedia } from '../message/aibot-message.ts'
import { aibotReplies } from './aibot-replies.ts'
import { answering } from './answering.ts'
import { jsonEnvelope, parsedJson } from './json-envelope.ts'
import { replayGuard } from './replay-guard.ts'
import { signedEndpoint, type Received } from './signed-endpoint.ts'

export interface AibotCallbackOptions {
  name: string
  token: string
  encodingAesKey: string
  path: string
  apiBase: string
  log: Log
  /** Epoch milliseconds: the bot's clock first, and what else may count as now. */
  instants: () => readonly [number, ...number[]]
  read: ReadMedia
}

/**
 * 智能机器人 with an encrypted callback: hears what is said to it and answers within the same request. It cannot speak
 * of its own accord. Source: https://developer.work.weixin.qq.com/document/path/101039, /101031 and /101138
 */
export function openAibotCallback(options: AibotCallbackOptions): LiveChannel {
  const { name, log, path, instants, apiBase } = options
  const bot = answering(name, log)
  const replies = aibotReplies({ name, apiBase, log, answering: bot })
  let started = false

  async function receive(text: string): Promise<Received> {
    const parsed = aibotBodySchema.safeParse(parsedJson(text))
    if (!parsed.success) return { kind: 'malformed' }
    const body = parsed.data
    if (body.msgtype === 'stream' && body.stream) return replies.poll(body.stream.id)
    if (body.event?.eventtype === 'enter_chat' && chatOf(body) === null)
      return replies.welcome(bot.welcome(body.from.userid))
    const click = aibotClick(body, name)
    if (click) return replies.update(body, bot.click(click))
    const message = aibotMessage(body, name, options.read)
    return message === null ? { kind: 'silence' } : replies.reply(body, bot.answer(message))
  }

  const handle = signedEndpoint({
    name,
    log,
    receive,
    envelope: jsonEnvelope,
    crypto: callbackCrypto({ ...options, receiverId: '' }),
    guard: replayGuard(instants),
    now: () => instants()[0],
  })
  return {
    name,
    can: { rings: false, cards: false },
    doors: [{ path, handle }],
    health: () => ({ state: started ? 'ok' : 'connecting', reason: null, lastOk: instants()[0] }),
    reaches: () => false,
    delay: () => 0,
    send: () => Promise.resolve({ kind: 'refused', reason: '加密回调不能主动发消息', retryable: false }),
    start(given) {
      started = true
      bot.start(given)
    },
    stop: () => bot.stop(),
  }
}
