import { hasWords } from '../clean-text.ts'
import type { Grid, GridRow } from '../grid.ts'
import { type ColumnKind, readColumnHeading } from './column-heading.ts'
import { findHeader } from './header.ts'
import { rowText } from './row-cells.ts'

const LONGEST = 12

/** The tables that stand below one another in a grid, each with a row of other headings; else the grid itself. */
export function belowOneAnother(grid: Grid): Grid[] {
  const { rows } = grid
  const first = findHeader(rows)
  if (!first) return [grid]
  const known = new Set(rows.slice(first.from, first.to).map(rowText))
  const starts = rows.flatMap((row, index) =>
    index >= first.to && isHeadingRow(row) && !known.has(rowText(row)) ? [index] : [],
  )
  if (starts.length === 0) return [grid]
  const cuts = starts.map((start) => ({ start, from: withLinesAbove(rows, start) }))
  return [
    { ...grid, rows: rows.slice(0, cuts[0]?.from) },
    ...cuts.map(({ start, from }, index) => ({
      ...grid,
      before: rows.slice(from, start).map(({ cells }) => cells[0]?.text ?? ''),
      rows: rows.slice(start, cuts[index + 1]?.from),
    })),
  ]
}

/** Nothing but short headings, most of them known and one of them over the units; all known where none is for numbers. */
function isHeadingRow({ cells }: GridRow): boolean {
  const texts = cells.map(({ text }) => text.trim()).filter(hasWords)
  const kinds = texts.map((text) => (text.length <= LONGEST ? readColumnHeading(text)?.kind : undefined))
  const headed = kinds.filter((kind) => kind !== undefined).length
  const least = kinds.includes('number') ? texts.length * 0.75 : texts.length
  return headed >= 3 && headed >= least && kinds.includes('units') && kinds.some(isOfWords)
}

function isOfWords(kind: ColumnKind | undefined): boolean {
  return kind === 'task' || kind === 'duty' || kind === 'aim' || kind === 'built'
}

/** Section headings and titles right above the headings belong to what they head. */
function withLinesAbove(rows: readonly GridRow[], start: number): number {
  let from = start
  while (from > 0 && isLine(rows[from - 1])) from -= 1
  return from
}

function isLine(row: GridRow | undefined): boolean {
  return row?.cells.every(({ text }, index) => index === 0 || !hasWords(text)) ?? false
}
