import { splitText } from '../../../domain/split-text.ts'
import type { Card } from '../../../ports/card.ts'
import { plainMarkdown } from '../message/plain-markdown.ts'
import { cardBody, LARGEST_TEXT_BYTES, textBody } from './frames.ts'

/** The message that is answered, for as long as its session stands and nothing else has answered it. */
export interface ReplyHandle {
  reqId: string
  session: number
}

/** One message that waits to be sent into a conversation. */
export interface Parcel {
  content: { kind: 'text'; text: string; name: string } | { kind: 'card'; card: Card }
  reply: ReplyHandle | null
  /** Monotonic milliseconds. */
  since: number
  notBefore: number
  tries: number
}

/** An answer as parcels: the first may be a reply, the server drops any other for the same message. */
export function textParcels(text: string, name: string, reply: ReplyHandle | null): Parcel[] {
  return splitText(plainMarkdown(text), LARGEST_TEXT_BYTES).map((part, index) => ({
    content: { kind: 'text', text: part, name },
    reply: index === 0 ? reply : null,
    ...fresh(),
  }))
}

export function cardParcel(card: Card): Parcel {
  return { content: { kind: 'card', card }, reply: null, ...fresh() }
}

function fresh(): Pick<Parcel, 'since' | 'notBefore' | 'tries'> {
  return { since: performance.now(), notBefore: 0, tries: 0 }
}

export function bodyOf({ content }: Parcel): Record<string, unknown> {
  return content.kind === 'text' ? textBody(content.text) : cardBody(content.card)
}

/**
 * Takes the first parcel out of a queue, or, where messages are scarce, as many answers behind it as fit into one
 * message; in a group each says whom it is for.
 */
export function takeNext(queue: Parcel[], crowded: boolean, isGroup: boolean): Parcel | null {
  const [first] = queue
  if (!first) return null
  const together = crowded ? leadingTexts(queue, isGroup) : []
  if (together.length < 2) {
    queue.shift()
    return first
  }
  queue.splice(0, together.length)
  const text = together.map((parcel) => lineFor(parcel, isGroup)).join('\n\n')
  const reply = together.findLast((parcel) => parcel.reply !== null)?.reply ?? null
  return { ...first, content: { kind: 'text', text, name: '' }, reply }
}

/** As many texts from the head of the queue as fit into one message. */
function leadingTexts(queue: readonly Parcel[], isGroup: boolean): Parcel[] {
  const together: Parcel[] = []
  let bytes = 0
  for (const parcel of queue) {
    bytes += Buffer.byteLength(lineFor(parcel, isGroup)) + 2
    if (parcel.content.kind !== 'text' || bytes > LARGEST_TEXT_BYTES) break
    together.push(parcel)
  }
  return together
}

function lineFor({ content }: Parcel, isGroup: boolean): string {
  if (content.kind !== 'text') return ''
  return isGroup && content.name !== '' ? `${content.name}：\n${content.text}` : content.text
}
