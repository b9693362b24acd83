import { hasWords } from '../clean-text.ts'
import type { Grid, GridCell, GridRow } from '../grid.ts'
import { readColumnHeading } from './column-heading.ts'

const DEEPEST_HEADER = 30

/** The tables that stand beside one another in a grid, from left to right, each with the same headings; else the grid itself. */
export function besideOneAnother(grid: Grid): Grid[] {
  for (const [from, row] of grid.rows.slice(0, DEEPEST_HEADER).entries()) {
    const width = repeatedWidth(row.cells)
    if (width === null) continue
    const count = Math.ceil(row.cells.length / width)
    return Array.from({ length: count }, (_, place) => ({
      ...grid,
      rows: grid.rows
        .slice(place === 0 ? 0 : from)
        .map(({ number, cells }) => ({ number, cells: cells.slice(place * width, (place + 1) * width) })),
    }))
  }
  return [grid]
}

/** After how many columns the headings begin anew; null where they do not. */
function repeatedWidth(cells: readonly GridCell[]): number | null {
  const texts = cells.map(({ text, continues }) => (continues === null ? text.replace(/\s/g, '') : ''))
  const width = texts.indexOf(texts[0] ?? '', 1)
  if (width < 2 || !hasWords(texts[0] ?? '')) return null
  const own = texts.slice(0, width)
  const known = own.filter((text) => readColumnHeading(text) !== null).length
  const repeats = texts.every((text, index) => text === own[index % width])
  return repeats && known >= 2 ? width : null
}

/** A table turned on its side, with its headings below one another in the first column, as one with a row of them. */
export function turned(grid: Grid): Grid | null {
  const isAcross = ({ cells }: GridRow): boolean =>
    cells.slice(1).every(({ continues }) => continues === 'left')
  const from = grid.rows.findIndex((row) => row.cells.length > 1 && !isAcross(row))
  const rows = grid.rows
    .slice(Math.max(from, 0))
    .filter(({ cells }) => cells.some(({ text }) => hasWords(text)))
  const headings = rows.map(({ cells }) => readColumnHeading(cells[0]?.text ?? ''))
  if (rows.length < 3 || headings.some((heading) => heading === null)) return null
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const above = grid.rows.slice(0, Math.max(from, 0)).map(({ cells }) => cells[0]?.text ?? '')
  return {
    ...grid,
    before: [...grid.before, ...above],
    rows: Array.from({ length: width }, (_, column) => ({
      number: column + 1,
      cells: rows.map(({ cells }) => turnedCell(cells[column])),
    })),
  }
}

function turnedCell(cell: GridCell | undefined): GridCell {
  if (!cell) return { text: '', continues: null }
  const { text, continues } = cell
  return { text, continues: continues === null ? null : continues === 'left' ? 'above' : 'left' }
}
