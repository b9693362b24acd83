import { damaged, tooMuch } from '../file-problem.ts'
import { MAX_CELLS, MAX_ROWS, tooManyCells } from '../limits.ts'

/** Five to each row of the largest table; each costs the library some hundred bytes. */
const MAX_MERGES = 5 * MAX_ROWS

/** The shortest element that counts, `<v>1</v>` or `<c r="A1"/>`. What is shorter costs no more for being more. */
const LEAST_BYTES = 8

/**
 * The cells and the merged cells of a sheet's XML, without anything else. The library would, for one thing, make a cell for
 * every place that a link covers, and one link may cover a sheet of 17 thousand million cells.
 * @throws FileProblem when the cells do not end, or are too many
 */
export function sheetPart(content: Buffer): Buffer {
  const root = /<(\w+:)?worksheet\b[^>]*>/.exec(content.subarray(0, 65_536).toString('latin1'))
  if (!root) throw damaged()
  const prefix = root[1] ?? ''
  const cells = section(content, `${prefix}sheetData`)
  if (!cells && !isEmpty(content, `<${prefix}sheetData`)) throw damaged()
  // The library takes a sheet that ends in the middle for a short one.
  if (!content.subarray(-512).includes(`</${prefix}worksheet>`)) throw damaged()
  const merges = section(content, `${prefix}mergeCells`)
  if (cells) checkCells(cells, prefix)
  if (merges && holdsMore(merges, `<${prefix}mergeCell `, MAX_MERGES)) throw tooMuch('合并单元格过多')
  const parts = [Buffer.from(root[0], 'latin1'), cells, merges, Buffer.from(`</${prefix}worksheet>`)]
  return Buffer.concat(parts.filter((part) => part !== null))
}

/** `<sheetData/>`; programs on .NET write `<sheetData />`. */
function isEmpty(content: Buffer, opening: string): boolean {
  const at = content.indexOf(opening)
  return at >= 0 && /^\s*\/>/.test(content.subarray(at + opening.length).toString('latin1', 0, 16))
}

function section(content: Buffer, name: string): Buffer | null {
  const start = content.indexOf(`<${name}`)
  const closing = `</${name}>`
  const end = start < 0 ? -1 : content.indexOf(closing, start)
  return end < 0 ? null : content.subarray(start, end + closing.length)
}

/** Counts before the library makes objects of it all. Excel writes many cells that have a format and no value. */
function checkCells(cells: Buffer, prefix: string): void {
  for (const value of [`<${prefix}v`, `<${prefix}is`, `<${prefix}t`]) {
    if (filledRows(cells, `<${prefix}row`, value) > MAX_ROWS) throw tooMuch(`超过 ${MAX_ROWS} 行`)
    if (holdsMore(cells, value, MAX_CELLS)) throw tooManyCells()
  }
  for (const opening of [`<${prefix}c `, `<${prefix}c>`]) {
    if (holdsMore(cells, opening, 2 * MAX_CELLS)) throw tooManyCells()
  }
}

function filledRows(cells: Buffer, opening: string, value: string): number {
  let count = 0
  let row = cells.indexOf(opening)
  let filled = cells.indexOf(value)
  while (row >= 0 && filled >= 0) {
    const next = cells.indexOf(opening, row + 1)
    if (filled < row) filled = cells.indexOf(value, row)
    if (filled >= 0 && (next < 0 || filled < next)) count++
    row = next
  }
  return count
}

/** Whether a part of the text occurs more often; small contents, where it cannot, are not searched. */
export function holdsMore(content: Buffer, part: string, limit: number): boolean {
  if (content.length < limit * LEAST_BYTES) return false
  let count = 0
  for (let at = content.indexOf(part); at >= 0 && count <= limit; at = content.indexOf(part, at + 1)) count++
  return count > limit
}
