import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { makeDocx, p, tbl, tc, tr } from '../support/make-docx.ts'

const HEADINGS = ['序号', '重点任务', '工作内容', '责任单位', '完成时限', '备注']

function rowOf(index: number): string[] {
  const month = (index % 12) + 1
  const words = [`每季度检查${index % 4}次`, `${month}月底前`, '常态化推进', `${month}月上旬`]
  return [
    String(index + 1),
    `重点任务${Math.floor(index / 5) + 1}`,
    `第${index + 1}项：组织开展专项检查，建立问题台账并逐项销号，形成闭环管理的长效机制`,
    `第${index % 20}科、综合管理第${index % 7}站`,
    words[index % words.length] ?? '',
    '',
  ]
}

/** A Word and an Excel file with one table of so many rows, five to a merged cell. */
export async function officeFiles(folder: string, count: number): Promise<{ docx: string; xlsx: string }> {
  const rows = Array.from({ length: count }, (_, index) => rowOf(index))
  const docx = join(folder, 'table.docx')
  const xlsx = join(folder, 'table.xlsx')
  await writeFile(docx, wordFile(rows))
  await writeFile(xlsx, workbook(rows))
  return { docx, xlsx }
}

function wordFile(rows: readonly string[][]): Uint8Array {
  const body = rows.map((cells, index) =>
    tr(
      cells.map((text, column) =>
        column === 1 ? tc(text, { merge: index % 5 ? 'continue' : 'restart' }) : text,
      ),
    ),
  )
  return makeDocx(p('重点任务分解表') + tbl(tr(HEADINGS), ...body))
}

function workbook(rows: readonly string[][]): Uint8Array {
  const sheet = utils.aoa_to_sheet([HEADINGS, ...rows])
  sheet['!merges'] = rows.flatMap((_, index) =>
    index % 5 === 0 ? [{ s: { r: index + 1, c: 1 }, e: { r: index + 5, c: 1 } }] : [],
  )
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '分解表')
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Uint8Array
}
