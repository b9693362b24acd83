import { readTableFile, type TableFile } from '../adapters/table/read-table-file.ts'
import { readDocument } from '../table/read-document.ts'
import { readDuties, type TableReading } from '../table/read-duties.ts'

/** A file of any kind → what it says: cells of text lines, or paragraphs and tables with columns. `say` hears of each step. */
export async function readTaskTable(
  path: string,
  say: (step: string) => void = () => undefined,
): Promise<TableReading> {
  say('正在读取文件……')
  const file = await readTableFile(path)
  say(`已读出 ${sizeOf(file)}，正在识别任务、责任单位和时限……`)
  const reading = file.kind === 'lines' ? readDuties(file.table) : readDocument(file.document)
  say(`识别出 ${reading.duties.length} 条任务，正在整理……`)
  return reading
}

function sizeOf(file: TableFile): string {
  if (file.kind === 'lines') return `${file.table.rows.length} 行`
  const rows = file.document.grids.reduce((sum, grid) => sum + grid.rows.length, 0)
  return rows > 0 ? `${rows} 行` : `${file.document.paragraphs.length} 段`
}
