import type { Cadence } from '../domain/duty/cadence.ts'
import type { Doubt, DutyReading } from '../domain/duty/duty.ts'
import { hasWords } from './clean-text.ts'
import { settleNumbers } from './duty-numbers.ts'
import { readPlanYear } from './plan-year.ts'
import type { Point } from './point.ts'
import { readPointCadences } from './point-cadences.ts'
import { leftOut, readPointUnits } from './point-units.ts'
import { BESIDE_TIMES, EACH_STAGE, stageInWords, takesStages } from './stage-times.ts'
import type { RowProblem } from './table.ts'
import { readTitle } from './title.ts'
import { isAboutSeason } from './time-words/seasons.ts'
import { unitsNamed } from './units-named.ts'

/** A table as understood, with everything that somebody should look at. */
export interface TableReading {
  title: string
  /** Named by the table's deadlines or title; null where nothing says so. */
  year: number | null
  duties: DutyReading[]
  /** Names of single units in the order in which the table first names them, each unit once. */
  units: string[]
  warnings: RowProblem[]
  /** The cells that each duty was read from, in the order of the duties. */
  sources?: RowSource[]
}

/** Texts of the cells as the table has them; '' where it has none. */
export interface RowSource {
  time: string
  units: string
  /** The 备注 cell and what else stands beside the duty: indicators, and the goals of each quarter or month; no personal numbers. */
  note: string
}

/** What a layout hands over, whatever it looked like. */
export interface Laid {
  /** Lines that may name the table, the likeliest first. */
  titleLines: string[]
  points: Point[]
  problems: RowProblem[]
  /** A notice says that the first unit of a cell leads. */
  firstLeads: boolean
}

/** Points → duties: numbers, units, times and the year of the plan. */
export function assemble({ titleLines, points, problems, firstLeads }: Laid): TableReading {
  const title = readTitle(titleLines)
  const numbers = settleNumbers(points)
  const units = readPointUnits(points, numbers.numbers, firstLeads)
  const year = readPlanYear(title, points)
  const cadences = readPointCadences(points, year.year)
  const warnings = [...problems, ...numbers.problems, ...year.problems]
  if (points.some(({ stages }, index) => takesStages(cadences[index]?.cadences ?? [], stages))) {
    warnings.push({ at: '全表', message: EACH_STAGE })
  }
  if (points.some(({ time, stages }) => hasWords(time) && stages.some(({ text }) => text !== ''))) {
    warnings.push({ at: '全表', message: BESIDE_TIMES })
  }
  const seasons = new Set(cadences.flatMap(({ warnings: asked }) => asked.filter(isAboutSeason)))
  for (const message of seasons) warnings.push({ at: '全表', message })
  for (const message of leftOut(units, numbers.numbers)) warnings.push({ at: '全表', message })
  const duties: DutyReading[] = []
  for (const [index, point] of points.entries()) {
    const no = numbers.numbers[index] ?? index + 1
    const owed = units[index] ?? { assignments: [], warnings: [] }
    const times = cadences[index] ?? { cadences: [{ kind: 'unspecified' as const }], warnings: [] }
    const layout = [
      ...about('text', point.doubts),
      ...about(owed.assignments.length === 0 ? 'nobody' : 'units', owed.warnings),
    ]
    for (const { message } of layout) warnings.push({ at: `操作要点（${no}）`, message })
    const years = yearDoubts(times.cadences, year.year, point)
    const doubts = [
      ...layout,
      ...about('time', [...times.warnings.filter((doubt) => !isAboutSeason(doubt)), ...years]),
    ]
    duties.push({
      no,
      text: point.text,
      section: point.section,
      task: point.task,
      assignments: owed.assignments,
      ...besideOf(point),
      cadences: times.cadences,
      warnings: doubts.map(({ message }) => message),
      doubts,
    })
  }
  return {
    title,
    year: year.year,
    duties,
    units: unitsNamed(duties),
    warnings,
    sources: points.map(sourceOf),
  }
}

function sourceOf(point: Point): RowSource {
  return {
    time: point.time.trim(),
    units: point.units.map(({ text }) => text.trim()).join('；'),
    note: noteOf(point),
  }
}

function noteOf({ note, remarks = [], stages }: Point): string {
  const goals = stages.filter(({ text }) => text !== '').map(stageInWords)
  const words = [note, ...remarks, ...goals].filter((text) => text !== '').join('；')
  return words.replace(PERSONAL_NUMBER, '（号码略）')
}

/** A telephone or an identity number, which a chat must not repeat. */
const PERSONAL_NUMBER = /(?<!\d)(?:1\d{10}|\d{17}[\dXx]|0\d{2,3}[-—]?\d{7,8})(?!\d)/g

function besideOf(point: Point): Pick<DutyReading, 'beside'> {
  const beside = noteOf(point)
  return beside === '' ? {} : { beside }
}

function about(what: Doubt['about'], messages: readonly string[]): Doubt[] {
  return messages.map((message) => ({ about: what, message }))
}

/** Dates whose year may be another than it seems: before the plan's, or without one right after another year's. */
function yearDoubts(cadences: Cadence[], planYear: number | null, { time }: Point): string[] {
  const doubts: string[] = []
  let named: number | null = null
  for (const cadence of cadences) {
    if (cadence.kind !== 'deadline') continue
    for (const { year } of cadence.due) {
      const past = year !== null && planYear !== null && year < planYear && time === ''
      if (past) doubts.push(`“${cadence.basis}”早于计划年度，请确认是不是时限。`)
      if (year === null && named !== null && named !== planYear) {
        doubts.push(`“${cadence.basis}”没有写年份，请确认是哪一年。`)
      }
      named = year ?? named
    }
  }
  return [...new Set(doubts)]
}
