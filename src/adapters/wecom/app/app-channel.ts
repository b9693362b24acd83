import type { LiveChannel } from '../../../ports/channel.ts'
import type { Log } from '../../../ports/log.ts'
import { answering } from '../callback/answering.ts'
import { replayGuard } from '../callback/replay-guard.ts'
import { signedEndpoint, type Received } from '../callback/signed-endpoint.ts'
import { callbackCrypto } from '../crypto/callback-crypto.ts'
import { accessToken } from './access-token.ts'
import { appApi } from './app-api.ts'
import { appHeard } from './app-body.ts'
import { appHealth } from './app-health.ts'
import { appReplies } from './app-replies.ts'
import { appSender } from './app-sender.ts'
import { readAppMedia } from './read-app-media.ts'
import { xmlEnvelope } from './xml-envelope.ts'

export interface AppChannelOptions {
  name: string
  corpId: string
  agentId: number
  secret: string
  token: string
  encodingAesKey: string
  path: string
  apiBase: string
  log: Log
  /** Epoch milliseconds: the bot's clock first, and what else may count as now. */
  instants: () => readonly [number, ...number[]]
}

/**
 * 自建应用: one-to-one with every member in its range, cards included. What takes longer than WeCom waits is sent as a
 * message. Source: https://developer.work.weixin.qq.com/document/path/90236, /90238 and /90930
 */
export function openAppChannel(options: AppChannelOptions): LiveChannel {
  const { name, log, instants, path } = options
  const now = () => instants()[0]
  const token = accessToken(options, () => performance.now())
  const api = appApi(options.apiBase, token)
  const health = appHealth(now, () => token.get())
  const sender = appSender(api, { ...options, now, learn: (answer) => health.learn(answer) })
  const bot = answering(name, log)
  const read = readAppMedia(api)
  const replies = appReplies({ ...options, now, bot, sender })

  async function receive(xml: string): Promise<Received> {
    const heard = appHeard(xml, name, read)
    if (heard === null) return { kind: 'malformed' }
    if (heard.kind === 'click') return replies.click(heard)
    if (heard.kind === 'other') return { kind: 'silence' }
    return replies.reply(heard.message.from, bot.answer(heard.message))
  }

  const handle = signedEndpoint({
    name,
    log,
    now,
    receive,
    envelope: xmlEnvelope,
    crypto: callbackCrypto({ ...options, receiverId: options.corpId }),
    guard: replayGuard(instants),
  })
  return {
    name,
    // A message of its own rings anyway; a mention adds nothing.
    can: { rings: false, cards: true },
    doors: [{ path, handle }],
    health: () => health.health(),
    reaches: (to) => to.startsWith('user:'),
    delay: (to) => sender.delay(to),
    send: (message) => sender.send(message),
    start(given) {
      bot.start(given)
      health.start(() => given.wake())
    },
    async stop() {
      health.stop()
      await bot.stop()
    },
  }
}
