/** Borders from the best to the worst; each pattern ends where a part may end. */
const BORDERS = [/\n[ \t]*\n/g, /\n/g, /[。！？!?…]+[”’」』）)]*/g, /[；;，,、：:]+|\s+/g] as const

/**
 * A better border is taken as long as it leaves a part no emptier than this: a lower share tears fewer paragraphs but
 * sends more messages, a higher one the reverse.
 */
const LEAST_FILL = 0.5

const encoder = new TextEncoder()
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The length of a text in UTF-8. */
export const bytesOf = (text: string) => encoder.encode(text).length

/**
 * The parts in which a text fits a channel that takes `maxBytes` bytes of UTF-8 a message. A part ends at the end of a
 * paragraph, else of a line, a sentence, a phrase, else between two characters as people count them. Where there
 * are several, each begins with its number: （1/2）. Text that fits comes back as it is.
 */
export function splitText(text: string, maxBytes: number): string[] {
  if (bytesOf(text) <= maxBytes) return [text]
  for (let digits = 1; ; digits += 1) {
    const room = maxBytes - bytesOf(`（${'9'.repeat(digits)}/${'9'.repeat(digits)}）`)
    if (room < 1) throw new Error(`splitText: ${maxBytes} bytes leave no room for text`)
    const parts = cut(text, room)
    if (String(parts.length).length > digits) continue
    return parts.length === 1 ? parts : parts.map((part, i) => `（${i + 1}/${parts.length}）${part}`)
  }
}

function cut(text: string, room: number): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (bytesOf(rest) > room) {
    const end = borderWithin(rest, fitting(rest, room), room)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return [...parts, rest].filter((part) => part !== '')
}

/** How many code units of the text fit; at least one character, so that every part gets on. */
function fitting(text: string, room: number): number {
  let bytes = 0
  let units = 0
  // A code unit takes a byte at least, so what fits, and the character that no longer does, are in these.
  for (const { segment } of characters.segment(text.slice(0, room + 1))) {
    bytes += bytesOf(segment)
    if (bytes > room) break
    units += segment.length
  }
  return units === 0 ? firstThatFits(text, room) : units
}

/** A character that is larger than a whole part (an emoji of many joined ones) is cut between its code points. */
function firstThatFits(text: string, room: number): number {
  let units = 0
  for (const point of text) {
    if (bytesOf(text.slice(0, units + point.length)) > room) break
    units += point.length
  }
  if (units === 0) throw new Error(`splitText: ${room} bytes do not hold one character`)
  return units
}

function borderWithin(text: string, end: number, room: number): number {
  const head = text.slice(0, end)
  for (const border of BORDERS) {
    const last = [...head.matchAll(border)].at(-1)
    if (last === undefined) continue
    const at = last.index + last[0].length
    if (bytesOf(text.slice(0, at)) >= room * LEAST_FILL) return at
  }
  return end
}
