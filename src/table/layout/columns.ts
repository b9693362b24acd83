import { hasWords } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import type { StageColumn } from './stage-heading.ts'
import { readSectionHeading } from './section-heading.ts'
import type { ColumnHeading } from './column-heading.ts'

/** One column of a grid; `index` counts from 0. */
export interface Column extends ColumnHeading {
  index: number
}

/** Which column holds what. */
export interface Columns {
  number: number | null
  section: number | null
  task: number | null
  duty: number
  units: Column[]
  times: Column[]
  /** Columns for the goals of each quarter or month. */
  stages: StageColumn[]
  note: number | null
  /** Columns of words that nothing above takes up. */
  beside: number[]
}

/**
 * Columns by their use: the duty is the last column of measures, or of tasks where there are none; what stands left of
 * it is its key task, and left of that its section. Null where no column could hold duties.
 */
export function settleColumns(
  columns: Column[],
  rows: GridRow[],
  stages: StageColumn[] = [],
): Columns | null {
  const ofKind = (...kinds: string[]): Column[] => columns.filter(({ kind }) => kinds.includes(kind))
  const words = ofKind('task', 'duty', 'text')
  const filled = (column: Column): boolean => rows.length === 0 || holdsWords(rows, column.index)
  const duty = [ofKind('duty'), ofKind('task'), ofKind('text'), ofKind('aim')]
    .map((found) => found.filter(filled))
    .find((found) => found.length > 0)
    ?.at(-1)
  if (!duty) return null
  const left = words.filter((column) => column.index < duty.index)
  const numbered = left.find((column) => holdsSections(rows, column.index))
  const others = left.filter((column) => column !== numbered)
  const section = ofKind('section')[0] ?? numbered ?? (others.length > 1 ? others.at(-2) : undefined)
  return {
    number: ofKind('number')[0]?.index ?? null,
    section: section?.index ?? null,
    task: others.at(-1)?.index ?? null,
    duty: duty.index,
    units: ofKind('units'),
    times: ofKind('time'),
    stages,
    note: ofKind('note')[0]?.index ?? null,
    beside: besideOf(columns, [duty, section, others.at(-1)]),
  }
}

/** Columns of words that have no other use. */
function besideOf(columns: readonly Column[], used: readonly (Column | undefined)[]): number[] {
  return columns
    .filter(
      (column) => ['task', 'duty', 'text', 'aim', 'beside'].includes(column.kind) && !used.includes(column),
    )
    .map(({ index }) => index)
}

/** Columns such as 存在问题 and 整改措施 may be there to be filled in later. */
function holdsWords(rows: GridRow[], index: number): boolean {
  return rows.slice(0, 200).some((row) => {
    const cell = row.cells[index]
    return cell !== undefined && cell.continues !== 'left' && hasWords(cell.text)
  })
}

/** 一、…, 二、… in the rows of a column. */
function holdsSections(rows: GridRow[], index: number): boolean {
  const texts = rows.slice(0, 200).map((row) => row.cells[index]?.text ?? '')
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.length > 0 && filled.every((text) => readSectionHeading(text)?.level === 'section')
}
