import { splitText } from '../../../domain/split-text.ts'
import type { OutgoingMessage } from '../../../ports/channel.ts'
import { plainMarkdown } from '../message/plain-markdown.ts'

/** What the webhook takes. Source: https://developer.work.weixin.qq.com/document/path/91770 */
export type WebhookMessage =
  | {
      msgtype: 'text'
      text: { content: string; mentioned_list?: string[]; mentioned_mobile_list?: string[] }
    }
  | { msgtype: 'markdown'; markdown: { content: string } }

export interface WebhookFormat {
  format: 'text' | 'markdown'
  /** Mobile number of a person of the roster. */
  mobileOf: (userId: string) => string | null
}

const LARGEST_TEXT_BYTES = 2048
const LARGEST_MARKDOWN_BYTES = 4096

/** Ids that WeCom has encrypted for a bot mean nothing to a webhook; the person's number does. */
const ENCRYPTED_ID = /^w[om][A-Za-z0-9_-]{28,}$/

/** The messages that say it, in order; the first rings the people. */
export function webhookMessages(message: OutgoingMessage, around: WebhookFormat): WebhookMessage[] {
  const { userIds, mobiles } = whomToRing(message.mentions, around)
  // Only a text rings by number.
  if (around.format === 'markdown' && mobiles.length === 0) return inMarkdown(message.text, userIds)
  const ring = {
    ...(userIds.length > 0 ? { mentioned_list: userIds } : {}),
    ...(mobiles.length > 0 ? { mentioned_mobile_list: mobiles } : {}),
  }
  return splitText(harmless(message.text), LARGEST_TEXT_BYTES).map((content, index) => ({
    msgtype: 'text',
    text: index === 0 ? { content, ...ring } : { content },
  }))
}

function inMarkdown(text: string, userIds: readonly string[]): WebhookMessage[] {
  const ring = userIds.map((userId) => `<@${userId}>`).join('')
  const room = LARGEST_MARKDOWN_BYTES - Buffer.byteLength(ring) - 1
  return splitText(plainMarkdown(text), room).map((content, index) => ({
    msgtype: 'markdown',
    markdown: { content: index === 0 && ring !== '' ? `${content}\n${ring}` : content },
  }))
}

/** Nobody is called "@all": that would ring the whole group. */
function whomToRing(mentions: readonly string[], { mobileOf }: WebhookFormat) {
  const userIds: string[] = []
  const mobiles: string[] = []
  for (const userId of new Set(mentions)) {
    const mobile = ENCRYPTED_ID.test(userId) ? mobileOf(userId) : null
    if (mobile !== null) mobiles.push(mobile)
    else if (/^[0-9A-Za-z][\w@.-]*$/.test(userId)) userIds.push(userId)
  }
  return { userIds, mobiles }
}

/** Rings nobody; half a pair of surrogates would be refused. */
function harmless(text: string): string {
  return text.toWellFormed().replaceAll('<@', '＜@')
}
