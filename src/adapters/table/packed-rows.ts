import type { GridCell, GridRow } from '../../table/grid.ts'
import { damaged } from './file-problem.ts'
import { checkSize, MAX_CELLS } from './limits.ts'

/** The texts of one row by column; what is not there is empty. */
export interface TextRow {
  number: number
  texts: readonly (string | undefined)[]
}

/** A merged cell: numbers of rows and columns (from 0) at its edges, both included. */
export interface Merge {
  top: number
  bottom: number
  left: number
  right: number
}

/**
 * The rows and columns that hold any text, however far apart they are, with merged cells filled in.
 * @throws FileProblem when there are more than `limits.ts` allows
 */
export function packedRows(rows: readonly TextRow[], merges: readonly Merge[] = []): GridRow[] {
  const filled = rows.filter((row) => row.texts.some(isFilled))
  const columns = filledColumns(filled)
  checkSize(filled.length, columns.length)
  const packed = filled.map(({ number, texts }) => ({
    number,
    cells: columns.map((column): GridCell => ({ text: texts[column] ?? '', continues: null })),
  }))
  const numbers = filled.map((row) => row.number)
  let covered = 0
  for (const merge of merges) {
    const range = {
      top: firstFrom(numbers, merge.top),
      bottom: firstFrom(numbers, merge.bottom + 1),
      left: firstFrom(columns, merge.left),
      right: firstFrom(columns, merge.right + 1),
    }
    covered += (range.bottom - range.top) * (range.right - range.left)
    // Merged cells do not overlap, so that together they cover no more than there is.
    if (covered > MAX_CELLS) throw damaged()
    const begins = numbers[range.top] === merge.top && columns[range.left] === merge.left
    if (begins) fill(packed, range)
  }
  return packed
}

function filledColumns(rows: readonly TextRow[]): number[] {
  const filled: boolean[] = []
  for (const { texts } of rows) {
    texts.forEach((text, column) => {
      if (isFilled(text)) filled[column] = true
    })
  }
  return filled.flatMap((_, column) => [column])
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

/** Where the first of the ascending numbers stands that is not below the limit. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** `range` holds places in the packed rows, the last ones not included. */
function fill(rows: readonly GridRow[], range: Merge): void {
  const text = rows[range.top]?.cells[range.left]?.text ?? ''
  for (let row = range.top; row < range.bottom; row++) {
    for (let column = range.left; column < range.right; column++) {
      const cell = rows[row]?.cells[column]
      const first = row === range.top && column === range.left
      if (!cell || first) continue
      cell.text = text
      cell.continues = column > range.left ? 'left' : 'above'
    }
  }
}
