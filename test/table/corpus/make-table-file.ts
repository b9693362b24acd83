import { makeDocx, p, tbl, tc, tr } from '../../support/make-docx.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'
import type { TableCase, TableFormat } from './table-case.ts'

type Grid = string[][]

/** The table as a file of the format, as an office program writes it. */
export function makeTableFile(table: TableCase, format: TableFormat): Uint8Array {
  const parts = [{ before: table.before ?? [], grid: gridOf(table.grid) }]
  if (table.then) parts.push({ before: table.then.before, grid: gridOf(table.then.grid) })
  if (format === 'docx') return makeDocx(parts.map(inWord).join(''))
  if (format === 'xlsx') return inExcel(parts, table.sheetName ?? 'Sheet1')
  const text = parts.map(({ before, grid }) => [...before, ...grid.map((row) => inText(row, format))])
  if (format === 'md') return new TextEncoder().encode(text.map(withRule).flat().join('\n'))
  return new TextEncoder().encode(text.flat().join('\n'))
}

function gridOf(lines: string): Grid {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')))
}

function inWord({ before, grid }: { before: readonly string[]; grid: Grid }): string {
  const rows = grid.map((row, r) => tr(wordCells(row, grid[r + 1])))
  return before.map((text) => p(text)).join('') + (rows.length > 0 ? tbl(...rows) : '')
}

function wordCells(row: readonly string[], below: readonly string[] | undefined): string[] {
  const cells: string[] = []
  for (const [column, text] of row.entries()) {
    if (text === '<') continue
    let span = 1
    while (row[column + span] === '<') span++
    if (text === '^') cells.push(tc('', { span, merge: 'continue' }))
    else cells.push(tc(text, below?.[column] === '^' ? { span, merge: 'restart' } : { span }))
  }
  return cells
}

function inExcel(parts: readonly { before: readonly string[]; grid: Grid }[], name: string): Uint8Array {
  const all: Grid = parts.flatMap(({ before, grid }) => [...before.map((text) => [text]), ...grid])
  const merges: string[] = []
  for (const [r, row] of all.entries()) {
    for (const [c, text] of row.entries()) {
      if (text === '<' || text === '^') continue
      let [right, down] = [c, r]
      while (row[right + 1] === '<') right++
      while (all[down + 1]?.[c] === '^') down++
      if (right > c || down > r) merges.push(`${address(r, c)}:${address(down, right)}`)
    }
  }
  const rows = all.map((row) =>
    row.map((text) => (text === '<' || text === '^' || text === '' ? null : value(text))),
  )
  return makeXlsx([{ name, rows, merges }])
}

function value(text: string): string | number {
  return /^\d{1,3}$/.test(text) ? Number(text) : text
}

function address(row: number, column: number): string {
  return `${String.fromCodePoint(65 + column)}${row + 1}`
}

function inText(row: readonly string[], format: TableFormat): string {
  const cells = row.map((text) => (text === '<' || text === '^' ? '' : text))
  if (format === 'csv')
    return cells.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')
  if (format === 'md') return `| ${cells.map((text) => text.replaceAll('\n', '<br>')).join(' | ')} |`
  return cells.map((text) => text.replaceAll('\n', ' ')).join('\t')
}

function withRule(lines: readonly string[]): string[] {
  const head = lines.findIndex((line) => line.startsWith('|'))
  const rule = `|${' --- |'.repeat((lines[head] ?? '').split(' | ').length)}`
  return [...lines.slice(0, head), '', lines[head] ?? '', rule, ...lines.slice(head + 1)]
}
