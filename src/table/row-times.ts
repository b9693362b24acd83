import type { QuotaCadence } from '../domain/duty/cadence.ts'
import { excerpt, foldText, hasWords } from './clean-text.ts'
import type { Point } from './point.ts'
import { besideStages } from './stage-times.ts'
import { leavesTimeOpen, readTimeCell } from './time-words/read-time-cell.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'

/** 按要求, 及时: the column leaves the time to the text. */
const LEFT_TO_TEXT =
  /^(?:按|根据|视)?(?:照|时|期|规定|要求|上级|时限|时间|节点|工作|实际|需要|情况|进度|计划|完成|推进|落实|开展|全年|及|即|随|适|定|实|不)+$/

/**
 * The time words of one row. A time column beats the words of the text; the text counts where the column is empty or
 * leaves the time open and the text has a rhythm. Remarks never decide anything, but are asked about.
 */
export function readTimes(point: Point, planYear: number | null): TimeReading {
  const { note } = point
  const reading = timesOf(point, planYear)
  const noted = readTimeWords(note, planYear).cadences.filter((cadence) => cadence.kind !== 'standing')
  if (noted.length === 0) return reading
  const doubt = `备注写有“${excerpt(foldText(note))}”，没有当作时限，请确认。`
  return { ...reading, warnings: [...reading.warnings, doubt] }
}

function timesOf({ text, time, stages, asRhythm }: Point, planYear: number | null): TimeReading {
  const own = readTimeWords(text, planYear)
  if (hasWords(time)) return beside(readTimeCell(time, planYear, asRhythm), own, time)
  return stages.length > 0 ? besideStages(own, stages) : own
}

function beside(column: TimeReading, text: TimeReading, cell: string): TimeReading {
  const rhythms = text.cadences.filter((cadence) => cadence.kind === 'quota')
  const words = [...rhythms, ...text.cadences].flatMap((one) => ('basis' in one ? [one.basis] : []))
  if (!leavesTimeOpen(column)) return besideRhythms(column, rhythms)
  const open = LEFT_TO_TEXT.test(foldText(cell).replace(/\s/g, ''))
  if (column.cadences.length > 0) {
    if (rhythms.length > 0 && open) return text
    if (rhythms.length > 0) return { cadences: rhythms, warnings: [...column.warnings, ...text.warnings] }
    const dated = text.cadences.some((cadence) => cadence.kind === 'deadline')
    return dated ? withDoubt(column, words[0] ?? '') : column
  }
  if (text.cadences.length === 0) return column
  return open && rhythms.length > 0 ? text : { ...text, warnings: [...column.warnings, ...text.warnings] }
}

/** The column's own words count, and are asked about where the text has a rhythm of its own that does not fit. */
function besideRhythms(column: TimeReading, rhythms: QuotaCadence[]): TimeReading {
  const counted = counting(column, rhythms)
  if (counted) return withDoubt({ ...column, cadences: [counted] }, counted.basis)
  const [first] = rhythms
  if (first && endsWithYear(column)) return withDoubt(column, first.basis)
  const other = rhythms.find((rhythm) => contradicts(column, rhythm))
  return other ? withDoubt(column, other.basis) : column
}

/** 每季度 in the column and 每季度2次 in the text: the count is the text's. */
function counting({ cadences }: TimeReading, rhythms: QuotaCadence[]): QuotaCadence | null {
  const [column, ...others] = cadences
  if (column?.kind !== 'quota' || others.length > 0 || /[次场期]/.test(column.basis)) return null
  const same = rhythms.filter(({ period, every }) => period === column.period && every === column.every)
  const [only] = same
  return only && same.length === 1 && only.count > 1 ? only : null
}

/** 每季度 in the column and 每月… in the text: one of them is something else, or a slip. */
function contradicts({ cadences }: TimeReading, { period, every }: QuotaCadence): boolean {
  return (
    cadences.every((cadence) => cadence.kind === 'quota') &&
    !cadences.some((cadence) => cadence.period === period && cadence.every === every)
  )
}

/** 12月底前 beside 每月…: the end of the year may be the end of the rhythm. */
function endsWithYear({ cadences }: TimeReading): boolean {
  return cadences.every(
    (cadence) => cadence.kind === 'deadline' && cadence.due.every(({ month }) => month === 12),
  )
}

function withDoubt(column: TimeReading, words: string): TimeReading {
  const doubt = `正文还写有“${excerpt(words)}”，暂按时限一栏办理，请确认。`
  return { ...column, warnings: [...column.warnings, doubt] }
}
