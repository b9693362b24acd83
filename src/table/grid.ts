/**
 * A table with real columns, as office files have them: every row as many cells as the table has columns. A cell that
 * was merged over several rows or columns stands in each place that it covers, marked there as a continuation.
 */
export interface Grid {
  /** Name of the sheet, or null. */
  name: string | null
  /** Paragraphs before the table, in order: titles, units, dates. */
  before: string[]
  rows: GridRow[]
}

export interface GridRow {
  /** Row of the sheet or of the table in the file, from 1. */
  number: number
  cells: GridCell[]
}

export interface GridCell {
  /** Lines separated by \n; '' for an empty cell. */
  text: string
  /** The same merged cell as the one above, or as the one to the left. */
  continues: 'above' | 'left' | null
}

/** A document in the order of its parts: running paragraphs and tables. */
export interface GridDocument {
  /** Paragraphs outside of tables, with their place among the document's blocks. */
  paragraphs: { text: string; block: number }[]
  grids: (Grid & { block: number })[]
}
