import { excerpt, foldText, hasWords, withoutMarks } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import type { KeyTask, Point } from '../point.ts'
import type { RowProblem } from '../table.ts'
import { readTimeWords } from '../time-words/read-time-words.ts'
import { bannerText, columnNumber, rowText, words } from './row-cells.ts'
import { stagesOf } from './stages.ts'
import { rowKind } from './row-kind.ts'
import { aimsOf, isDuty, remarksOf } from './row-remarks.ts'
import { type CellsAbove, type GridContext, noteOf, timeOf, unitsOf } from './row-sources.ts'
import { ownNumber, readSectionHeading } from './section-heading.ts'

export interface GridReading {
  points: GridPoint[]
  problems: RowProblem[]
}

/** A point whose number is not settled: in its own text, or in the column for numbers. */
export interface GridPoint extends Point {
  columnNo: number | null
}

const FILLED_UNITS = '责任单位一栏在任务左边，空着的格按上面一格的单位处理，请核对。'

interface Walk extends GridReading, CellsAbove {
  section: string | null
  /** From a heading across the table. */
  bannerTask: KeyTask | null
  task: KeyTask | null
  tasks: number
  above: GridRow | null
}

/** The rows of one grid in their order; merged and repeated cells hold for every row that they cover. */
export function readGrid(
  rows: GridRow[],
  context: GridContext,
  tasksSoFar: number,
): GridReading & { tasks: number } {
  const walk: Walk = {
    points: [],
    problems: [],
    context,
    section: context.section,
    bannerTask: null,
    task: null,
    tasks: tasksSoFar,
    above: null,
    lastTexts: new Map(),
    filledUnits: false,
  }
  for (const row of rows) takeRow(walk, row)
  if (walk.filledUnits) walk.problems.push({ at: context.label.trim() || '全表', message: FILLED_UNITS })
  return { points: walk.points, problems: walk.problems, tasks: walk.tasks }
}

function takeRow(walk: Walk, row: GridRow): void {
  const { columns, headings } = walk.context
  switch (rowKind(row, columns)) {
    case 'empty':
    case 'total':
      return
    case 'remark':
      takeRemark(walk, row)
      return
    case 'banner':
      if (!headings.has(rowText(row))) takeBanner(walk, row)
      return
    case 'data':
      if (!headings.has(rowText(row))) takeDuty(walk, row)
  }
}

/** 备注：以上任务每季度末报送进展: nobody's duty in particular, but it names a time. */
function takeRemark(walk: Walk, row: GridRow): void {
  const text = bannerText(row)
  if (readTimeWords(text).cadences.length === 0) return
  const message = `这一行是表中的说明“${excerpt(text)}”，没有当作任务读入；如果要提醒，请另列一条。`
  walk.problems.push({ at: place(walk, row), message })
}

/** 一、… is a section; （一）… below it a key task where no column has any. */
function takeBanner(walk: Walk, row: GridRow): void {
  const text = bannerText(row)
  if (text.length > 120) {
    walk.problems.push({
      at: place(walk, row),
      message: `这一行是整行文字“${text.slice(0, 24)}…”，没有当作任务读入；请核对原表。`,
    })
    return
  }
  const heading = readSectionHeading(text)
  const below = heading !== null && heading.level !== 'section' && walk.section !== null
  walk.task = null
  walk.above = null
  if (!below) {
    walk.section = text
    walk.bannerTask = null
  } else if (walk.context.columns.task === null) {
    walk.bannerTask = { no: heading.no, text: heading.rest }
  }
}

function takeDuty(walk: Walk, row: GridRow): void {
  const { columns } = walk.context
  const last = walk.points.at(-1)
  if (last && continuesDuty(walk, row)) {
    last.units.push(...unitsOf(walk, row).filter(({ text }) => hasWords(text)))
    last.remarks = [...new Set([...(last.remarks ?? []), ...remarksOf(columns, row)])]
    walk.above = row
  } else if (last && isTornOff(walk, row)) {
    const rest = withoutMarks(row.cells[columns.duty]?.text ?? '')
    last.text = foldText(`${last.text}\n${rest}`)
    last.doubts.push('下一行没有序号和单位，已接在这一条后面，请核对。')
  } else {
    takeTask(walk, row)
    takeNewDuty(walk, row)
  }
}

function takeNewDuty(walk: Walk, row: GridRow): void {
  const { columns } = walk.context
  const taskCell = columns.task === null ? undefined : row.cells[columns.task]
  const cell = isDuty(columns, row) ? row.cells[columns.duty] : taskCell
  const isBlank = words(cell) === ''
  const above = isBlank && goesOnWithAims(walk, row) ? walk.points.at(-1) : undefined
  if (isBlank && !above) {
    reportLost(walk, row)
    return
  }
  const { no, text } = above ?? ownNumber(withoutMarks(cell?.text ?? ''))
  walk.points.push({
    no,
    columnNo: columnNumber(row, columns),
    text: foldText(text),
    section: sectionOf(walk, row),
    task: above
      ? above.task
      : words(cell) === words(taskCell)
        ? walk.bannerTask
        : (walk.task ?? walk.bannerTask),
    units: unitsOf(walk, row),
    ...timeOf(walk, row),
    stages: stagesOf(row, columns.stages),
    note: noteOf(columns, row),
    beside: columns.beside.map(({ index }) => words(row.cells[index])).filter((text) => text !== ''),
    remarks: remarksOf(columns, row),
    aims: aimsOf(columns, row),
    doubts: [],
  })
  walk.above = row
}

/** A further figure below an empty cell is of the duty above, as if that were merged over it. */
function goesOnWithAims({ above, context: { columns } }: Walk, row: GridRow): boolean {
  const owed = [...columns.units, ...columns.times].some(({ index }) =>
    hasWords(row.cells[index]?.text ?? ''),
  )
  return above !== null && owed && columns.dutyKind === 'task' && aimsOf(columns, row) !== ''
}

/** One merged duty whose units stand in several rows; with several times it is a duty each. */
function continuesDuty(walk: Walk, row: GridRow): boolean {
  const { columns } = walk.context
  if (!walk.above || row.cells[columns.duty]?.continues !== 'above') return false
  return columns.times.every(({ index }) => {
    const cell = row.cells[index]
    return (
      cell?.continues === 'above' || cell?.text.trim() === '' || cell?.text === walk.above?.cells[index]?.text
    )
  })
}

/** The rest of a duty that a page break cut off: nothing but words, where every other row has a number. */
function isTornOff(walk: Walk, row: GridRow): boolean {
  const { columns } = walk.context
  const last = walk.points.at(-1)
  if (columns.number === null || last?.columnNo == null) return false
  const filled = row.cells.flatMap((cell, index) => (hasWords(cell.text) ? [index] : []))
  return filled.length === 1 && filled[0] === columns.duty && row.cells[columns.duty]?.continues === null
}

function takeTask(walk: Walk, row: GridRow): void {
  const { columns } = walk.context
  const cell = columns.task === null ? undefined : row.cells[columns.task]
  if (!cell || !hasWords(cell.text)) return
  const { no, text } = ownNumber(withoutMarks(cell.text))
  const folded = foldText(text)
  if (walk.task && (cell.continues === 'above' || walk.task.text === folded)) return
  walk.tasks += 1
  walk.task = { no: no ?? walk.tasks, text: folded }
}

function sectionOf(walk: Walk, row: GridRow): string | null {
  const { columns } = walk.context
  const text = columns.section === null ? '' : words(row.cells[columns.section])
  if (text !== '') walk.section = text
  return walk.section
}

function reportLost(walk: Walk, row: GridRow): void {
  const text = row.cells.find((cell) => hasWords(cell.text))?.text ?? ''
  walk.problems.push({
    at: place(walk, row),
    message: `这一行“${foldText(text).slice(0, 24)}”没有任务内容，没有读入；请核对原表。`,
  })
}

function place(walk: Walk, row: GridRow): string {
  return `${walk.context.label}第 ${row.number} 行`
}
