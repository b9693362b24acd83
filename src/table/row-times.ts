import type { QuotaCadence } from '../domain/duty/cadence.ts'
import { unaccounted } from './accounted.ts'
import { bothOblige, isYearGoal, limitsIn } from './both-oblige.ts'
import { foldText, hasWords } from './clean-text.ts'
import { countedColumn } from './counted-column.ts'
import { dueOf } from './due-place.ts'
import { leftToColumn } from './effect.ts'
import { isSeason } from './occasion-months.ts'
import { withNote } from './noted-times.ts'
import type { Point } from './point.ts'
import { besideStages, withStagesAsTime } from './stage-times.ts'
import { leavesTimeOpen, readTimeCell, workIn } from './time-words/read-time-cell.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'
import { isTimed, type Said, timesSaid } from './time-words/said.ts'
import { ALL_YEAR, AMOUNT, BY_NODES, FROM_NOW_ON, IN_STAGES, LEFT_TO_TEXT } from './time-words/open-words.ts'

/**
 * The time words of one row. What the column and the text oblige to is owed; a column that leaves the
 * time open gives way to the text. A remark decides only where they say nothing of time.
 */
export function readTimes(point: Point, planYear: number | null): TimeReading {
  const { note } = point
  const text = readTimeWords(point.text, planYear)
  const read = timesOf(point, text, planYear)
  const noted = withNote(read, note, planYear)
  const own = withStagesAsTime(point)
  // A remark that holds the only time stands for the column.
  const settled = hasWords(own.time) || noted === read ? own : { ...own, time: note }
  const asked = unaccounted(settled, noted, text, planYear)
  return asked.length === 0 ? noted : { ...noted, warnings: [...noted.warnings, ...asked] }
}

function timesOf(
  { text, time, stages, asRhythm, aims = '' }: Point,
  own: TimeReading,
  planYear: number | null,
): TimeReading {
  if (hasWords(time)) {
    const said = timesSaid(text, planYear)
    const column = readTimeCell(time, planYear, asRhythm)
    const cell = foldText(time).replace(/\s/g, '')
    const counted = countedColumn(column, text, said, cell) ?? column
    return beside(counted, own, said, { time, text }, planYear)
  }
  if (stages.length > 0) return besideStages(own, stages)
  return own.cadences.length === 0 && hasWords(aims) ? readTimeWords(aims, planYear) : own
}

function beside(
  column: TimeReading,
  text: TimeReading,
  said: readonly Said[],
  row: Pick<Point, 'time' | 'text'>,
  planYear: number | null,
): TimeReading {
  const known = new Set(said.map(({ doubt }) => doubt))
  const unread = text.warnings.filter((doubt) => !known.has(doubt))
  const reading = besideText(column, text, said, unread, row, planYear)
  return { ...reading, warnings: [...new Set([...reading.warnings, ...limitsIn(unread)])] }
}

function besideText(
  column: TimeReading,
  text: TimeReading,
  said: readonly Said[],
  unread: readonly string[],
  { time: cell, text: words }: Pick<Point, 'time' | 'text'>,
  planYear: number | null,
): TimeReading {
  const flat = foldText(cell).replace(/\s/g, '')
  if (BY_NODES.test(flat) && text.cadences.length > 0) return text
  if (IN_STAGES.test(flat) && dueOf(text.cadences).length > 1) return text
  if (FROM_NOW_ON.test(flat) && text.cadences.length > 0) return text
  if (ALL_YEAR.test(flat) && text.cadences.length === 0 && !AMOUNT.test(words))
    return { ...column, warnings: [] }
  if (leavesTimeOpen(column)) return besideOpen(column, text, said, flat)
  const season = besideSeason(column, said, flat, planYear)
  if (season) return season
  return bothOblige(column, said, unread, workIn(cell, planYear), planYear)
}

/** A column that names no time of its own: what the text says counts, beside what goes on all the time. */
function besideOpen(
  column: TimeReading,
  text: TimeReading,
  said: readonly Said[],
  cell: string,
): TimeReading {
  const hasRhythm = text.cadences.some(({ kind }) => kind === 'quota')
  if (text.cadences.length === 0) return column
  if (LEFT_TO_TEXT.test(cell) && hasRhythm) return text
  if (LEFT_TO_TEXT.test(cell) || column.cadences.length === 0) {
    return { ...text, warnings: [...column.warnings, ...text.warnings] }
  }
  const owed = said.filter((one) => {
    const { kind } = one.cadence
    if (kind === 'deadline') return !(hasRhythm && isYearGoal(one.cadence.basis))
    return kind === 'quota' || (kind === 'event' && isTimed(one))
  })
  const doubts = owed.flatMap(({ doubt }) => doubt ?? [])
  const cadences = owed.map(({ cadence }) => cadence)
  const keepsOn = column.cadences.length > 0 && isOfLedgers(said)
  if (hasRhythm && !keepsOn) return { cadences, warnings: [...column.warnings, ...doubts] }
  const standing = { cadences: [...column.cadences, ...cadences], warnings: [...column.warnings, ...doubts] }
  const dated = cadences.find(({ kind }) => kind === 'deadline')
  const goesOn = text.cadences.some(({ kind }) => kind === 'standing')
  return dated && !goesOn ? withDoubt(standing, dated.basis) : standing
}

/** 加强监管，台账每周更新一次: how often the book of the work is brought up to date, beside the work that goes on. */
function isOfLedgers(said: readonly Said[]): boolean {
  return said
    .filter(({ cadence }) => cadence.kind === 'quota')
    .every(({ clause, alone }) => !alone && LEDGER.test(clause))
}

const LEDGER =
  /^(?:并|且|相关|有关)?(?:台账|清单|档案|名录|数据库)每(?:日|天|周|旬|月|季度?|半年|年)(?:动态)?(?:更新|维护|补充)/

/** 5月至9月 or 汛期 in the column and 每周1次 in the text: that often, and in those months. */
function besideSeason(
  column: TimeReading,
  said: readonly Said[],
  cell: string,
  planYear: number | null,
): TimeReading | null {
  const rhythms = said.flatMap(({ cadence }) => (cadence.kind === 'quota' ? cadence : []))
  const [first, ...others] = rhythms
  if (!first) return null
  const within = others.length === 0 ? inSeason(cell, first, planYear) : null
  if (within) return besideIt(within, said)
  const hasRhythm = column.cadences.some(({ kind }) => kind === 'quota')
  return !hasRhythm && isStretch(cell, planYear) ? withDoubt(column, first.basis) : null
}

/** 3月—11月 | 每月至少开展2次，12月总结: what the text says besides is asked about. */
function besideIt(season: TimeReading, said: readonly Said[]): TimeReading {
  const others = said.filter((one) => {
    const { kind } = one.cadence
    return kind === 'deadline' ? !isYearGoal(one.cadence.basis) : isTimed(one) && !isSeason(one)
  })
  const doubts = others.map(({ cadence }) => leftToColumn(cadence.basis))
  return { ...season, warnings: [...season.warnings, ...doubts] }
}

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

/** 3月至11月: from when to when, not only by when. */
function isStretch(cell: string, planYear: number | null): boolean {
  const [only] = readTimeCell(`${cell}，每月1次`, planYear).cadences
  return only?.kind === 'quota' && only.months !== undefined && only.months.from !== only.months.to
}

function withDoubt(column: TimeReading, words: string): TimeReading {
  return { ...column, warnings: [...column.warnings, leftToColumn(words)] }
}
