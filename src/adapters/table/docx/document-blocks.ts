import type { GridDocument } from '../../../table/grid.ts'
import { tooMuch } from '../file-problem.ts'
import { gridRows, isFrame, type WordTable } from './word-table.ts'

/** Ten times the largest number of table rows; each costs some hundred bytes. */
const MAX_PARAGRAPHS = 200_000

/** Collects what a document consists of, in its order. */
export class DocumentBlocks {
  readonly document: GridDocument = { paragraphs: [], grids: [] }
  #next = 0
  #before: string[] = []

  paragraph(text: string): void {
    if (text.trim() === '') return
    if (this.document.paragraphs.length >= MAX_PARAGRAPHS)
      throw tooMuch(`超过 ${MAX_PARAGRAPHS / 10_000} 万段`)
    this.document.paragraphs.push({ text, block: this.#next++ })
    this.#before.push(text)
  }

  table(table: WordTable): void {
    if (isFrame(table)) this.#inside(table)
    else if (table.rows.length > 0) {
      const grid = { name: null, before: this.#before, rows: gridRows(table), block: this.#next++ }
      this.document.grids.push(grid)
      this.#before = []
    }
  }

  #inside(frame: WordTable): void {
    for (const block of frame.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks ?? []))) {
      if (typeof block === 'string') this.paragraph(block)
      else this.table(block)
    }
  }
}
