import type { GridDocument } from '../../table/grid.ts'
import { packedRows } from './packed-rows.ts'

const SEPARATORS = [',', ';', '\t'] as const

/**
 * Text with separators after RFC 4180: a field in quotation marks may hold separators, line breaks and doubled quotation
 * marks. The separator is the one that the first lines have most of. Every field stays the text that it is.
 */
export function csvDocument(text: string): GridDocument {
  const named = /^sep=(.)\r?\n/i.exec(text)
  const content = named ? text.slice(named[0].length) : text
  const records = recordsOf(content, named?.[1] ?? separatorOf(content))
  const rows = packedRows(records.map((texts, index) => ({ number: index + 1, texts })))
  return { paragraphs: [], grids: rows.length === 0 ? [] : [{ name: null, before: [], rows, block: 0 }] }
}

function separatorOf(text: string): string {
  const unquoted = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => unquoted.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = []
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator)
    fields.push(value)
    at = end
    if (text[at] === separator) {
      at++
      if (at === text.length) fields.push('')
      if (at < text.length) continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    records.push(fields)
    fields = []
  }
  return records
}

function plain(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(start, end), end }
}

function quoted(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start + 1
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1
  const value = text
    .slice(start + 1, end)
    .replaceAll('""', '"')
    .replace(/\r\n?/g, '\n')
  // What follows the closing mark before the separator belongs to the field all the same.
  const rest = plain(text, end + 1, separator)
  return { value: value + rest.value, end: Math.max(rest.end, end) }
}
