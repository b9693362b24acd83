/** A table as text in cells, free of any file format. */
export interface Table {
  /** What stands above the grid, a line each. */
  title: Cell[]
  rows: Row[]
}

/** The cells of one row, from left to right, as far as the format shows where rows end. */
export interface Row {
  cells: Cell[]
}

export interface Cell {
  /** Lines of the cell, separated by \n. */
  text: string
  /** Line (or row) of the file where the cell begins, from 1. */
  line: number
}

/** Something that the reader could not settle: where it is, and what to do about it. */
export interface RowProblem {
  /** 第 214 行, 操作要点（27） or 全表 */
  at: string
  /** One Chinese sentence for the administrator. */
  message: string
}
