import type { Phrase } from './normalise.ts'
import { readNumber } from '../words/numbers.ts'
import { matchesIn } from '../words/scan.ts'

/** The figure before a point of a numbered message: 1、48完成；2、43没完成 · 一、56已完成 · 第一，2完成. */
interface Mark {
  no: number
  from: number
  end: number
  /** Written with 第. */
  ordinal: boolean
  /** Written in Chinese figures. */
  chinese: boolean
  separator: string
}

/** `1:30` is a time. */
const MARK =
  /(?<=(?:^|[\n;。:,!?]) *)(第?)(\d{1,2}|[一二三四五六七八九十]{1,3})(?: *([、,.—–-]|:(?!\d\d))| +(?=\d))/g
const MAY_MARK = /[、,.:—–-]| \d/
const NUMBER_FOLLOWS = /^\s*[〔【[#]?(?:第?\d|第[一二三四五六七八九十])/
/** Between two points stands more than numbers: 1，2，3完成 is a list. */
const SAYS_SOMETHING = /(?![一二三四五六七八九十零百两第项号条个和与及跟到至])\p{L}/u

/** The message without the numbers of its own points, which are no duties; what they number may be. */
export function withoutNumbering<P extends Phrase>(message: P): P {
  const marks = marksIn(message.folded)
  const numbered = pointsOf(message.folded, marks)
  const blank = numbered.length > 0 ? numbered : marks.filter((mark) => isHeading(message.folded, mark))
  if (blank.length === 0) return message
  const folded = blank.reduce(
    (text, { from, end }) => text.slice(0, from) + ' '.repeat(end - from) + text.slice(end),
    message.folded,
  )
  return { ...message, folded }
}

function marksIn(text: string): Mark[] {
  if (!MAY_MARK.test(text)) return []
  return matchesIn(MARK, text).flatMap((match) => {
    const [whole, ordinal, figures = '', separator = ''] = match
    const no = readNumber(figures)
    const end = match.index + whole.length
    return no === null
      ? []
      : [{ no, from: match.index, end, ordinal: ordinal !== '', chinese: !/\d/.test(figures), separator }]
  })
}

/** The marks 1, 2, 3 … in this order, at least two of them, with numbers of duties behind; empty where there are none. */
function pointsOf(text: string, marks: readonly Mark[]): Mark[] {
  const points: Mark[] = []
  for (const mark of marks) {
    const last = points.at(-1)
    if (mark.no !== points.length + 1 || (last && !continues(text, last, mark))) continue
    points.push(mark)
  }
  const numbering = points.filter((mark) => NUMBER_FOLLOWS.test(text.slice(mark.end)))
  // 3.1 is a part of a duty, 3.44 is none.
  const isSure = numbering.some(
    ({ separator, end }) => separator !== '.' || /^\s|^第|^\s*\d\d/.test(text.slice(end)),
  )
  return points.length > 1 && isSure ? points : []
}

function continues(text: string, last: Mark, mark: Mark): boolean {
  const alike =
    last.separator === mark.separator && last.chinese === mark.chinese && last.ordinal === mark.ordinal
  const between = text.slice(last.end, mark.from)
  return alike && SAYS_SOMETHING.test(between) && !between.trimEnd().endsWith(':')
}

/** 一、56已完成: nobody mixes the figures of one list. */
function isHeading(text: string, { chinese, ordinal, separator, end }: Mark): boolean {
  return chinese && !ordinal && separator === '、' && /^\s*\d/.test(text.slice(end))
}
