import { type CellObject, utils, write, type WorkBook } from '@e965/xlsx'

export interface SheetContent {
  name: string
  /** Texts, numbers, or whole cells of the library; null for an empty one. */
  rows: readonly (readonly (string | number | CellObject | null)[])[]
  /** Merged cells: A1:B2 */
  merges?: readonly string[]
  hidden?: boolean
}

export function makeBook(sheets: readonly SheetContent[]): WorkBook {
  const book = utils.book_new()
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) }
  return book
}

/** An Excel file with these sheets. */
export function makeXlsx(
  sheets: readonly SheetContent[],
  bookType: 'xlsx' | 'xlsm' | 'biff8' = 'xlsx',
): Uint8Array {
  return write(makeBook(sheets), { type: 'buffer', bookType, bookSST: true, compression: true }) as Uint8Array
}

/** A day as a sheet counts it, shown in a format. */
export function day(iso: string, format: string): CellObject {
  return { t: 'n', v: Date.parse(iso) / 86_400_000 + 25_569, z: format }
}
