import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTableFile } from '../../src/adapters/table/read-table-file.ts'
import { readTaskTable } from '../../src/cli/read-task-table.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-table-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const TEXT = '分解表\r\n\t1.任务\r\n\t（1）要点\r\n\t办公室\r\n'
/** 表\n\t1.任务\n\t（1）要点\n\t办公室\n in GB18030. */
const GB18030 = Buffer.from('b1ed0a09312ecec8ceF10a09a3a831a3a9d2aab5e30a09b0ecb9abcad20a', 'hex')

describe('readTableFile', () => {
  test.each([
    ['utf8.txt', Buffer.from(TEXT)],
    ['mark.TXT', Buffer.from(`\ufeff${TEXT}`)],
    ['utf16.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ])('%s is decoded', async (name, bytes) => {
    const path = await file(name, bytes)
    const reading = await readTaskTable(path)
    expect(reading.title).toBe('分解表')
    expect(reading.duties).toMatchObject([{ no: 1, text: '要点', assignments: [{ name: '办公室' }] }])
  })

  test('GB18030 is decoded', async () => {
    const path = await file('gb.txt', GB18030)
    const reading = await readTaskTable(path)
    expect(reading.title).toBe('表')
    expect(reading.duties).toMatchObject([{ text: '要点', assignments: [{ name: '办公室' }] }])
  })

  test.each([
    ['empty.txt', '', 'table-unrecognised'],
    ['blank.txt', ' \n\t\n', 'table-unrecognised'],
    ['binary.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff]), 'table-unrecognised'],
    ['nul.txt', '\t（1）\0', 'table-unrecognised'],
    ['large.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61), 'table-unrecognised'],
    ['table.docx', 'PK', 'table-unrecognised'],
    ['table.xls', 'x', 'table-unrecognised'],
    ['table.pdf', '%PDF-1.7', 'file-unsupported'],
    ['export.xls', '<html><table><tr><td>1</td></tr></table></html>', 'file-unsupported'],
    ['table.rtf', '{\\rtf1 }', 'file-unsupported'],
    ['table', 'x', 'file-unsupported'],
  ])('%s is refused in one sentence', async (name, content, code) => {
    const path = await file(name, content)
    await expect(readTableFile(path)).rejects.toMatchObject({
      code,
      at: path,
      message: expect.stringMatching(/^[^\n]+。$/) as string,
    })
  })

  test('a missing file and a folder are told apart', async () => {
    await expect(readTableFile(join(folder, 'none.docx'))).rejects.toMatchObject({
      code: 'file-unreadable',
      message: '找不到这个文件：请检查文件名和路径。',
    })
    await expect(readTableFile(folder)).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})
