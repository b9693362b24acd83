import type { Cadence, DuePoint, QuotaCadence } from '../domain/duty/cadence.ts'
import { excerpt, foldText } from './clean-text.ts'
import type { Point } from './point.ts'
import { leavesTimeOpen } from './time-words/read-time-cell.ts'
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
    againstColumn(point, reading, text),
    besideText(point, reading, planYear),
    backwards(reading, planYear),
  ]
  return found.filter((doubt) => doubt !== null).slice(0, 1)
}

/** Beside a column that settles the time, only what looks like a time of its own is asked about. */
function leftInText({ time }: Point, reading: TimeReading, text: TimeReading): string | null {
  const { left = [] } = text
  const settled = time !== '' && reading.cadences.some((cadence) => !text.cadences.includes(cadence))
  const asked = left.filter(({ soft }) => !soft || !settled).map(({ words }) => `“${excerpt(words)}”`)
  return asked.length === 0 ? null : `${[...new Set(asked)].join('、')}没有读进时间要求，请确认。`
}

/** The column counts; a text that asks for more often, for later or for something of another kind is asked about. */
function againstColumn({ time }: Point, reading: TimeReading, text: TimeReading): string | null {
  if (time === '' || reading.cadences.length === 0 || leavesTimeOpen(reading)) return null
  const other = text.cadences.find((cadence) => !fits(cadence, reading.cadences))
  return other && 'basis' in other ? `正文还写有“${excerpt(other.basis)}”，暂按时限一栏办理，请确认。` : null
}

/** True where the row's reading covers what a cadence of other words asks for. */
function fits(cadence: Cadence, row: readonly Cadence[]): boolean {
  switch (cadence.kind) {
    case 'quota':
      return row.some((one) => (one.kind === 'quota' ? covers(one, cadence) : sharesOut(row, cadence)))
    case 'deadline': {
      const last = Math.max(...row.flatMap((one) => (one.kind === 'deadline' ? one.due.map(place) : [])))
      if (row.some((one) => one.kind === 'quota' && (one.months || endsTurns(cadence.due, one)))) return true
      return cadence.due.every((due) => place(due) <= last)
    }
    case 'event':
      return row.some(({ kind }) => kind === 'event' || kind === 'deadline')
    case 'standing':
    case 'unspecified':
      return true
  }
}

/** 3月、6月、9月、12月 in the text and 每季度 in the column: the ends of its turns. */
function endsTurns(due: readonly DuePoint[], { period, every, count, by }: QuotaCadence): boolean {
  const length = 12 / due.length
  return (
    due.length > 1 &&
    !by &&
    due.length === (TURNS_A_YEAR[period] * count) / every &&
    due.every((point, index) => point.month === length * (index + 1) && place(point) >= 32 * point.month + 30)
  )
}

/** 按季 in the text and 3月、6月、9月、12月 in the column: a date for each. */
function sharesOut(row: readonly Cadence[], { period, every, count }: QuotaCadence): boolean {
  const due = row.flatMap((one) => (one.kind === 'deadline' ? one.due : []))
  return due.length > 0 && due.length === (TURNS_A_YEAR[period] * count) / every
}

const TURNS_A_YEAR: Readonly<Record<QuotaCadence['period'], number>> = {
  year: 1,
  'half-year': 2,
  quarter: 4,
  month: 12,
  'ten-days': 36,
  week: 52,
  day: 365,
}

function covers(row: QuotaCadence, other: QuotaCadence): boolean {
  const aYear = ({ period, every, count }: QuotaCadence) => (TURNS_A_YEAR[period] * count) / every
  return (
    aYear(row) === aYear(other) ||
    (row.period === other.period && row.every === other.every && other.count === 1)
  )
}

/** Sorts due points of one year. */
function place({ month, day, part }: DuePoint): number {
  const within = day ?? (part === 'early' ? 10 : part === 'middle' ? 20 : 31)
  return month * 32 + within
}

/** Words in a column that is none of ours, with a rhythm or a date that the row's reading lacks; vague ones where no column has a time. */
function besideText(
  { beside = [], time }: Point,
  reading: TimeReading,
  planYear: number | null,
): string | null {
  for (const words of beside) {
    const { cadences, warnings } = readTimeWords(words, planYear)
    const other = cadences.some((cadence) => !fits(cadence, reading.cadences))
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
    if (place(first) < place(before)) return `“${excerpt(basis)}”早于前面写的时间，请确认时间要求。`
  }
  return null
}
