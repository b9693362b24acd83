import type { GridDocument, GridRow } from './grid.ts'
import { guessColumns } from './layout/guess-columns.ts'
import { findHeader } from './layout/header.ts'
import type { Table } from './table.ts'

/**
 * A text table as a document where it has a row of headings, or columns that may be told by what they hold (`guess`), or no cells at
 * all; null for a table of one cell a line.
 */
export function asDocument({ title, rows }: Table, guess: boolean): GridDocument | null {
  const paragraphs = title.map(({ text }, block) => ({ text, block }))
  if (rows.length === 0) return { paragraphs, grids: [] }
  const width = Math.max(...rows.map((row) => row.cells.length))
  const full = rows.filter((row) => row.cells.length === width).length
  const gridRows = rows.map((row, index): GridRow => ({
    number: row.cells[0]?.line ?? index + 1,
    cells: Array.from({ length: width }, (_, column) => ({
      text: row.cells[column]?.text ?? '',
      continues: null,
    })),
  }))
  if (width < 3 || full * 2 < rows.length) return null
  if (!findHeader(gridRows) && !(guess && guessColumns(gridRows))) return null
  const before = paragraphs.map(({ text }) => text)
  return { paragraphs, grids: [{ name: null, before, rows: gridRows, block: title.length }] }
}
