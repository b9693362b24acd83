import type { GridDocument, GridRow } from '../../src/table/grid.ts'
import type { TableReading } from '../../src/table/read-duties.ts'
import { timeReading, unitReading } from './phrase-table.ts'

/** Rows of cells; '^' goes on from the cell above and '<' from the one to the left, as merged cells do. */
export function rows(...lines: string[][]): GridRow[] {
  const grid: GridRow[] = []
  for (const [index, line] of lines.entries()) {
    const row: GridRow = { number: index + 1, cells: [] }
    for (const [column, text] of line.entries()) {
      if (text === '^') {
        row.cells.push({ text: grid[index - 1]?.cells[column]?.text ?? '', continues: 'above' })
      } else if (text === '<') {
        row.cells.push({ text: row.cells[column - 1]?.text ?? '', continues: 'left' })
      } else {
        row.cells.push({ text, continues: null })
      }
    }
    grid.push(row)
  }
  return grid
}

export interface Sheet {
  name?: string
  before?: string[]
  rows: GridRow[]
}

/** Tables in their order, each behind its own paragraphs. */
export function documentOf(...sheets: Sheet[]): GridDocument {
  const document: GridDocument = { paragraphs: [], grids: [] }
  let block = 0
  for (const { name = null, before = [], rows: own } of sheets) {
    for (const text of before) document.paragraphs.push({ text, block: block++ })
    document.grids.push({ name, before, rows: own, block: block++ })
  }
  return document
}

export function paragraphs(...texts: string[]): GridDocument {
  return { paragraphs: texts.map((text, block) => ({ text, block })), grids: [] }
}

/** One line a duty: number, section, task, text, units, times. */
export function dutiesInWords({ duties }: TableReading): string[] {
  return duties.map((duty) =>
    [
      duty.no,
      duty.section ?? '-',
      duty.task ? `${duty.task.no}.${duty.task.text}` : '-',
      duty.text,
      unitReading({ assignments: duty.assignments, warnings: [] }),
      timeReading({ cadences: duty.cadences, warnings: duty.warnings }),
    ].join(' ¦ '),
  )
}
