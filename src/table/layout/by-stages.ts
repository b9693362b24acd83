import { hasWords } from '../clean-text.ts'
import type { Grid, GridCell } from '../grid.ts'
import { findHeader } from './header.ts'

const OF_WORDS = ['task', 'duty', 'aim', 'built']

/**
 * 科室 | 一季度 | 二季度 …, whose cells are the duties: the same as a table with a row for each of them, headed 工作任务 and 完成时限.
 * Null for a table that has duties in columns of their own.
 */
export function byStages(grid: Grid): Grid | null {
  const header = findHeader(grid.rows)
  if (!header || header.stages.length < 2) return null
  const { columns, stages, from, to } = header
  if (!columns.some(({ kind }) => kind === 'units') || columns.some(({ kind }) => OF_WORDS.includes(kind)))
    return null
  const kept = columns.filter(
    ({ kind, index }) => kind !== 'ignored' && !stages.some((one) => one.index === index),
  )
  const headings = [...kept.map(({ name }) => name), '工作任务', '完成时限'].map(plain)
  const rows = grid.rows.slice(to).flatMap(({ number, cells }) =>
    stages.flatMap(({ index, name }) => {
      const cell = cells[index]
      if (!cell || cell.continues !== null || !hasWords(cell.text)) return []
      const own = kept.map((column) => plain(cells[column.index]?.text ?? ''))
      return [{ number, cells: [...own, plain(cell.text), plain(name)] }]
    }),
  )
  return { ...grid, rows: [...grid.rows.slice(0, from), { number: from + 1, cells: headings }, ...rows] }
}

function plain(text: string): GridCell {
  return { text, continues: null }
}
