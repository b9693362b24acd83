import type { GridDocument } from '../../table/grid.ts'
import { packedRows, type TextRow } from './packed-rows.ts'

/** Pipe tables and the lines between them. */
export function markdownDocument(text: string): GridDocument {
  const document: GridDocument = { paragraphs: [], grids: [] }
  const lines = text.split(/\r\n|[\r\n]/)
  let before: string[] = []
  let block = 0
  for (let at = 0; at < lines.length;) {
    const rows = tableAt(lines, at)
    if (rows.length > 0) {
      document.grids.push({ name: null, before, rows: packedRows(rows), block: block++ })
      before = []
      at += rows.length + 1
      continue
    }
    const paragraph = plainText(lines[at] ?? '')
    if (paragraph !== '') {
      document.paragraphs.push({ text: paragraph, block: block++ })
      before.push(paragraph)
    }
    at++
  }
  return document
}

/** The rows of a table that begins with this line: a line of headings, a line of dashes, and the rest. */
function tableAt(lines: readonly string[], at: number): TextRow[] {
  const heading = lines[at] ?? ''
  const rule = lines[at + 1] ?? ''
  if (!heading.includes('|') || !rule.includes('|') || !/^[\s|:-]*-[\s|:-]*$/.test(rule)) return []
  const rows = [{ number: at + 1, texts: cellsOf(heading) }]
  for (let next = at + 2; lines[next]?.includes('|'); next++) {
    rows.push({ number: next + 1, texts: cellsOf(lines[next] ?? '') })
  }
  return rows
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => plainText(cell.replace(/<br\s*\/?>/gi, '\n')))
}

/** Without the marks of headings and emphasis, with what was escaped as it is meant. */
function plainText(text: string): string {
  return text
    .trim()
    .replace(/^(#{1,6}|>)\s+/, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\\([\\|`*_{}[\]()#+.!-])/g, '$1')
}
