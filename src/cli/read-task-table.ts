import { readTableFile } from '../adapters/table/read-table-file.ts'
import { readDocument } from '../table/read-document.ts'
import { readDuties, type TableReading } from '../table/read-duties.ts'

/** A file of any kind → what it says: cells of text lines, or paragraphs and tables with columns. */
export async function readTaskTable(path: string): Promise<TableReading> {
  const file = await readTableFile(path)
  return file.kind === 'lines' ? readDuties(file.table) : readDocument(file.document)
}
