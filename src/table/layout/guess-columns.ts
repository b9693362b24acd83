import { hasWords } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import { looksLikePerson } from '../unit-cell/persons.ts'
import { isTime, isUnits } from './cell-kinds.ts'
import type { ColumnKind } from './column-heading.ts'
import type { Column } from './columns.ts'

/** Enough rows to tell what a column holds. */
const SAMPLE = 200
/** On average: shorter ones are numbers of things or names. */
const SHORTEST_DUTY = 4

/** Columns by what their cells hold, for a grid without headings; null where nothing looks like duties with units or times. */
export function guessColumns(rows: GridRow[]): Column[] | null {
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.cells.length))
  const columns = Array.from({ length: width }, (_, index): Column => {
    const kind = kindOf(rows.slice(0, SAMPLE).flatMap((row) => own(row, index)))
    return { index, name: '', kind, role: 'responsible', persons: false, firstLeads: false, mixed: false }
  })
  const has = (kind: ColumnKind): boolean => columns.some((column) => column.kind === kind)
  return has('text') && (has('units') || has('time')) ? columns : null
}

/** The text of a cell that no merging has put there. */
function own(row: GridRow, index: number): string[] {
  const cell = row.cells[index]
  const banner = row.cells.slice(1).every((one) => one.continues === 'left')
  return cell && cell.continues === null && !banner && hasWords(cell.text) ? [cell.text.trim()] : []
}

function kindOf(texts: string[]): ColumnKind {
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length
  if (texts.length === 0) return 'ignored'
  if (share((text) => /^[(（]?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[)）]?[.、]?$/.test(text)) >= 0.8)
    return 'number'
  if (share(isTime) >= 0.6) return 'time'
  if (share(looksLikePerson) >= 0.7) return 'person'
  if (share(isUnits) >= 0.7) return 'units'
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  return length >= SHORTEST_DUTY ? 'text' : 'ignored'
}
