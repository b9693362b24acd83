import type { Roster } from '../../domain/duty/roster.ts'
import type { Intent, NotDoneIntent } from '../intent.ts'
import { headingOf, saidAt, type Heading } from './headings.ts'
import { labelsIn } from './labels.ts'
import { UNIT, type Message } from './normalise.ts'
import { DONE, DONE_IF_PAST, PAST } from './vocabulary.ts'
import { anyOf } from './words.ts'

/** A stretch of a message between its line breaks and full stops. */
interface Piece {
  from: number
  end: number
  text: string
  /** Whether it begins a line, and whether it is the whole of it. */
  opens: boolean
  isLine: boolean
}

/** A heading with what stands under it. */
interface Passage {
  heading: Heading
  head: Piece | null
  body: Piece[]
  /** Whether it begins in the middle of a line, or on the line of its heading. */
  begins: 'inside' | 'beside' | 'below'
}

const BREAK = /\n|(?<=[;。!])|(?<=,)(?=[^,;。!:\n]{1,12}:)/g
const DECORATION = /^[\s>*#·•■◆●▲△★☆=【[「《(\-—–~]+|[\s*#=】\]」》)\-—–~]+$/g
const POINT = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s*[、.)]\s*(?=[^\d\s])/
const LONGEST_HEADING = 18
/** 41完成情况: says it of a number. */
const OF_A_NUMBER = /^第?\d+(?:\.\d)?\s*(?![\d月日年./:-])/
const A_UNIT = new RegExp(UNIT)
const QUOTED = /^\s*>/
const DONE_WORD = new RegExp(anyOf([...DONE, ...DONE_IF_PAST]))
/** 以上是小唐发的: said of all above it. */
const OF_ABOVE =
  /^\s*(?:以上|上面|上述)(?:的|这些|几[项条个]|内容|消息|任务|工作)*(?:均|都|全)?(?:是|为|系|属于?|来自|转自|摘自)/
/** （转发） */
const IN_BRACKETS = /^\s*[(【[].*[)】\]]\s*$/
/** 转发自工作群, at the end. */
const FORWARDED = /^[\s(【[—–-]*(?:转发自?|转自|摘自|来自)[^:\d]{0,12}$/
const ABOVE =
  /^\s*(?:以上|上面|上述)(?:的|这些|几[项条个]|内容|消息|任务|工作)*(?:均|都|全)?(?:是|为|系|属于?)?/

const WHY: Readonly<
  Record<Exclude<Heading, 'report' | 'working' | 'unclear' | 'spoken'>, NotDoneIntent['why']>
> = {
  others: 'forwarded',
  plan: 'future',
  open: 'negated',
}

/** The message without the passages that report nothing of the sender's own, and what those come to instead. */
export function ownWords(message: Message, roster: Roster): { own: Message; besides: Intent[] } {
  if (!/[\n:>]/.test(message.folded)) return { own: message, besides: [] }
  const passages = passagesOf(piecesOf(message.folded), roster)
    .map(ruled)
    .filter(({ cut }) => cut.length > 0)
  return {
    own: without(
      message,
      passages.flatMap(({ cut }) => cut),
    ),
    besides: passages.flatMap(({ intent }) => intent ?? []),
  }
}

function piecesOf(text: string): Piece[] {
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

function passagesOf(pieces: readonly Piece[], roster: Roster): Passage[] {
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

/** What is cut from the message, and what it comes to; nothing where nothing under the heading would be a report. */
function ruled({ heading, head, body }: Passage): { cut: Piece[]; intent: Intent | null } {
  const heads = head === null ? [] : [head]
  const numbered = body.filter(({ text }) => labelsIn(text).length > 0)
  if (heading === 'working') return { cut: numbered.length > 0 ? heads : [], intent: null }
  const telling = heading === 'open' ? numbered : numbered.filter(({ text }) => DONE_WORD.test(text))
  if (telling.length === 0) return { cut: [], intent: null }
  if (heading === 'report') return { cut: hasUnit(head) ? [] : heads, intent: null }
  const cut = heading === 'unclear' ? telling.filter(({ text }) => !PAST.test(text)) : telling
  const labels = cut.flatMap(({ text }) => labelsIn(text))
  if (labels.length === 0) return { cut: heads, intent: null }
  return {
    cut: [...heads, ...(heading === 'unclear' ? cut : body)],
    intent:
      heading === 'unclear' || heading === 'spoken'
        ? { kind: 'unsure', labels, likely: true }
        : { kind: 'not-done', why: WHY[heading], labels },
  }
}

/** 安全站完成情况: whose it is must not be lost. */
function hasUnit(head: Piece | null): boolean {
  return head !== null && A_UNIT.test(head.text)
}

/** The stretches become spaces, so that places stay. */
function without(message: Message, cut: readonly Piece[]): Message {
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
