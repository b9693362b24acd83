import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { atLeast, atMost, inTurns, type Line, medianRatio, milliseconds } from './bench.ts'
import { officeFiles } from './office-import-files.ts'
import { withFolder } from './store-fixtures.ts'

const ROUNDS = 9
const ROWS = 10_000
const CHILD = join(import.meta.dirname, 'office-import-child.ts')

interface Figures {
  milliseconds: number
  megabytes: number
}

/** One reading in a fresh process. */
async function fresh(what: 'ours' | 'saxes' | 'sheetjs', path: string): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, what, path])
  return JSON.parse(stdout) as Figures
}

async function compare(path: string, beside: 'saxes' | 'sheetjs', name: string): Promise<Line[]> {
  let most = 0
  const figures = await inTurns(ROUNDS, {
    ours: async () => {
      const { milliseconds: took, megabytes } = await fresh('ours', path)
      most = Math.max(most, megabytes)
      return took
    },
    beside: async () => (await fresh(beside, path)).milliseconds,
  })
  const kilobytes = Math.round((await stat(path)).size / 1000)
  const what = `${ROWS.toLocaleString('en')} rows of .${path.split('.').at(-1) ?? ''} (${kilobytes} kB)`
  return [
    {
      what,
      figure: milliseconds(figures.ours),
      beside: `${name}: ${milliseconds(figures.beside)}`,
      limit: atLeast(0.7, medianRatio(figures.beside, figures.ours)),
    },
    { what: `${what}, growth of memory`, figure: `${Math.round(most)} MB`, limit: atMost(200, most) },
  ]
}

export async function bench(): Promise<Line[]> {
  return withFolder(async (folder) => {
    const { docx, xlsx } = await officeFiles(folder, ROWS)
    return [
      ...(await compare(docx, 'saxes', 'bare fflate + saxes')),
      ...(await compare(xlsx, 'sheetjs', "SheetJS's own read")),
    ]
  })
}
