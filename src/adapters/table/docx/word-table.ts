import type { GridCell, GridRow } from '../../../table/grid.ts'
import { checkSize, MAX_COLUMNS } from '../limits.ts'

/** A table as Word writes it: rows of cells that may each cover several columns. */
export interface WordTable {
  rows: WordRow[]
}

export type WordBlock = string | WordTable

export interface WordRow {
  cells: WordCell[]
  /** Columns left free before the first and after the last cell. */
  before: number
  after: number
  deleted: boolean
}

export interface WordCell {
  /** Paragraphs and nested tables in their order, null before the first. */
  blocks: WordBlock[] | null
  span: number
  /** The lower part of a merged cell; Word does not show what stands in it. */
  continues: 'above' | 'left' | null
}

/** Most cells have one paragraph; an array of exactly one takes a seventh of the memory of one that has grown to it. */
export function addBlock(cell: WordCell, block: WordBlock): void {
  if (cell.blocks) cell.blocks.push(block)
  else cell.blocks = [block]
}

export function gridRows(table: WordTable): GridRow[] {
  const width = Math.max(0, ...table.rows.map(widthOf))
  checkSize(table.rows.length, width)
  const rows: GridRow[] = []
  for (const row of table.rows) {
    rows.push({ number: rows.length + 1, cells: cellsOf(row, rows.at(-1)?.cells ?? [], width) })
  }
  return rows
}

function widthOf(row: WordRow): number {
  return row.cells.reduce((sum, cell) => sum + cell.span, row.before + row.after)
}

function cellsOf(row: WordRow, above: readonly GridCell[], width: number): GridCell[] {
  const cells: GridCell[] = []
  addFree(cells, row.before)
  for (const cell of row.cells) {
    const upper = cell.continues === 'above' ? above[cells.length] : undefined
    const left = cell.continues === 'left' ? cells.at(-1) : undefined
    const text = (upper ?? left)?.text ?? cellText(cell)
    cells.push({ text, continues: upper ? 'above' : left ? 'left' : null })
    for (let column = 1; column < cell.span; column++) cells.push({ text, continues: 'left' })
  }
  addFree(cells, width)
  return cells
}

/** Empty cells up to a width. */
function addFree(cells: GridCell[], width: number): void {
  while (cells.length < width) cells.push({ text: '', continues: null })
}

/** A nested table becomes a line a row, its cells apart by a space. */
export function cellText(cell: WordCell): string {
  if (!cell.blocks) return ''
  const [only] = cell.blocks
  if (cell.blocks.length === 1 && typeof only === 'string') return only.trim() === '' ? '' : only
  const lines = cell.blocks.flatMap((block) =>
    typeof block === 'string'
      ? [block]
      : block.rows.map((row) => row.cells.map(cellText).filter(Boolean).join(' ')),
  )
  return lines.filter((line) => line.trim() !== '').join('\n')
}

/** A column of boxes around tables of their own: a frame for the page, not a table. */
export function isFrame(table: WordTable): boolean {
  return (
    table.rows.every((row) => row.cells.length <= 1) &&
    table.rows.some((row) =>
      row.cells.some((cell) => cell.blocks?.some((block) => typeof block !== 'string' && isWide(block))),
    )
  )
}

function isWide(table: WordTable): boolean {
  return table.rows.some((row) => row.cells.length > 1)
}

/** A number of columns as a file claims it; what no table can have ends at one more than is allowed. */
export function columns(claimed: number | null, least: number): number {
  return Math.min(Math.max(claimed ?? least, least), MAX_COLUMNS + 1)
}
