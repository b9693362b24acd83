import type { Message } from './normalise.ts'

/** A stretch of a message between its line breaks and full stops. */
export interface Piece {
  from: number
  end: number
  text: string
  /** Whether it begins a line, and whether it is the whole of it. */
  opens: boolean
  isLine: boolean
}

const BREAK = /\n|(?<=[;。!])|(?<=,)(?=[^,;。!:\n]{1,12}:)/g

/** The stretches of a text, in order. */
export function piecesOf(text: string): Piece[] {
  const ends = [...text.matchAll(BREAK)].map(({ index, 0: found }) => ({
    end: index,
    next: index + found.length,
  }))
  let from = 0
  return [...ends, { end: text.length, next: text.length }].map(({ end, next }) => {
    const opens = from === 0 || text.charAt(from - 1) === '\n'
    const piece = {
      from,
      end,
      text: text.slice(from, end),
      opens,
      isLine: opens && /^$|^\n/.test(text.slice(end, end + 1)),
    }
    from = next
    return piece
  })
}

/** The stretches become spaces, so that places stay. */
export function withoutPieces(message: Message, cut: readonly Piece[]): Message {
  if (cut.length === 0) return message
  const folded = cut.reduce(
    (text, { from, end }) => text.slice(0, from) + ' '.repeat(end - from) + text.slice(end),
    message.folded,
  )
  const units = new Map(
    [...message.units].filter(([at]) => !cut.some(({ from, end }) => at >= from && at < end)),
  )
  return { ...message, folded, units }
}
