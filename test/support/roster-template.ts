import { read, write } from '@e965/xlsx'

/** The template as a workbook, from its .csv: how seeds/roster-template.xlsx was made. */
export function rosterTemplate(csv: string): Uint8Array {
  const book = read(csv, { type: 'string', raw: true, sheet: '通讯录' })
  for (const sheet of Object.values(book.Sheets)) {
    sheet['!cols'] = [12, 16, 18, 10, 10, 14, 18, 34, 8].map((wch) => ({ wch }))
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array
}
