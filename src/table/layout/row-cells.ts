import { foldText, hasWords, withoutMarks } from '../clean-text.ts'
import type { GridCell, GridRow } from '../grid.ts'
import type { Columns } from './columns.ts'
import { readSectionHeading } from './section-heading.ts'

/** What tells one row of headings from rows of duties. */
export function rowText(row: GridRow): string {
  return row.cells.map((cell) => cell.text.replace(/\s/g, '')).join('|')
}

/** 一 | 经济发展: the number of the section may stand in a cell of its own. */
export function bannerText(row: GridRow): string {
  const texts = new Set(row.cells.map((cell) => foldText(withoutMarks(cell.text))).filter(hasWords))
  const [first = '', ...rest] = texts
  const others = rest.filter((text) => !/^\d{1,3}(?:\.\d)?分?$/.test(text))
  return others.length === 0
    ? first
    : `${first.replace(/[、.]$/, '')}${/[)）]$/.test(first) ? '' : '、'}${others.join('')}`
}

/** The number column's own number; null for a cell that several rows share. */
export function columnNumber(row: GridRow, { number }: Columns): number | null {
  const cell = number === null ? undefined : row.cells[number]
  if (!cell || cell.continues === 'above') return null
  const match = /^[（(]?(\d{1,7})[)）]?[.、．]?$/.exec(cell.text.normalize('NFKC').trim())
  if (match) return Number(match[1])
  return readSectionHeading(`${cell.text.trim()}、`)?.no ?? null
}

/** Text of a cell on one line; '' where it holds nothing but punctuation. */
export function words(cell: GridCell | undefined): string {
  const text = foldText(withoutMarks(cell?.text ?? ''))
  return hasWords(text) ? text : ''
}
