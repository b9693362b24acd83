import { hasWords } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import { isTime, isUnits } from './cell-kinds.ts'
import { readColumnHeading } from './column-heading.ts'
import type { Column } from './columns.ts'
import { guessColumns } from './guess-columns.ts'
import type { Header } from './header.ts'

const DEEPEST = 10
const LONGEST = 12
/** Neither numbers nor sentences. */
const HEADING = /^[^\d。；;：:]+$/

/**
 * A row of short names none of which we know as headings, over columns whose cells tell what they hold: 活儿 | 谁来干 | 啥时候干完.
 * The headings that we know keep their meaning.
 */
export function headerByCells(rows: GridRow[]): Header | null {
  for (const [from, row] of rows.slice(0, DEEPEST).entries()) {
    if (!isRowOfNames(row)) continue
    const guessed = guessColumns(rows.slice(from + 1))
    if (!guessed || !isAbove(row, rows, from, guessed)) return null
    const columns = guessed.map((column): Column => {
      const name = row.cells[column.index]?.text.trim() ?? ''
      const heading = readColumnHeading(name)
      return { ...column, ...heading, name }
    })
    return { columns, unknown: [], stages: [], from, to: from + 1 }
  }
  return null
}

function isRowOfNames({ cells }: GridRow): boolean {
  const texts = cells.map(({ text }) => text.trim()).filter(hasWords)
  const areNames = texts.every((text) => text.length <= LONGEST && HEADING.test(text))
  return (
    texts.length >= 3 &&
    texts.length * 4 >= cells.length * 3 &&
    areNames &&
    new Set(texts).size === texts.length
  )
}

/** No name of an office stands over the offices, and no time over the times. */
function isAbove(row: GridRow, rows: GridRow[], from: number, guessed: readonly Column[]): boolean {
  const isOne = (kind: Column['kind'], text: string): boolean =>
    kind === 'units' ? isUnits(text) : kind === 'time' && isTime(text)
  const others = guessed.every(({ index, kind }) => !isOne(kind, row.cells[index]?.text.trim() ?? ''))
  return rows.length > from + 2 && others
}
