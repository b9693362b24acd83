import type { DutyReading } from '../domain/duty/duty.ts'
import { foldText } from './clean-text.ts'
import { settleNumbers } from './duty-numbers.ts'
import { type Point, readOutline } from './outline.ts'
import { readPlanYear } from './plan-year.ts'
import { readPointCadences } from './point-cadences.ts'
import type { RowProblem, Table } from './table.ts'
import { readTitle } from './title.ts'
import { readUnitCell } from './unit-cell/read-unit-cell.ts'

/** A table as understood, with everything that somebody should look at. */
export interface TableReading {
  title: string
  /** Named by the table's deadlines or title; null where nothing says so. */
  year: number | null
  duties: DutyReading[]
  /** Names of single units in the order in which the table first names them. */
  units: string[]
  warnings: RowProblem[]
}

/** Never throws: what cannot be read is a warning, and a table without anything to read has no duties. */
export function readDuties(table: Table): TableReading {
  const { points, problems } = readOutline(table)
  const title = readTitle(table)
  const numbers = settleNumbers(points)
  const cadences = readPointCadences(points)
  const year = readPlanYear(title, points)
  const warnings = [...problems, ...numbers.problems, ...year.problems]
  const duties: DutyReading[] = []
  for (const [index, point] of points.entries()) {
    const no = numbers.numbers[index] ?? point.no
    const units = readUnitCell(point.unitCell)
    const reading = cadences[index] ?? { cadences: [{ kind: 'unspecified' as const }], warnings: [] }
    const doubts = [...units.warnings]
    if (units.empty) doubts.push(emptyUnitCell(points, index))
    for (const message of doubts) warnings.push({ at: `操作要点（${no}）`, message })
    duties.push({
      no,
      text: point.text,
      section: point.section,
      task: point.task,
      assignments: units.assignments,
      cadences: reading.cadences,
      warnings: [...doubts, ...reading.warnings],
    })
  }
  if (duties.length === 0) warnings.push(NOTHING_FOUND)
  return { title, year: year.year, duties, units: unitsInOrder(duties), warnings }
}

const NOTHING_FOUND: RowProblem = {
  at: '全表',
  message: '没有找到以（1）、（2）编号的操作要点；请确认这是任务分解表，各列之间用制表符分隔。',
}

function emptyUnitCell(points: Point[], index: number): string {
  const above = points[index - 1]
  const cell = above ? foldText(above.unitCell) : ''
  if (!above || cell === '') return '责任单位为空，请补上责任单位后重新导入。'
  return `责任单位为空，上一行（${above.no}）是“${cell}”，请确认是否相同。`
}

function unitsInOrder(duties: DutyReading[]): string[] {
  const names = duties
    .flatMap((duty) => duty.assignments)
    .filter((assignment) => assignment.kind === 'unit')
    .map((assignment) => assignment.name)
  return [...new Set(names)]
}
