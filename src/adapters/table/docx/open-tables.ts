import { tooMuch } from '../file-problem.ts'
import { MAX_CELLS, MAX_ROWS, tooManyCells } from '../limits.ts'
import { numberAttribute, wordAttribute } from './word-attribute.ts'
import { addBlock, columns, type WordCell, type WordRow, type WordTable } from './word-table.ts'

/** A table that has begun and not ended, with its row and cell at hand. */
interface Frame {
  table: WordTable
  row: WordRow | null
  cell: WordCell | null
}

type Attributes = Record<string, string>

/** The tables that are open while a document is read, the innermost last. */
export class OpenTables {
  readonly #frames: Frame[] = []
  #rows = 0
  #cells = 0

  /** The cell that text belongs to now, or null outside of tables. */
  get cell(): WordCell | null {
    return this.#frames.at(-1)?.cell ?? null
  }

  open(name: string, attributes: Attributes): void {
    const frame = this.#frames.at(-1)
    if (name === 'w:tbl') this.#frames.push({ table: { rows: [] }, row: null, cell: null })
    else if (name === 'w:tr' && frame) frame.row = { cells: [], before: 0, after: 0, deleted: false }
    else if (name === 'w:tc' && frame?.row) this.#beginCell(frame, frame.row)
    else if (frame?.cell) cellProperty(frame.cell, name, attributes)
  }

  rowProperty(name: string, attributes: Attributes): void {
    const row = this.#frames.at(-1)?.row
    if (!row) return
    if (name === 'w:gridBefore') row.before = columns(numberAttribute(attributes, 'val'), 0)
    if (name === 'w:gridAfter') row.after = columns(numberAttribute(attributes, 'val'), 0)
    if (name === 'w:del') row.deleted = true
  }

  endRow(): void {
    const frame = this.#frames.at(-1)
    if (!frame?.row) return
    if (++this.#rows > MAX_ROWS) throw tooMuch(`超过 ${MAX_ROWS} 行`)
    if (!frame.row.deleted) frame.table.rows.push(frame.row)
    frame.row = null
    frame.cell = null
  }

  /** Ends the innermost table; gives it back unless it stands in a cell of another. */
  endTable(): WordTable | null {
    const ended = this.#frames.pop()?.table ?? null
    const outer = this.#frames.at(-1)
    if (!outer) return ended
    if (ended && outer.cell) addBlock(outer.cell, ended)
    return null
  }

  #beginCell(frame: Frame, row: WordRow): void {
    if (++this.#cells > MAX_CELLS) throw tooManyCells()
    frame.cell = { blocks: null, span: 1, continues: null }
    row.cells.push(frame.cell)
  }
}

function cellProperty(cell: WordCell, name: string, attributes: Attributes): void {
  if (name === 'w:gridSpan') cell.span = columns(numberAttribute(attributes, 'val'), 1)
  else if (name === 'w:vMerge' && goesOn(attributes)) cell.continues = 'above'
  else if (name === 'w:hMerge' && goesOn(attributes)) cell.continues = 'left'
}

function goesOn(attributes: Attributes): boolean {
  return wordAttribute(attributes, 'val') !== 'restart'
}
