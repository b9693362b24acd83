import type { Roster } from '../../../domain/duty/roster.ts'
import { headingOf, saidAt, type Heading } from './headings.ts'
import { PAST } from '../words/vocabulary.ts'
import type { Piece } from './pieces.ts'

/** A heading with what stands under it. */
export interface Passage {
  heading: Heading
  head: Piece | null
  body: Piece[]
  /** Whether it begins in the middle of a line, or on the line of its heading. */
  begins: 'inside' | 'beside' | 'below'
}

const DECORATION = /^[\s>*#·•■◆●▲△★☆=【[「《(\-—–~]+|[\s*#=】\]」》)\-—–~]+$/g
const POINT = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s*[、.)]\s*(?=[^\d\s])/
const LONGEST_HEADING = 18
/** 41完成情况: says it of a number. */
const OF_A_NUMBER = /^第?\d+(?:\.\d)?\s*(?![\d月日年./:-])/
const QUOTED = /^\s*>/
/** 以上是小唐发的: said of all above it. */
const OF_ABOVE =
  /^\s*(?:以上|上面|上述)(?:的|这些|几[项条个]|内容|消息|任务|工作)*(?:均|都|全)?(?:是|为|系|属于?|来自|转自|摘自)/
/** （转发） */
const IN_BRACKETS = /^\s*[(【[].*[)】\]]\s*$/
/** 转发自工作群, at the end. */
const FORWARDED = /^[\s(【[—–-]*(?:转发自?|转自|摘自|来自)[^:\d]{0,12}$/
const ABOVE =
  /^\s*(?:以上|上面|上述)(?:的|这些|几[项条个]|内容|消息|任务|工作)*(?:均|都|全)?(?:是|为|系|属于?)?/

/** The headings among the pieces, each with what stands under it; what stands above the first is in none. */
export function passagesOf(pieces: readonly Piece[], roster: Roster): Passage[] {
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '')
  const closer = pieces.findLastIndex((piece, at) => at > 0 && at === last && aboveIs(piece, roster) !== null)
  const closing = pieces[closer]
  const above = closing ? aboveIs(closing, roster) : null
  if (closing && above)
    return [{ heading: above, head: closing, body: pieces.slice(0, closer), begins: 'below' }]
  const passages: Passage[] = []
  for (const [at, piece] of pieces.entries()) {
    const under = passages.at(-1)
    if (under?.heading === 'others') {
      under.body.push(piece)
      continue
    }
    const found = headIn(piece, pieces.slice(at + 1), roster)
    if (found) passages.push(found)
    else if (under && !isReleased(under, piece)) under.body.push(piece)
    else if (under) passages.push({ heading: 'report', head: null, body: [piece], begins: 'below' })
  }
  return passages
}

/** 下周：41完成 rules its own line; below it 43已完成 is told again. */
function isReleased({ heading, begins }: Passage, piece: Piece): boolean {
  if (heading === 'report' || heading === 'unclear' || begins === 'below' || !piece.opens) return false
  return begins === 'inside' || PAST.test(piece.text)
}

function headIn(piece: Piece, below: readonly Piece[], roster: Roster): Passage | null {
  const isSaid = piece.opens && saidAt(piece.text) > 0
  if (isSaid || QUOTED.test(piece.text))
    return {
      heading: isSaid ? 'others' : 'spoken',
      head: null,
      body: [piece],
      begins: isSaid ? 'below' : 'inside',
    }
  const colon = piece.text.indexOf(':')
  if (colon >= 0) return withColon(piece, colon, roster)
  const words = bare(piece.text)
  const stands = piece.isLine && words !== '' && words.length <= LONGEST_HEADING && below.length > 0
  const heading = stands && isNoun(words) ? headingOf(words, roster) : null
  return heading === null ? null : { heading, head: piece, body: [], begins: 'below' }
}

function withColon(piece: Piece, colon: number, roster: Roster): Passage | null {
  const words = bare(piece.text.slice(0, colon))
  if (words === '' || words.length > LONGEST_HEADING || OF_A_NUMBER.test(words)) return null
  const heading = headingOf(words, roster)
  if (heading === null) return null
  const from = piece.from + colon + 1
  const head = { ...piece, end: from, text: piece.text.slice(0, colon + 1) }
  const rest = { ...piece, from, text: piece.text.slice(colon + 1), opens: false, isLine: false }
  const isBelow = rest.text.trim() === ''
  const begins = isBelow ? 'below' : piece.opens ? 'beside' : 'inside'
  return { heading, head, body: isBelow ? [] : [rest], begins }
}

function bare(text: string): string {
  return text.replace(DECORATION, '').replace(POINT, '').replace(DECORATION, '')
}

/** A line that says something of its own is no heading, whatever its words. */
function isNoun(words: string): boolean {
  return !/\d|[?!,。;]|[了过吗呢吧]/.test(words)
}

function aboveIs({ text }: Piece, roster: Roster): Heading | null {
  const isBracketed = IN_BRACKETS.test(text)
  if (!isBracketed && !OF_ABOVE.test(text) && !FORWARDED.test(text)) return null
  const heading = headingOf(bare(text.replace(ABOVE, '')).replace(/[。!,]+$/, ''), roster)
  return heading === 'report' || (isBracketed && heading === 'unclear') ? null : heading
}
