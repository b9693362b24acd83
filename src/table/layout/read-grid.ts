import { foldText, hasWords, withoutMarks } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import { type KeyTask, type Point, unitSource } from '../point.ts'
import type { RowProblem } from '../table.ts'
import type { Columns } from './columns.ts'
import { bannerText, columnNumber, rowText, words } from './row-cells.ts'
import { stagesOf } from './stages.ts'
import { rowKind } from './row-kind.ts'
import { isFigure } from './says-what-to-do.ts'
import { ownNumber, readSectionHeading } from './section-heading.ts'

/** What holds for the rows of a grid before the first of them is read. */
export interface GridContext {
  columns: Columns
  /** Texts of the heading rows, which may come again on every page. */
  headings: ReadonlySet<string>
  section: string | null
  /** Stands for the units where the grid has no column for them. */
  unit: string | null
  /** 第 2 个表格, or the sheet's name; '' where the document has one table alone. */
  label: string
}

export interface GridReading {
  points: GridPoint[]
  problems: RowProblem[]
}

/** A point whose number is not settled: in its own text, or in the column for numbers. */
export interface GridPoint extends Point {
  columnNo: number | null
}

interface Walk extends GridReading {
  context: GridContext
  section: string | null
  /** From a heading across the table. */
  bannerTask: KeyTask | null
  task: KeyTask | null
  tasks: number
  above: GridRow | null
  /** The cell above, by column. */
  lastTexts: Map<number, string>
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
  }
  for (const row of rows) takeRow(walk, row)
  return { points: walk.points, problems: walk.problems, tasks: walk.tasks }
}

function takeRow(walk: Walk, row: GridRow): void {
  const { columns, headings } = walk.context
  switch (rowKind(row, columns)) {
    case 'empty':
    case 'total':
    case 'remark':
      return
    case 'banner':
      if (!headings.has(rowText(row))) takeBanner(walk, row)
      return
    case 'data':
      if (!headings.has(rowText(row))) takeDuty(walk, row)
  }
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
  const last = walk.points.at(-1)
  if (last && continuesDuty(walk, row)) {
    last.units.push(...unitsOf(walk, row).filter(({ text }) => hasWords(text)))
    last.remarks = [...new Set([...(last.remarks ?? []), ...remarksOf(walk, row)])]
    walk.above = row
  } else if (last && isTornOff(walk, row)) {
    const rest = withoutMarks(row.cells[walk.context.columns.duty]?.text ?? '')
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
  const cell = isDuty(walk, row) ? row.cells[columns.duty] : taskCell
  if (words(cell) === '') {
    reportLost(walk, row)
    return
  }
  const { no, text } = ownNumber(withoutMarks(cell?.text ?? ''))
  walk.points.push({
    no,
    columnNo: columnNumber(row, columns),
    text: foldText(text),
    section: sectionOf(walk, row),
    task: words(cell) === words(taskCell) ? walk.bannerTask : (walk.task ?? walk.bannerTask),
    units: unitsOf(walk, row),
    ...timeOf(walk, row),
    stages: stagesOf(row, columns.stages),
    note: columns.note === null ? '' : words(row.cells[columns.note]),
    beside: columns.beside.map(({ index }) => words(row.cells[index])).filter((text) => text !== ''),
    remarks: remarksOf(walk, row),
    doubts: [],
  })
  walk.above = row
}

/** A task that has no measures of its own, or only a figure to reach, is the duty itself. */
function isDuty({ context: { columns } }: Walk, row: GridRow): boolean {
  const text = words(row.cells[columns.duty])
  if (text === '') return false
  const isMeant = !columns.dutyIsAim || !isFigure(text)
  return isMeant || columns.task === null || words(row.cells[columns.task]) === ''
}

/** 量化指标：320户: what stands beside the duty and is neither its words nor its units or time. */
function remarksOf(walk: Walk, row: GridRow): string[] {
  const { beside, duty, dutyName } = walk.context.columns
  const columns = isDuty(walk, row) ? beside : [...beside, { index: duty, name: dutyName }]
  return columns.flatMap(({ index, name }) => {
    const text = words(row.cells[index])
    return text === '' ? [] : [name === '' ? text : `${foldText(name)}：${text}`]
  })
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

function unitsOf(walk: Walk, row: GridRow): Point['units'] {
  const { columns, unit } = walk.context
  if (columns.units.length === 0) return unit === null ? [] : [unitSource(unit)]
  return columns.units.map(({ index, role, persons, firstLeads, mixed }) => {
    return { text: likeAbove(walk, row, index), role, persons, firstLeads, mixed }
  })
}

/** The words of all time columns; `asRhythm` where they stand in columns for rhythms alone. */
function timeOf(walk: Walk, row: GridRow): Pick<Point, 'time' | 'asRhythm'> {
  const cells = walk.context.columns.times.map(({ index, rhythm }) => {
    return { text: likeAbove(walk, row, index), rhythm: rhythm === true }
  })
  const filled = cells.filter(({ text }) => hasWords(text))
  const asRhythm = filled.length > 0 && filled.every(({ rhythm }) => rhythm)
  const time = [...new Set(filled.map(({ text }) => text))].join('\n')
  return { time, ...(asRhythm ? { asRhythm } : {}) }
}

/** 同上 and 〃 stand for the cell above. */
function likeAbove(walk: Walk, row: GridRow, index: number): string {
  const cell = row.cells[index]
  if (!cell) return ''
  const text = withoutMarks(cell.text).trim()
  const above = walk.lastTexts.get(index) ?? ''
  // A month before its duties stands there once for all of them.
  if (text === '' && leads(walk.context.columns, index)) return above
  // Where nothing stands above, the words stay and are asked about.
  const meant = /^(?:同上|〃|″|")$/.test(text) && hasWords(above) ? above : text
  walk.lastTexts.set(index, meant)
  return meant
}

function leads({ times, duty }: Columns, index: number): boolean {
  return index < duty && times.some((column) => column.index === index)
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
