import type { GridRow } from '../grid.ts'
import type { Stage } from '../point.ts'
import { words } from './row-cells.ts'
import type { StageColumn } from './stage-heading.ts'

/** What a row is to have reached by the end of which stage; a goal over several columns is due with the last of them. */
export function stagesOf(row: GridRow, columns: readonly StageColumn[]): Stage[] {
  const stages: Stage[] = []
  for (const { index, name, year, month } of columns) {
    const cell = row.cells[index]
    const goesOn = cell?.continues === 'left' && row.cells[index - 1]?.text === cell.text
    if (goesOn && stages.length > 0) stages.pop()
    const text = words(cell)
    if (text !== '' ? text !== '无' : isTicked(cell?.text ?? '')) stages.push({ name, year, month, text })
  }
  return stages
}

/** √, ★: something is due, and the heading says when. */
function isTicked(text: string): boolean {
  return /[√✓✔☑●★◆■▲○]/.test(text)
}
