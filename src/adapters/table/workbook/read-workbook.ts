import type * as Xlsx from '@e965/xlsx'
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'
import type { GridDocument } from '../../../table/grid.ts'
import { damaged, encrypted } from '../file-problem.ts'
import { packedRows, type TextRow } from '../packed-rows.ts'
import type { SlimWorkbook } from './slim-workbook.ts'
import { shownDate, type SheetDate } from './shown-date.ts'

type Library = typeof Xlsx

/** What is used of the library's SSF, which it leaves without types. */
interface DateFormats {
  is_date(format: string): boolean
  parse_date_code(value: number, options: { date1904: boolean }): SheetDate | null
}

/** What is used of the library's parse_zip, which it leaves without types. */
interface PartReader {
  parse_zip(zip: { files: Record<string, { name: string; data: string }> }, options: ParsingOptions): WorkBook
}

const OPTIONS = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  nodim: true,
} as const satisfies ParsingOptions

/** The visible sheets of an .xls file as tables. */
export async function readXls(bytes: Uint8Array): Promise<GridDocument> {
  const library = await import('@e965/xlsx')
  const book = guarded(() => library.read(bytes, { ...OPTIONS, type: 'buffer' }))
  return documentOf(library, book, book.SheetNames)
}

/** The visible sheets of an .xlsx file as tables. */
export async function readXlsx({ parts, names }: SlimWorkbook): Promise<GridDocument> {
  const library = await import('@e965/xlsx')
  // As the library's own zip reader would hand them over: one character a byte.
  const files = [...parts].map(([name, part]) => [name, { name, data: part.toString('latin1') }] as const)
  parts.clear()
  const zip = { files: Object.fromEntries(files) }
  const book = guarded(() => (library as unknown as PartReader).parse_zip(zip, { ...OPTIONS }))
  return documentOf(library, book, names)
}

function guarded(read: () => WorkBook): WorkBook {
  try {
    return read()
  } catch (error) {
    throw error instanceof Error && /password|encrypt/i.test(error.message) ? encrypted() : damaged(error)
  }
}

function documentOf(library: Library, book: WorkBook, names: readonly string[]): GridDocument {
  const document: GridDocument = { paragraphs: [], grids: [] }
  for (const [index, key] of book.SheetNames.entries()) {
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) continue
    const sheet = book.Sheets[key]
    // The library passes over a sheet that it cannot read; a table that is missing in silence must not be.
    if (!sheet) throw damaged()
    const rows = packedRows(textRows(library, book, sheet), mergesOf(sheet))
    const name = names[index] ?? key
    if (rows.length > 0) document.grids.push({ name, before: [], rows, block: document.grids.length })
  }
  return document
}

function textRows(library: Library, book: WorkBook, sheet: WorkSheet): TextRow[] {
  const rows: TextRow[] = []
  const show = (cell: CellObject): string => shownText(library, book, cell)
  sheet['!data']?.forEach((cells, index) => {
    const texts: string[] = []
    cells.forEach((cell, column) => (texts[column] = show(cell)))
    rows.push({ number: index + 1, texts })
  })
  return rows
}

function mergesOf(sheet: WorkSheet) {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    left: s.c,
    right: e.c,
  }))
}

/** What a person sees in a cell; dates in one form, whatever the language of the program that wrote them. */
function shownText(library: Library, book: WorkBook, cell: CellObject): string {
  const { t: type, v: value, z: format } = cell
  if (type === 's') return String(value).replace(/\r\n?|_x000D_\n?/g, '\n')
  if (type === 'n' && typeof value === 'number' && typeof format === 'string') {
    const date = dateOf(library, book, value, format)
    const text = date && shownDate(date, format)
    if (text !== null) return text
  }
  return cell.w ?? (value === undefined ? '' : String(value))
}

function dateOf(library: Library, book: WorkBook, value: number, format: string): SheetDate | null {
  const formats = library.SSF as DateFormats
  if (!formats.is_date(format)) return null
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return formats.parse_date_code(value, { date1904 })
}
