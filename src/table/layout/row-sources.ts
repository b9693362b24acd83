import { hasWords, withoutMarks } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import { type Point, unitSource } from '../point.ts'
import { isUnits, namesTime } from './cell-kinds.ts'
import { isTick, tickedRhythm } from './ticks.ts'
import type { Columns } from './columns.ts'
import { words } from './row-cells.ts'

/** What holds for the rows of a grid before the first of them is read. */
export interface GridContext {
  columns: Columns
  /** Texts of the heading rows, which may come again on every page. */
  headings: ReadonlySet<string>
  section: string | null
  /** Stands for the units where the grid has no column for them. */
  unit: string | null
  /** 第 2 个表格, or the sheet's name; '' where the document has one table alone. */
  label: string
}

/** What the cells of units and times are read with. */
export interface CellsAbove {
  context: GridContext
  /** The cell above, by column. */
  lastTexts: Map<number, string>
  /** An empty unit cell before its duty was taken as the one above. */
  filledUnits: boolean
}

export function unitsOf(walk: CellsAbove, row: GridRow): Point['units'] {
  const { columns, unit } = walk.context
  if (columns.units.length === 0) return unit === null ? [] : [unitSource(unit)]
  return columns.units.map(({ index, name, role, persons, firstLeads, mixed }) => {
    const written = likeAbove(walk, row, index)
    const text = isTick(written) && isUnits(name) ? name : written
    return { text, role, persons, firstLeads, mixed }
  })
}

/** The words of all time columns; `asRhythm` where they stand in columns for rhythms alone. */
export function timeOf(walk: CellsAbove, row: GridRow): Pick<Point, 'time' | 'asRhythm'> {
  const cells = walk.context.columns.times.map(({ index, kind, name, rhythm }) => {
    const written = likeAbove(walk, row, index)
    const text = tickedRhythm(name, written) ?? written
    // A column that only stands in for one of times may hold other words as well.
    return { text: kind === 'time' || namesTime(text) ? text : '', rhythm: rhythm === true }
  })
  const filled = cells.filter(({ text }) => hasWords(text))
  const asRhythm = filled.length > 0 && filled.every(({ rhythm }) => rhythm)
  const time = [...new Set(filled.map(({ text }) => text))].join('\n')
  return { time, ...(asRhythm ? { asRhythm } : {}) }
}

/** The remark of a row, which may be its time where no column has any. */
export function noteOf({ note, times }: Columns, row: GridRow): string {
  const text = note === null ? '' : words(row.cells[note])
  return times.some(({ index }) => index === note) && namesTime(text) ? '' : text
}

/** 同上 and 〃 stand for the cell above. */
function likeAbove(walk: CellsAbove, row: GridRow, index: number): string {
  const cell = row.cells[index]
  if (!cell) return ''
  const text = withoutMarks(cell.text).trim()
  const above = walk.lastTexts.get(index) ?? ''
  // A month or a unit before its duties stands there once for all of them.
  if (text === '' && leads(walk.context.columns, index)) {
    walk.filledUnits ||= above !== '' && walk.context.columns.units.some((column) => column.index === index)
    return above
  }
  // Where nothing stands above, the words stay and are asked about.
  const meant = /^(?:同上|〃|″|")$/.test(text) && hasWords(above) ? above : text
  walk.lastTexts.set(index, meant)
  return meant
}

function leads({ times, units, duty }: Columns, index: number): boolean {
  return index < duty && [...times, ...units].some((column) => column.index === index)
}
