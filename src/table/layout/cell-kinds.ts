import { readTimeCell } from '../time-words/read-time-cell.ts'
import { readTimeWords } from '../time-words/read-time-words.ts'
import { TELLS } from '../noted-times.ts'
import { readUnitCell } from '../unit-cell/read-unit-cell.ts'

const LONGEST_TIME = 40
const LONGEST_UNITS = 100

/** 6月底前, 每季度1次: a cell that says when or how often. */
export function isTime(text: string): boolean {
  return text.length <= LONGEST_TIME && readTimeCell(text).cadences.length > 0
}

/** Words that say when, and not when something was or where it is written. */
export function namesTime(text: string): boolean {
  return readTimeWords(text).cadences.length > 0 && !TELLS.test(text)
}

/** A cell of names that are all understood. */
export function isUnits(text: string): boolean {
  if (text.length > LONGEST_UNITS) return false
  const { assignments, warnings } = readUnitCell(text)
  return assignments.length > 0 && warnings.length === 0
}
