import { hasWords } from '../clean-text.ts'
import type { GridCell, GridRow } from '../grid.ts'
import { type ColumnHeading, readColumnHeading } from './column-heading.ts'
import type { Column } from './columns.ts'
import { readStageHeading, type StageColumn } from './stage-heading.ts'

export interface Header {
  columns: Column[]
  /** Headings that stand for nothing we read. */
  unknown: string[]
  /** Quarters or months that have columns of their own. */
  stages: StageColumn[]
  /** Place of the first heading row and of the first row behind the headings. */
  from: number
  to: number
}

/** Titles, units and dates may stand above; a table whose headings come later than this has none. */
const DEEPEST_HEADER = 30
const TEXT: ColumnHeading = {
  kind: 'text',
  role: 'responsible',
  persons: false,
  firstLeads: false,
  mixed: false,
}
const IGNORED: ColumnHeading = { ...TEXT, kind: 'ignored' }

/** The heading row of a grid, or the two of them; null for a grid without any. */
export function findHeader(rows: GridRow[]): Header | null {
  for (let from = 0; from < Math.min(rows.length, DEEPEST_HEADER); from += 1) {
    const row = rows[from]
    if (!row || !isHeading(row.cells)) continue
    let to = from + 1
    while (to < from + 3 && isSecondRow(rows[to], rows[to - 1])) to += 1
    return { ...readColumns(rows.slice(from, to)), from, to }
  }
  return null
}

/** At least two different headings, one of them for the duties or the units. */
function isHeading(cells: GridCell[]): boolean {
  const texts = new Set(cells.map((cell) => cell.text.trim()).filter(hasWords))
  const headings = [...texts].map(readColumnHeading).filter((heading) => heading !== null)
  const telling = headings.some(({ kind }) => ['task', 'duty', 'aim', 'built', 'units'].includes(kind))
  const stages = [...texts].filter((text) => readStageHeading(text, 0) !== null).length
  return (
    telling && headings.length + Math.max(0, stages - 1) >= 2 && (headings.length + stages) * 2 >= texts.size
  )
}

function isColumnHeading(text: string): boolean {
  return readColumnHeading(text) !== null || readStageHeading(text, 0) !== null
}

/** The lowest of the headings over a column counts. */
function stageOf(texts: readonly string[], index: number): StageColumn | null {
  return texts.map((text) => readStageHeading(text, index)).findLast((stage) => stage !== null) ?? null
}

/** Headings below merged or empty ones: 牵头单位 | 配合单位 below 责任单位. */
function isSecondRow(row: GridRow | undefined, above: GridRow | undefined): boolean {
  if (!row || !above) return false
  const fresh = row.cells.filter((cell) => cell.continues !== 'above' && hasWords(cell.text))
  const repeated = row.cells.every((cell, index) => cell.text === above.cells[index]?.text)
  if (fresh.length === 0) return repeated && row.cells.some((cell) => cell.continues === 'above')
  const beside = row.cells.length - fresh.length
  const columnNumbers = fresh.every((cell) => /^\(?\d{1,2}\)?$|^[甲乙丙丁]$/.test(cell.text.trim()))
  if (columnNumbers) return beside === 0 && fresh.length > 2
  const isBelowWide = row.cells.every((cell, index) => cell.continues === 'above' || isWide(above, index))
  if (isBelowWide && beside > 0 && fresh.every((cell) => cell.text.length <= 12)) return true
  const headings = fresh.filter((cell) => cell.text.length <= 12 && isColumnHeading(cell.text))
  return headings.length === fresh.length && (beside > 0 || repeated)
}

/** Part of a heading over several columns. */
function isWide({ cells }: GridRow, index: number): boolean {
  return cells[index]?.continues === 'left' || cells[index + 1]?.continues === 'left'
}

function readColumns(header: GridRow[]): Pick<Header, 'columns' | 'unknown' | 'stages'> {
  const columns: Column[] = []
  const unknown: string[] = []
  const stages: StageColumn[] = []
  const width = Math.max(...header.map((row) => row.cells.length))
  for (let index = 0; index < width; index += 1) {
    const texts = [...new Set(header.map((row) => row.cells[index]?.text.trim() ?? ''))].filter(hasWords)
    const headings = texts.map(readColumnHeading)
    const stage = headings.some((one) => one?.kind === 'ignored') ? null : stageOf(texts, index)
    const known = headings.filter((one) => one !== null)
    const isMeasured = known[0]?.kind === 'aim' && texts.at(-1) === '单位'
    const heading = stage ? IGNORED : ((isMeasured ? known[0] : known.at(-1)) ?? null)
    if (stage) stages.push(stage)
    const firstLeads = headings.some((one) => one?.firstLeads === true)
    if (!heading && texts.length > 0) unknown.push(texts.at(-1) ?? '')
    columns.push({
      index,
      name: texts.at(-1) ?? '',
      ...(heading ?? (texts.length > 0 ? TEXT : IGNORED)),
      firstLeads,
    })
  }
  return { columns: withoutSpare(columns), unknown, stages }
}

/** A column without a known heading may be the duties', but only where no other can be. */
function withoutSpare(columns: Column[]): Column[] {
  if (!columns.some(({ kind }) => kind === 'task' || kind === 'duty')) return columns
  const duties = columns.filter(({ kind }) => kind === 'task' || kind === 'duty')
  const last = duties.at(-1)?.index ?? 0
  return columns.map((column) =>
    column.kind === 'text' && column.index > last ? { ...column, kind: 'beside' as const } : column,
  )
}
