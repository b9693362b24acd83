import { z } from 'zod'
import { sendLimit, type SendLimit } from '../../../domain/send-limit.ts'
import type { ChannelHealth, LiveChannel, OutgoingMessage, SendOutcome } from '../../../ports/channel.ts'
import { channelPulse } from '../http/channel-pulse.ts'
import { postJson } from '../http/post-json.ts'
import { SHARE, SPAN_MS } from './post-turn.ts'
import { webhookMessages, type WebhookFormat } from './webhook-message.ts'
import { outcomeOf, TOO_OFTEN } from './webhook-outcome.ts'

export interface WebhookOptions extends WebhookFormat {
  name: string
  /** Chat id → address. The key in it lets anybody post: it is never logged or shown. */
  chats: Readonly<Record<string, string>>
  /** Epoch milliseconds. */
  now: () => number
}

/** A minute's block lasts a minute. */
const PAUSE_MS = 61_000

/** All parts of a message together. */
const SEND_WITHIN_MS = 7_000
/** A further part is not begun with less than this left. */
const PART_NEEDS_MS = 2_000

/**
 * 群机器人: posts into groups and makes phones ring; hears nothing. It has no way to recognise a repetition, so what may
 * have arrived is never sent again.
 */
export function openWebhook(options: WebhookOptions): LiveChannel {
  const { name, now } = options
  const addresses = new Map(Object.entries(options.chats).map(([chat, text]) => [chat, new URL(text)]))
  const limits = limitsOf(addresses, now)
  const pulse = channelPulse(now, '企业微信的群机器人地址')
  /** Chats whose address WeCom does not know. */
  const invalid = new Set<string>()

  async function send(message: OutgoingMessage): Promise<SendOutcome> {
    const url = addresses.get(message.to)
    const limit = limits.get(message.to)
    if (!url || !limit) return { kind: 'refused', reason: '这个群没有配置群机器人', retryable: false }
    const parts = webhookMessages(message, options)
    if (limit.delay(parts.length) > 0) return { kind: 'refused', reason: '一分钟内发得太多', retryable: true }
    const until = performance.now() + SEND_WITHIN_MS
    for (const [index, part] of parts.entries()) {
      const left = until - performance.now()
      if (index > 0 && left < PART_NEEDS_MS) return PARTLY
      limit.spend()
      const answer = await postJson(url, part, z.unknown(), left)
      if (answer.kind === 'unsent' || answer.kind === 'unknown') pulse.failing()
      else pulse.alive()
      if (answer.kind === 'errcode' && answer.code === TOO_OFTEN) limit.pause(PAUSE_MS)
      const outcome = outcomeOf(answer)
      if (outcome.kind === 'refused' && outcome.lost === true) invalid.add(message.to)
      if (outcome.kind === 'accepted') invalid.delete(message.to)
      else return index === 0 ? outcome : PARTLY
    }
    return { kind: 'accepted' }
  }

  return {
    name,
    can: { rings: true, cards: false },
    doors: [],
    health: () => (invalid.size > 0 ? refused(invalid, now()) : pulse.health()),
    reaches: (to) => addresses.has(to),
    delay: (to) => limits.get(to)?.delay(1) ?? 0,
    send,
    start: () => undefined,
    stop: () => Promise.resolve(),
  }
}

const PARTLY: SendOutcome = { kind: 'unknown', reason: '只发出了前一部分' }

/** Groups may share an address, which then has one limit. */
function limitsOf(addresses: ReadonlyMap<string, URL>, now: () => number): Map<string, SendLimit> {
  const byAddress = new Map<string, SendLimit>()
  return new Map(
    [...addresses].map(([chat, { href }]) => {
      const limit = byAddress.get(href) ?? sendLimit(SHARE.bot, SPAN_MS, now)
      byAddress.set(href, limit)
      return [chat, limit]
    }),
  )
}

function refused(chats: ReadonlySet<string>, at: number): ChannelHealth {
  const reason = `群 ${[...chats].join('、')} 的群机器人地址无效，或机器人已被移出、停用：请在群里重新添加，把新地址写进配置后重启。`
  return { state: 'refused', reason, lastOk: at }
}
