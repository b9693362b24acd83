import { readFile, stat } from 'node:fs/promises'
import { DubanError } from '../../errors.ts'
import type { GridDocument } from '../../table/grid.ts'
import type { Table } from '../../table/table.ts'
import { csvDocument } from './csv-document.ts'
import { decodeText } from './decode-text.ts'
import { fileKind, type FileKind } from './file-kind.ts'
import { damaged, empty, FileProblem } from './file-problem.ts'
import { markdownDocument } from './markdown-document.ts'
import { textTable } from './text-table.ts'

/** What a file gives: cells of text lines without columns, or paragraphs and tables with columns. */
export type TableFile = { kind: 'lines'; table: Table } | { kind: 'document'; document: GridDocument }

/** A table of 10,000 rows takes about 7 MB; a larger file is hardly a task table, and reading it whole would cost memory. */
const MAX_TEXT_BYTES = 20 * 1024 * 1024

/** Pictures are passed over unread, so that they may take what they want; beyond this it is not a table that was chosen. */
const MAX_ZIP_BYTES = 200 * 1024 * 1024

const SAVE_AS = '请在 Word、Excel 或 WPS 里打开，另存为 .docx 或 .xlsx 后再导入。'

const UNSUPPORTED: Partial<Record<FileKind, string>> = {
  'web-page': `这个文件其实是网页格式：${SAVE_AS}`,
  rtf: `暂不支持 RTF 格式：${SAVE_AS}`,
  pdf: '暂不支持 PDF 格式：请找到原来的 Word 或 Excel 文件再导入。',
  other: '暂不支持这种文件：能读 .docx、.xlsx、.xls、.csv、.md 和 .txt，请另存为其中一种后再导入。',
}

/**
 * The tables in a file, told by its content first and its extension second. Memory and time are bounded whatever the file
 * holds or claims.
 * @throws DubanError file-unreadable, file-unsupported or table-unrecognised, each with one sentence for the person
 */
export async function readTableFile(path: string): Promise<TableFile> {
  try {
    const size = await sizeOf(path)
    const kind = await fileKind(path)
    checkBytes(size, kind === 'zip' ? MAX_ZIP_BYTES : MAX_TEXT_BYTES)
    return await read(path, kind)
  } catch (error) {
    throw withPath(error, path)
  }
}

async function read(path: string, kind: FileKind): Promise<TableFile> {
  switch (kind) {
    case 'zip':
      return document(await (await import('./read-zip.ts')).readZip(path))
    case 'ole':
      return document(await (await import('./read-ole.ts')).readOle(path))
    case 'csv':
      return document(csvDocument(await textOf(path)))
    case 'md':
      return document(markdownDocument(await textOf(path)))
    case 'txt':
      return { kind: 'lines', table: textTable(await textOf(path)) }
    case 'office':
      throw damaged()
    case 'web-page':
    case 'rtf':
    case 'pdf':
    case 'other':
      throw new FileProblem('file-unsupported', UNSUPPORTED[kind] ?? SAVE_AS)
  }
}

function document(content: GridDocument): TableFile {
  if (content.grids.length === 0 && content.paragraphs.length === 0) throw empty()
  return { kind: 'document', document: content }
}

async function textOf(path: string): Promise<string> {
  const text = decodeText(await readFile(path))
  if (text === null) throw new FileProblem('table-unrecognised', `文件内容不是文本：${SAVE_AS}`)
  if (text.trim() === '') throw empty()
  return text
}

async function sizeOf(path: string): Promise<number> {
  const info = await stat(path)
  if (info.isFile()) return info.size
  throw new FileProblem('file-unreadable', '这不是一个文件：请给出表格文件的路径。')
}

function checkBytes(size: number, most: number): void {
  if (size <= most) return
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)
  const message = `文件太大（${megabytes(size)} MB，最多 ${megabytes(most)} MB）：请只保留任务分解表后再导入。`
  throw new FileProblem('table-unrecognised', message)
}

/** Trouble with the content has its sentence already; trouble with reading the file gets one here. A bug stays a bug. */
function withPath(error: unknown, path: string): unknown {
  if (error instanceof FileProblem) {
    return new DubanError(error.code, error.message, { at: path, cause: error.cause })
  }
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string'
    ? new DubanError('file-unreadable', reasonOf(code), { at: path, cause: error })
    : error
}

function reasonOf(code: string): string {
  if (code === 'ENOENT') return '找不到这个文件：请检查文件名和路径。'
  if (code === 'EACCES' || code === 'EPERM') return '没有权限读取这个文件：请检查文件的权限。'
  return '读不了这个文件：请检查文件是否完好、磁盘是否正常。'
}
