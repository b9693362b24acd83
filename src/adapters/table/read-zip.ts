import type { GridDocument } from '../../table/grid.ts'
import { FileProblem } from './file-problem.ts'
import { withZipFile } from './zip/zip-file.ts'

/** A Word file or a workbook, told apart by what is inside, whatever it is called; macros are never read. */
export async function readZip(path: string): Promise<GridDocument> {
  return withZipFile(path, async (zip) => {
    if (zip.names.some((name) => name.startsWith('word/'))) {
      return (await import('./docx/read-docx.ts')).readDocx(zip)
    }
    if (zip.names.some((name) => /^xl\/workbook\.xml$/i.test(name))) {
      const { slimWorkbook } = await import('./workbook/slim-workbook.ts')
      const { readXlsx } = await import('./workbook/read-workbook.ts')
      return readXlsx(await slimWorkbook(zip))
    }
    const message = '这不是 Word 或 Excel 文件：请打开原来的文件，另存为 .docx 或 .xlsx 后再导入。'
    throw new FileProblem('file-unsupported', message)
  })
}
