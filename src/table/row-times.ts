import type { QuotaCadence } from '../domain/duty/cadence.ts'
import { unaccounted } from './accounted.ts'
import { excerpt, foldText, hasWords } from './clean-text.ts'
import type { Point } from './point.ts'
import { besideStages, withStagesAsTime } from './stage-times.ts'
import { leavesTimeOpen, readTimeCell } from './time-words/read-time-cell.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'

/** 按要求, 及时: the column leaves the time to the text. */
const LEFT_TO_TEXT =
  /^(?:按|根据|视)?(?:照|时|期|规定|要求|上级|时限|时间|节点|工作|实际|需要|情况|进度|计划|完成|推进|落实|开展|全年|及|即|随|适|定|实|不)+$/

/** 按节点推进, 按时间节点: the text says which. */
const BY_NODES =
  /^(?:严格)?(?:按|按照|对照)(?:时间|工作|任务|既定|规定|各|阶段|上述|左列|要求)*(?:节点|时限|时序|进度|时间)(?:要求|安排|推进|完成|落实|实施|办理|开展)*$/

/**
 * The time words of one row. A time column beats the words of the text; the text counts where the column is empty or
 * leaves the time open and the text has a rhythm. Remarks never decide anything, but are asked about.
 */
export function readTimes(point: Point, planYear: number | null): TimeReading {
  const { note } = point
  const text = readTimeWords(point.text, planYear)
  const read = timesOf(point, text, planYear)
  const asked = unaccounted(withStagesAsTime(point), read, text, planYear)
  const reading = asked.length === 0 ? read : { ...read, warnings: [...read.warnings, ...asked] }
  const noted = readTimeWords(note, planYear).cadences.filter((cadence) => cadence.kind !== 'standing')
  if (noted.length === 0) return reading
  const doubt = `备注写有“${excerpt(foldText(note))}”，没有当作时限，请确认。`
  return { ...reading, warnings: [...reading.warnings, doubt] }
}

function timesOf({ time, stages, asRhythm }: Point, own: TimeReading, planYear: number | null): TimeReading {
  if (hasWords(time)) return beside(readTimeCell(time, planYear, asRhythm), own, time, planYear)
  return stages.length > 0 ? besideStages(own, stages) : own
}

function beside(column: TimeReading, text: TimeReading, cell: string, planYear: number | null): TimeReading {
  const rhythms = text.cadences.filter((cadence) => cadence.kind === 'quota')
  const words = [...rhythms, ...text.cadences].flatMap((one) => ('basis' in one ? [one.basis] : []))
  const flat = foldText(cell).replace(/\s/g, '')
  if (BY_NODES.test(flat) && text.cadences.length > 0) return text
  const within = rhythmWithin(rhythms, column)
  if (within) return { cadences: [within], warnings: [...column.warnings, ...text.warnings] }
  if (!leavesTimeOpen(column)) return besideRhythms(column, rhythms, flat, planYear)
  if (LEFT_TO_TEXT.test(flat) && text.cadences.length > 0) {
    return rhythms.length > 0 ? text : { ...text, warnings: [...column.warnings, ...text.warnings] }
  }
  if (column.cadences.length > 0) {
    if (rhythms.length > 0) return { cadences: rhythms, warnings: [...column.warnings, ...text.warnings] }
    const dated = text.cadences.some((cadence) => cadence.kind === 'deadline')
    return dated ? withDoubt(column, words[0] ?? '') : column
  }
  return text.cadences.length === 0 ? column : { ...text, warnings: [...column.warnings, ...text.warnings] }
}

/** The column's own words count, and are asked about where the text has a rhythm of its own that does not fit. */
function besideRhythms(
  column: TimeReading,
  rhythms: QuotaCadence[],
  cell: string,
  planYear: number | null,
): TimeReading {
  const counted = counting(column, rhythms)
  if (counted) return withDoubt({ ...column, cadences: [counted] }, counted.basis)
  const [first, ...others] = rhythms
  const within = first && others.length === 0 ? inSeason(cell, first, planYear) : null
  if (within) return within
  const known = column.cadences.some((one) => one.kind === 'quota' && isSameTurn(one, first))
  if (first && !known && (endsWithYear(column) || isEvent(column) || isStretch(cell, planYear)))
    return withDoubt(column, first.basis)
  const other = rhythms.find((rhythm) => contradicts(column, rhythm))
  return other ? withDoubt(column, other.basis) : column
}

/** 5月至9月 or 汛期 in the column and 每周1次 in the text: that often, and in those months. */
function inSeason(cell: string, rhythm: QuotaCadence, planYear: number | null): TimeReading | null {
  const { cadences, warnings } = readTimeCell(`${cell}，${rhythm.basis}`, planYear)
  const [only, ...others] = cadences
  const isWithin = only?.kind === 'quota' && only.months !== undefined && only.months.from !== only.months.to
  if (!isWithin || others.length > 0) {
    return rhythm.months && cell !== '' && rhythm.basis.startsWith(cell)
      ? readTimeWords(rhythm.basis, planYear)
      : null
  }
  return { cadences: [{ ...rhythm, months: only.months }], warnings }
}

function isSameTurn({ period, every, count }: QuotaCadence, other: QuotaCadence | undefined): boolean {
  return period === other?.period && every === other.every && count === other.count
}

/** 3月至11月: from when to when, not only by when. */
function isStretch(cell: string, planYear: number | null): boolean {
  const [only] = readTimeCell(`${cell}，每月1次`, planYear).cadences
  return only?.kind === 'quota' && only.months !== undefined && only.months.from !== only.months.to
}

function isEvent({ cadences }: TimeReading): boolean {
  return cadences.every(({ kind }) => kind === 'event')
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
function contradicts({ cadences }: TimeReading, rhythm: QuotaCadence): boolean {
  const { period, every } = rhythm
  if (cadences.some((cadence) => cadence.kind === 'quota' && isAsOften(cadence, rhythm))) return false
  return (
    cadences.every((cadence) => cadence.kind === 'quota') &&
    !cadences.some((cadence) => cadence.period === period && cadence.every === every)
  )
}

/** The text's only rhythm, where the column merely says its total or its end. */
function rhythmWithin([only, ...others]: QuotaCadence[], column: TimeReading): QuotaCadence | null {
  if (!only || others.length > 0) return null
  return sharesOut(only, column) || endsWith(only, column) ? only : null
}

/** 每季度1次 in the text and 全年4次 in the column: the shorter turn obliges. */
function sharesOut(rhythm: QuotaCadence, { cadences }: TimeReading): boolean {
  const [total, ...others] = cadences
  return (
    total?.kind === 'quota' &&
    others.length === 0 &&
    total.period === 'year' &&
    total.count > 1 &&
    rhythm.period !== 'year' &&
    !rhythm.months &&
    isAsOften(total, rhythm)
  )
}

/** 4月、5月、6月每月1次 in the text and 6月底前 in the column: the rhythm's own end. */
function endsWith({ months }: QuotaCadence, { cadences }: TimeReading): boolean {
  const [only, ...others] = cadences
  if (!months || only?.kind !== 'deadline' || others.length > 0) return false
  const [due, ...more] = only.due
  const isEnd = due?.part === 'end' || (due?.day ?? 31) >= 28
  return (
    due?.month === months.to && more.length === 0 && isEnd && due.part !== 'early' && due.part !== 'middle'
  )
}

/** 上、下半年各1次 is 每年2次. */
function isAsOften(one: QuotaCadence, other: QuotaCadence): boolean {
  const aYear = ({ period, every, count }: QuotaCadence) => ((TURNS_A_YEAR[period] ?? 0) * count) / every
  return aYear(one) > 0 && aYear(one) === aYear(other)
}

const TURNS_A_YEAR: Readonly<Partial<Record<QuotaCadence['period'], number>>> = {
  year: 1,
  'half-year': 2,
  quarter: 4,
  month: 12,
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
