import type { Cadence, QuotaCadence } from '../domain/duty/cadence.ts'
import { excerpt, foldText } from './clean-text.ts'
import { dueOf, endsTurns, isSameTurn, place, timesAYear } from './due-place.ts'
import type { Point } from './point.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'

/**
 * What a row says of time and no reading took up, as doubts. Nothing is read here: whatever is neither part of the row's
 * reading nor known to be harmless is asked about, so that no wording that the recognisers do not know passes in silence.
 * `text` is the reading of the row's own text, `reading` what the row is read as so far.
 */
export function unaccounted(
  point: Point,
  reading: TimeReading,
  text: TimeReading,
  planYear: number | null,
): string[] {
  if (reading.warnings.length > 0) return []
  const found = [
    leftInText(point, reading, text),
    besideText(point, reading, planYear),
    backwards(reading, planYear),
  ]
  return found.filter((doubt) => doubt !== null).slice(0, 1)
}

/** Beside a column that settles the time, only what looks like a time of its own is asked about. */
function leftInText({ time }: Point, reading: TimeReading, text: TimeReading): string | null {
  const { left = [] } = text
  const own = new Set(text.cadences.map(wordsOf))
  const settled = time !== '' && reading.cadences.some((cadence) => !own.has(wordsOf(cadence)))
  const open = left.filter(({ words }) => {
    return !isHarmless(words, reading.cadences) && !isTakenUp(words, reading.cadences)
  })
  const asked = open.filter(({ soft }) => !soft || !settled).map(({ words }) => `“${excerpt(words)}”`)
  return asked.length === 0 ? null : `${[...new Set(asked)].join('、')}没有读进时间要求，请确认。`
}

/** 开展两轮排查 beside dates: how much by then. 强降雨期间 | 加密监测: how the work goes on when it happens. */
function isHarmless(words: string, row: readonly Cadence[]): boolean {
  if (/^[\d一二两三四五六七八九十]{1,3}[次场轮]$/.test(words))
    return row.length > 0 && row.every(({ kind }) => kind === 'deadline')
  return /^(?:加密|增加频次)$/.test(words) && row.some(isForATime)
}

/** 每年 | 听取汇报两次以上: the count of the text is in the row's reading. */
function isTakenUp(words: string, row: readonly Cadence[]): boolean {
  return words.length > 1 && row.some((one) => one.kind === 'quota' && foldText(one.basis).includes(words))
}

function isForATime(cadence: Cadence): boolean {
  return cadence.kind === 'event' || (cadence.kind === 'quota' && cadence.months !== undefined)
}

function wordsOf(cadence: Cadence): string {
  return 'basis' in cadence ? `${cadence.kind} ${cadence.basis}` : cadence.kind
}

/** True where the row's reading covers what a cadence of other words asks for. */
function fits(cadence: Cadence, row: readonly Cadence[], planYear: number | null): boolean {
  switch (cadence.kind) {
    case 'quota':
      return row.some((one) => (one.kind === 'quota' ? covers(one, cadence) : sharesOut(row, cadence)))
    case 'deadline': {
      const last = Math.max(...dueOf(row).map((due) => place(due, planYear)))
      if (row.some((one) => one.kind === 'quota' && (one.months || endsTurns(cadence.due, one)))) return true
      return cadence.due.every((due) => place(due, planYear) <= last)
    }
    case 'event':
      return row.some(({ kind }) => kind === 'event' || kind === 'deadline')
    case 'standing':
    case 'unspecified':
      return true
  }
}

/** 按季 in the text and 3月、6月、9月、12月 in the column: a date for each. */
export function sharesOut(row: readonly Cadence[], rhythm: QuotaCadence): boolean {
  const due = dueOf(row)
  return due.length > 0 && due.length === timesAYear(rhythm)
}

/** As often in a year, or one of the row's turns. */
export function covers(row: QuotaCadence, other: QuotaCadence): boolean {
  return timesAYear(row) === timesAYear(other) || (isSameTurn(row, other) && other.count === 1)
}

/** Words in a column that is none of ours, with a rhythm or a date that the row's reading lacks; vague ones where no column has a time. */
function besideText(
  { beside = [], time }: Point,
  reading: TimeReading,
  planYear: number | null,
): string | null {
  for (const words of beside) {
    const { cadences, warnings } = readTimeWords(words, planYear)
    const other = cadences.some((cadence) => !fits(cadence, reading.cadences, planYear))
    const vague = warnings.length > 0 && time === ''
    if (other || vague) return `另一栏写有“${excerpt(foldText(words))}”，没有当作时限，请确认。`
  }
  return null
}

/** 10月底前…，6月底前…: later work is written later, so an earlier date behind a later one may be next year's or a slip. */
function backwards({ cadences }: TimeReading, planYear: number | null): string | null {
  const dated = cadences.filter((cadence) => cadence.kind === 'deadline')
  for (const [index, { due, basis }] of dated.entries()) {
    const before = dated[index - 1]?.due.at(-1)
    const first = due[0]
    if (!before || !first || (before.year ?? planYear) !== (first.year ?? planYear)) continue
    if (place(first, planYear) < place(before, planYear))
      return `“${excerpt(basis)}”早于前面写的时间，请确认时间要求。`
  }
  return null
}
