import type { WsFrame } from '@wecom/aibot-node-sdk'
import { z } from 'zod'
import type { CardClick } from '../../../ports/card.ts'
import type { IncomingMessage } from '../../../ports/channel.ts'
import { aibotBodySchema, type AibotBody } from '../message/aibot-body.ts'
import { aibotClick } from '../message/aibot-click.ts'
import { aibotMessage, type ReadMedia } from '../message/aibot-message.ts'

/** What the server says of its own accord; null for what does not concern the bot, and for what is no frame at all. */
export type Heard =
  | { kind: 'message'; reqId: string; message: IncomingMessage }
  | { kind: 'click'; reqId: string; click: CardClick }
  | { kind: 'entered'; reqId: string; from: string }

const headersSchema = z.object({ req_id: z.string().min(1).max(1024) })

export interface Reader {
  channel: string
  botNames: readonly string[]
  read: ReadMedia
}

export function readFrame(frame: WsFrame, reader: Reader): Heard | null {
  const headers = headersSchema.safeParse(frame.headers)
  const parsed = aibotBodySchema.safeParse(frame.body)
  if (!headers.success || !parsed.success) return null
  const { req_id: reqId } = headers.data
  const body = parsed.data
  if (body.msgtype === 'event') return readEvent(reqId, body, reader)
  const message = aibotMessage(body, reader.channel, reader.read)
  if (message === null) return null
  const text = message.chat === null ? message.text : saidToBot(message.text, reader.botNames)
  return { kind: 'message', reqId, message: { ...message, text } }
}

function readEvent(reqId: string, body: AibotBody, { channel }: Reader): Heard | null {
  if (body.event?.eventtype === 'enter_chat') return { kind: 'entered', reqId, from: body.from.userid }
  const click = aibotClick(body, channel)
  return click && { kind: 'click', reqId, click }
}

/** What an @ of the bot alone asks for. */
const HELP = '帮助'

/**
 * In a group nothing is heard without an @ of the bot, whatever name it has there: where none of the configured names
 * stands in the text, the one at its beginning or end is taken for the bot's. Others who are called first, right before
 * it, are called along.
 */
function saidToBot(text: string, names: readonly string[]): string {
  const calls = names.flatMap((name) => [`@${name}`, `＠${name}`])
  if (!calls.some((call) => text.includes(call))) return withoutStrangeName(text)
  if (calls.includes(text.trim())) return HELP
  const others = /^\s*(?:[@＠]\S+[\s\u2005]+)+(?=[@＠])/.exec(text)?.[0] ?? ''
  const rest = text.slice(others.length)
  return calls.some((call) => rest.startsWith(call)) ? rest : text
}

function withoutStrangeName(text: string): string {
  const first = text.replace(/^\s*[@＠]\S+[\s\u2005]+/, '')
  return first === text ? text.replace(/[\s\u2005]+[@＠]\S+\s*$/, '') : first
}
