import { z } from 'zod'
import { sendLimit, type SendLimit } from '../../../domain/send-limit.ts'
import { splitText } from '../../../domain/split-text.ts'
import type { Card } from '../../../ports/card.ts'
import type { OutgoingMessage, SendOutcome } from '../../../ports/channel.ts'
import type { Log } from '../../../ports/log.ts'
import type { ApiAnswer } from '../http/api-answer.ts'
import { templateCard } from '../message/template-card.ts'
import type { AppApi } from './app-api.ts'
import { outcomeOf, TOO_OFTEN } from './app-outcome.ts'

export interface AppSender {
  delay(to: string): number
  send(message: OutgoingMessage): Promise<SendOutcome>
  /** Shows a card as it is now to whoever clicked it; false where it certainly looks as before. */
  update(userId: string, responseCode: string, card: Card): Promise<boolean>
}

export interface AppSenderOptions {
  name: string
  agentId: number
  log: Log
  /** Epoch milliseconds. */
  now: () => number
  learn: (answer: ApiAnswer<unknown>) => void
}

/** A member gets 30 messages a minute; what is more would be dropped without a word. */
const MOST = 30
const SPAN_MS = 61_000

const LARGEST_TEXT_BYTES = 2048

/** WeCom drops a repetition within half an hour; all tries of a message are over by then. */
const DUPLICATES = { enable_duplicate_check: 1, duplicate_check_interval: 1800 }

/** A further part is not begun later than this: the outbox waits eight seconds, a call takes five. */
const LAST_BEGIN_MS = 2_500

const sentSchema = z.object({ invaliduser: z.string().optional() })

export function appSender(api: AppApi, { name, agentId, log, now, learn }: AppSenderOptions): AppSender {
  const limits = new Map<string, SendLimit>()
  const limitOf = (userId: string) => {
    const known = limits.get(userId) ?? sendLimit(MOST, SPAN_MS, now)
    limits.set(userId, known)
    return known
  }

  async function sendOne(userId: string, content: object): Promise<SendOutcome> {
    const limit = limitOf(userId)
    limit.spend()
    const body = { touser: userId, agentid: agentId, ...content, ...DUPLICATES }
    const answer = await api.post('/cgi-bin/message/send', body, sentSchema)
    learn(answer)
    if (answer.kind === 'errcode' && answer.code === TOO_OFTEN) limit.pause(SPAN_MS)
    return outcomeOf(answer)
  }

  return {
    delay: (to) => limitOf(userIdOf(to)).delay(1),
    async send({ to, text, card }) {
      const userId = userIdOf(to)
      const begun = performance.now()
      const parts = splitText(harmless(text), LARGEST_TEXT_BYTES)
      if (limitOf(userId).delay(parts.length) > 0)
        return { kind: 'refused', reason: '一分钟内发得太多', retryable: true }
      for (const [index, content] of parts.entries()) {
        // What was said before is dropped by WeCom when all is said again.
        if (index > 0 && performance.now() - begun > LAST_BEGIN_MS)
          return { kind: 'refused', reason: '企业微信答复太慢', retryable: true }
        const outcome = await sendOne(userId, { msgtype: 'text', text: { content } })
        if (outcome.kind !== 'accepted') return outcome
      }
      if (card && performance.now() - begun <= LAST_BEGIN_MS) {
        // The text has said all: a card that fails is no reason to say it again.
        const shown = await sendOne(userId, { msgtype: 'template_card', template_card: templateCard(card) })
        if (shown.kind !== 'accepted') log.warn('card-not-sent', { channel: name, reason: shown.reason })
      }
      return { kind: 'accepted' }
    },
    async update(userId, responseCode, card) {
      const body = {
        userids: [userId],
        agentid: agentId,
        response_code: responseCode,
        template_card: templateCard(card),
      }
      const answer = await api.post('/cgi-bin/message/update_template_card', body, z.unknown())
      learn(answer)
      if (answer.kind === 'ok') return true
      log.warn('card-not-updated', { channel: name, why: answer.kind })
      return answer.kind === 'unknown'
    },
  }
}

/** `user:USERID` → `USERID` */
function userIdOf(to: string): string {
  return to.slice('user:'.length)
}

/** Links and mentions work in a text: nobody's words may make one. */
function harmless(text: string): string {
  return text.toWellFormed().replaceAll('<', '＜')
}
