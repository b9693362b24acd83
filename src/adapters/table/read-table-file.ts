import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { DubanError } from '../../errors.ts'
import type { Table } from '../../table/table.ts'
import { decodeText } from './decode-text.ts'
import { textTable } from './text-table.ts'

/** A table of 10,000 rows takes about 7 MB; a larger file is hardly a task table, and reading it whole would cost memory. */
const MAX_BYTES = 20 * 1024 * 1024

const SAVE_AS_TEXT = '请在 Word 或 Excel 里把表格另存为“制表符分隔的文本文件（.txt）”后再导入。'

/** Text formats by extension; a new one is one more line here. */
const FORMATS: Record<string, (text: string) => Table> = {
  '.txt': textTable,
}

/**
 * The table in a file.
 * @throws DubanError file-unreadable, file-unsupported or table-unrecognised, each with one sentence for the person
 */
export async function readTableFile(path: string): Promise<Table> {
  const size = await sizeOf(path)
  const format = FORMATS[extname(path).toLowerCase()]
  if (!format) throw new DubanError('file-unsupported', `暂不支持这种文件：${SAVE_AS_TEXT}`, { at: path })
  if (size > MAX_BYTES) {
    const message = `文件太大（${Math.ceil(size / 1024 / 1024)} MB，最多 20 MB）：请只保留任务分解表后再导入。`
    throw new DubanError('table-unrecognised', message, { at: path })
  }
  const text = decodeText(await guarded(path, () => readFile(path)))
  if (text === null)
    throw new DubanError('table-unrecognised', `文件内容不是文本：${SAVE_AS_TEXT}`, { at: path })
  if (text.trim() === '') {
    throw new DubanError('table-unrecognised', '文件是空的：请确认选对了文件。', { at: path })
  }
  return format(text)
}

async function sizeOf(path: string): Promise<number> {
  const info = await guarded(path, () => stat(path))
  if (info.isFile()) return info.size
  throw new DubanError('file-unreadable', '这不是一个文件：请给出表格文件的路径。', { at: path })
}

async function guarded<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new DubanError('file-unreadable', reasonOf(error), { at: path, cause: error })
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return '找不到这个文件：请检查文件名和路径。'
  if (code === 'EACCES' || code === 'EPERM') return '没有权限读取这个文件：请检查文件的权限。'
  return '读不了这个文件：请检查文件是否完好、磁盘是否正常。'
}
