import type { GridDocument, GridRow } from './grid.ts'
import { guessColumns } from './layout/guess-columns.ts'
import { findHeader } from './layout/header.ts'
import { readSectionHeading } from './layout/section-heading.ts'
import type { Cell, Row, Table } from './table.ts'

/**
 * A text table as a document where it has a row of headings, or columns that may be told by what they hold (`guess`), or no cells at
 * all; null for a table of one cell a line.
 */
export function asDocument({ title, rows }: Table, guess: boolean): GridDocument | null {
  const paragraphs = title.map(({ text }, block) => ({ text, block }))
  if (rows.length === 0) return { paragraphs, grids: [] }
  const lines = linesOf(rows)
  const width = Math.max(...lines.map((row) => row.cells.length))
  const full = lines.filter((row) => row.cells.length === width || row.cells.length === 1).length
  const gridRows = lines.map((row, index): GridRow => ({
    number: row.cells[0]?.line ?? index + 1,
    cells: Array.from({ length: width }, (_, column) => ({
      text: row.cells[column]?.text ?? '',
      continues: null,
    })),
  }))
  if (width < 2 || full * 2 < lines.length) return null
  if (!findHeader(gridRows) && !(guess && guessColumns(gridRows))) return null
  const before = paragraphs.map(({ text }) => text)
  return { paragraphs, grids: [{ name: null, before, rows: gridRows, block: title.length }] }
}

/**
 * In a table with columns a line that begins with a tab is a row whose first cell is empty, as merged cells leave it. Without
 * columns it is more of the row above.
 */
function linesOf(rows: readonly Row[]): Row[] {
  const lines: Row[] = []
  for (const { cells } of rows) {
    let open: Cell[] = []
    for (const cell of cells) {
      if (open.length === 0 || open.at(-1)?.line === cell.line) open.push(cell)
      else {
        lines.push({ cells: open })
        open = [{ text: '', line: cell.line }, cell]
      }
    }
    lines.push(...withHeadingBelow(open))
  }
  return lines
}

/** 二、… behind an empty line is no more of the cell above it, but heads what follows. */
function withHeadingBelow(cells: Cell[]): Row[] {
  const last = cells.at(-1)
  const [, text, heading] = /^([^]*?)\n\s*\n([^\n]{2,40})\s*$/.exec(last?.text ?? '') ?? []
  if (!last || text === undefined || heading === undefined) return [{ cells }]
  if (readSectionHeading(heading)?.level !== 'section') return [{ cells }]
  const line = last.line + text.split('\n').length + 1
  return [
    { cells: [...cells.slice(0, -1), { text, line: last.line }] },
    { cells: [{ text: heading.trim(), line }] },
  ]
}
