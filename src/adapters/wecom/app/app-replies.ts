import { setTimeout as wait } from 'node:timers/promises'
import { splitText } from '../../../domain/split-text.ts'
import type { Log } from '../../../ports/log.ts'
import type { Answering } from '../callback/answering.ts'
import type { Received } from '../callback/signed-endpoint.ts'
import { within } from '../callback/within.ts'
import type { AppHeard } from './app-body.ts'
import type { AppSender } from './app-sender.ts'
import { xmlText } from './read-xml.ts'

/** Turns answers into what 自建应用 may be told in the time it waits. */
export interface AppReplies {
  reply(userId: string, answer: Promise<string | null>): Promise<Received>
  click(heard: Extract<AppHeard, { kind: 'click' }>): Received
}

export interface AppRepliesOptions {
  name: string
  corpId: string
  log: Log
  /** Epoch milliseconds. */
  now: () => number
  bot: Answering
  sender: AppSender
}

/** WeCom waits five seconds for the passive reply; a second is left for the way. */
const ANSWER_WITHIN_MS = 4_000

const LARGEST_REPLY_BYTES = 2048

/** Milliseconds before a further try of an answer that came too late for the passive reply. */
const TRY_AGAIN_AFTER = [1_000, 5_000, 30_000]

export function appReplies({ name, corpId, log, now, bot, sender }: AppRepliesOptions): AppReplies {
  async function sayLater(userId: string, text: string): Promise<void> {
    for (let tried = 0; ; tried++) {
      const outcome = await sender.send({ id: '', to: `user:${userId}`, text, mentions: [] })
      if (outcome.kind === 'accepted') return
      const pause = TRY_AGAIN_AFTER[tried]
      if (outcome.kind === 'unknown' || !outcome.retryable || pause === undefined) {
        log.error('answer-lost', { channel: name, reason: outcome.reason })
        return
      }
      await wait(pause, undefined, { ref: false })
    }
  }

  async function reply(userId: string, answer: Promise<string | null>): Promise<Received> {
    const text = await within(ANSWER_WITHIN_MS, answer)
    if (text === undefined) {
      bot.track(answer.then((late) => (late === null ? undefined : sayLater(userId, late))))
      return { kind: 'silence' }
    }
    if (text === null) return { kind: 'silence' }
    const [first = '', ...rest] = splitText(text, LARGEST_REPLY_BYTES)
    if (rest.length > 0) bot.track(sayLater(userId, rest.join('\n')))
    return { kind: 'reply', text: passiveText(corpId, userId, first, now()) }
  }

  /** The card cannot be part of the passive reply together with words: both go by themselves. */
  function click({ click, responseCode }: Extract<AppHeard, { kind: 'click' }>): Received {
    const told = async () => {
      const { card, text } = await bot.click(click)
      const shown = card && responseCode !== null && (await sender.update(click.from, responseCode, card))
      const words = [card && !shown ? `${card.title}\n${card.text}` : null, text].filter(
        (part) => part !== null,
      )
      if (words.length > 0) await sayLater(click.from, words.join('\n\n'))
    }
    bot.track(told())
    return { kind: 'silence' }
  }

  return { reply, click }
}

function passiveText(corpId: string, userId: string, text: string, at: number): string {
  return `<xml><ToUserName>${xmlText(userId)}</ToUserName><FromUserName>${xmlText(corpId)}</FromUserName><CreateTime>${Math.floor(at / 1000)}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>${xmlText(text)}</Content></xml>`
}
