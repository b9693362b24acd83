import type { Laid } from '../assemble.ts'
import { foldText, hasWords } from '../clean-text.ts'
import type { Grid, GridDocument, GridRow } from '../grid.ts'
import type { RowProblem } from '../table.ts'
import { joinTitleLines } from '../title.ts'
import { endsLikeOffice, FIRST_LEADS, MARKED_LEADS } from '../unit-cell/words.ts'
import { asHeld } from './as-held.ts'
import { byStages } from './by-stages.ts'
import { type Columns, settleColumns } from './columns.ts'
import { guessColumns } from './guess-columns.ts'
import { namesUnitsElsewhere, takeFromElsewhere } from './elsewhere.ts'
import { headerByCells } from './header-by-cells.ts'
import { findHeader } from './header.ts'
import { belowOneAnother } from './headed-again.ts'
import { settlePointNumbers } from './point-numbers.ts'
import { type GridPoint, readGrid } from './read-grid.ts'
import { rowText } from './row-cells.ts'
import type { GridContext } from './row-sources.ts'
import { besideOneAnother, turned } from './side-by-side.ts'
import { ownTexts, saysWhatToDo } from './says-what-to-do.ts'
import { readSectionHeading } from './section-heading.ts'

interface Layout {
  columns: Columns
  headings: ReadonlySet<string>
  width: number
  /** Rows above the headings, and the rows behind them. */
  above: GridRow[]
  rows: GridRow[]
  problems: string[]
}

/** All grids of the document as one table; a grid without headings goes on with the columns of the one before it. */
export function readGrids(document: GridDocument): Laid {
  const points: GridPoint[] = []
  const problems: RowProblem[] = []
  const titles: string[] = []
  let before: Layout | null = null
  let tasks = 0
  let firstLeads = false
  for (const { grid: found, label } of labelled(document)) {
    const standing: Layout | null = layOut(found, before)
    const grid: Grid = standing ? found : (turned(found) ?? byStages(found) ?? found)
    const layout: Layout | null = standing ?? layOut(grid, null)
    if (!layout) {
      if (isWorthNaming(grid)) problems.push({ at: label.trim() || '全表', message: NOT_A_TASK_TABLE })
      continue
    }
    const context = contextOf(grid, layout, label)
    const reading = readGrid(layout.rows, context, tasks)
    const lines = [...joinTitleLines(layout.above.map(lineOf)), ...joinTitleLines(grid.before).toReversed()]
    if (points.length === 0) titles.push(...lines)
    firstLeads ||= lines.some((line) => FIRST_LEADS.test(line)) || hasRemark(layout.rows)
    if (saysMarkedLeads(lines, grid)) askForLeads(reading.points)
    points.push(...reading.points)
    problems.push(...reading.problems)
    for (const message of [...layout.problems, ...takeFromElsewhere(reading.points)])
      problems.push({ at: label.trim() || '表头', message })
    tasks = reading.tasks
    before = layout
  }
  titles.push(...document.grids.flatMap(({ name }) => (name !== null && isTelling(name) ? [name] : [])))
  return { titleLines: titles, points: settlePointNumbers(points), problems, firstLeads }
}

/** The grids in their order, those that hold several tables beside or below one another as so many. */
function labelled({ grids }: GridDocument): { grid: Grid; label: string }[] {
  return grids.flatMap((grid, index) => {
    const label = grids.length > 1 ? `${grid.name ?? `第 ${index + 1} 个表格`} ` : ''
    const parts = besideOneAnother(grid).flatMap(belowOneAnother)
    return parts.map((one) => ({ grid: one, label }))
  })
}

const NOT_A_TASK_TABLE =
  '这个表格没有找到任务和责任单位的栏目，没有读入；如果是任务表，请补上表头后重新导入。'
const UNKNOWN_HEADINGS = '表头的栏名不认识，各栏是按内容判断的，请逐条核对。'
const GUESSED = '这个表格没有表头，各栏是按内容判断的，请逐条核对。'

function layOut(grid: Grid, before: Layout | null): Layout | null {
  const { rows } = grid
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.cells.length))
  const known = findHeader(rows)
  const header = known ?? (before?.width === width ? null : headerByCells(rows))
  if (header) {
    const below = rows.slice(header.to)
    const columns = settleColumns(asHeld(header.columns, header.unknown, below), below, header.stages)
    if (!columns || !saysWhoOrWhen(grid, below, columns)) return null
    return {
      columns,
      headings: new Set(rows.slice(header.from, header.to).map(rowText)),
      width,
      above: rows.slice(0, header.from),
      rows: rows.slice(header.to),
      problems: [
        ...(known ? [] : [UNKNOWN_HEADINGS]),
        ...unknownHeadings(header.unknown, columns),
        ...standIns(columns),
        ...wordierBeside(rows.slice(header.to), columns),
      ],
    }
  }
  if (before?.width === width) return { ...before, above: [], rows, problems: [] }
  const guessed = guessColumns(rows)
  const columns = guessed && settleColumns(guessed, rows)
  return columns && { columns, headings: new Set(), width, above: [], rows, problems: [GUESSED] }
}

function saysWhoOrWhen(grid: Grid, rows: readonly GridRow[], columns: Columns): boolean {
  const { units, times, stages } = columns
  const inColumns = units.length + times.length + stages.length > 0
  return inColumns || unitOfSheet(grid) !== null || namesUnitsElsewhere(rows, columns)
}

/** Columns under headings that we do not know are kept beside the duties, which is said once. */
function unknownHeadings(unknown: readonly string[], { beside }: Columns): string[] {
  const kept = beside.map(({ name }) => name).filter((name) => unknown.includes(name))
  if (kept.length === 0) return []
  return [`表头中的“${kept.join('”、“')}”不认识，内容只记在各条旁边，没有当作任务、单位或时间，请核对。`]
}

/** A column beside the duties that says what to do at greater length than they do: perhaps its heading misled us. */
function wordierBeside(rows: readonly GridRow[], { beside, duty, dutyName }: Columns): string[] {
  const words = (index: number): string[] => ownTexts(rows, index)
  const length = (index: number): number => words(index).join('').length / Math.max(1, words(index).length)
  return beside
    .filter(({ index }) => words(index).length > 1 && length(index) >= 2 * length(duty))
    .filter(({ index }) => words(index).filter(saysWhatToDo).length * 2 >= words(index).length)
    .map(
      ({ name }) =>
        `“${foldText(name)}”一栏也像是要办的事，现在办的事取自“${foldText(dutyName)}”一栏，请核对表头。`,
    )
}

/** What was taken for units or times by what it holds. */
function standIns({ units, times }: Columns): string[] {
  const [unit] = units.filter(({ kind }) => kind !== 'units')
  const [time] = times.filter(({ kind }) => kind !== 'time')
  return [
    ...(unit ? [`表头没有责任单位一栏，暂把“${foldText(unit.name)}”当作责任单位，请核对。`] : []),
    ...(time ? [`表头没有完成时限一栏，暂把“${foldText(time.name)}”里的时间当作时限，请核对。`] : []),
  ]
}

function contextOf(grid: Grid, { columns, headings, above }: Layout, label: string): GridContext {
  const section = grid.before.findLast(
    (line) => readSectionHeading(line)?.level === 'section' && line.length <= 40,
  )
  const unit =
    columns.units.length > 0 ? null : (unitAbove([...above.map(lineOf), ...grid.before]) ?? unitOfSheet(grid))
  return { columns, headings, section: section === undefined ? null : foldText(section), unit, label }
}

/** 责任单位：某街道办事处 above the table holds for all of it. */
function unitAbove(lines: readonly string[]): string | null {
  const named = lines.map((line) =>
    /^\s*(?:责任|牵头|承办|主办)(?:单位|部门|科室)[:：]\s*(\S.{1,40})$/.exec(foldText(line)),
  )
  return named.findLast((match) => match !== null)?.[1] ?? null
}

/** A sheet named after an office: everything on it is that office's. */
function unitOfSheet({ name }: Grid): string | null {
  const unit = name?.trim() ?? ''
  return isTelling(unit) && endsLikeOffice(unit) && !/[表单]$/.test(unit) && unit.length <= 20 ? unit : null
}

function isTelling(name: string): boolean {
  return !/^(?:sheet|工作表|表)?\s*\d*$/i.test(name.trim())
}

function isWorthNaming({ rows }: Grid): boolean {
  return rows.length > 1 && rows.some((row) => row.cells.filter((cell) => hasWords(cell.text)).length > 1)
}

/** 注：排在第一位的为牵头单位 below the rows, or across them. */
function hasRemark(rows: GridRow[]): boolean {
  return rows.some((row) => {
    const line = lineOf(row)
    const across = row.cells.slice(1).every((cell) => cell.continues === 'left')
    return (across || /^(?:备?注|说明|填表说明)/.test(line)) && FIRST_LEADS.test(line)
  })
}

/** 加粗的为牵头单位 in a heading, above the table or in a remark below it. */
function saysMarkedLeads(lines: readonly string[], { rows }: Grid): boolean {
  const around = [...rows.slice(0, 5), ...rows.slice(-3)].flatMap(({ cells }) =>
    cells.map(({ text }) => text),
  )
  return [...lines, ...around].some((line) => MARKED_LEADS.test(line))
}

/** The mark itself is not in the text. */
function askForLeads(points: GridPoint[]): void {
  for (const point of points) {
    const units = point.units.map(({ text }) => text).join()
    if (/[、，,；;\s]/.test(units.trim()) && !/牵头|主办|主责/.test(units)) point.doubts.push(MARKED)
  }
}

const MARKED = '表中写明用加粗或符号标出牵头单位，标记读不出来，请确认哪个单位牵头。'

function lineOf(row: GridRow): string {
  return foldText(row.cells.find((cell) => hasWords(cell.text))?.text ?? '')
}
