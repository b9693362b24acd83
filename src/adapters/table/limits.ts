import { type FileProblem, tooMuch } from './file-problem.ts'

/**
 * Twice the largest table that anybody was seen to keep by hand; what is larger is a dump of data. A larger limit would
 * let a small file take hundreds of MB, a smaller one would turn real tables away.
 */
export const MAX_ROWS = 20_000

/** Word itself ends at 63 columns; a sheet with hundreds of filled columns is no task table. */
export const MAX_COLUMNS = 256

/** Cells of a table, the empty ones included: thirty columns of so many rows, some 200 MB while they are read. */
export const MAX_CELLS = 600_000

export function checkSize(rows: number, columns: number): void {
  if (rows > MAX_ROWS) throw tooMuch(`超过 ${MAX_ROWS} 行`)
  if (columns > MAX_COLUMNS) throw tooMuch(`超过 ${MAX_COLUMNS} 列`)
  if (rows * columns > MAX_CELLS) throw tooManyCells()
}

export function tooManyCells(): FileProblem {
  return tooMuch(`超过 ${MAX_CELLS / 10_000} 万个单元格`)
}
