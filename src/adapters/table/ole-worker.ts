import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { GridDocument } from '../../table/grid.ts'
import { damaged, encrypted, FileProblem } from './file-problem.ts'
import type { OleAnswer } from './ole-answer.ts'
import { readXls } from './workbook/read-workbook.ts'

/** What is used of the library's CFB, which it leaves without types. */
interface Containers {
  read(bytes: Uint8Array, options: { type: 'buffer' }): { FullPaths: string[] }
}

async function readOleFile(path: string): Promise<GridDocument> {
  const bytes = await readFile(path)
  const names = await streamNames(bytes)
  if (names.has('encryptedpackage')) throw encrypted()
  if (names.has('workbook') || names.has('book')) return readXls(bytes)
  const message = '暂不支持 .doc 和 .wps 文件：请用 Word 或 WPS 打开，另存为 .docx 后再导入。'
  throw new FileProblem('file-unsupported', message)
}

/** In small letters: some programs write WORKBOOK. */
async function streamNames(bytes: Uint8Array): Promise<Set<string>> {
  const library = await import('@e965/xlsx')
  const containers = library.CFB as Containers
  try {
    const paths = containers.read(bytes, { type: 'buffer' }).FullPaths
    return new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase()))
  } catch (error) {
    throw damaged(error)
  }
}

async function answer(path: string): Promise<OleAnswer> {
  try {
    return { document: await readOleFile(path) }
  } catch (error) {
    if (error instanceof FileProblem) return { problem: { code: error.code, message: error.message } }
    throw error
  }
}

parentPort?.postMessage(await answer(String(workerData)))
