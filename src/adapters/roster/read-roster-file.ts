import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { z } from 'zod'
import type { Roster } from '../../domain/duty/roster.ts'
import { rosterProblems } from '../../domain/duty/roster-problems.ts'
import { DubanError } from '../../errors.ts'
import { readTableFile } from '../table/read-table-file.ts'
import { withoutNumbers } from './mobile-number.ts'
import { rosterFromGrids } from './roster-from-grids.ts'
import { rosterSchema } from './roster-schema.ts'

/**
 * Reads units, contacts, groups and administrators from a .json, .xlsx, .xls or .csv file.
 * Errors: `file-unreadable`, `file-unsupported`, `table-unrecognised` for a broken file, `roster-invalid` with every problem
 * at once. No message holds a telephone number.
 */
export async function readRosterFile(path: string): Promise<Roster> {
  const extension = extname(path).toLowerCase()
  if (extension === '.json') return readJson(path)
  if (['.xlsx', '.xlsm', '.xls', '.et', '.csv'].includes(extension)) return readSheets(path)
  const message = '通讯录能读 .xlsx、.xls、.csv 和 .json 文件，模板见 seeds/roster-template.xlsx'
  throw new DubanError('file-unsupported', message, { at: path })
}

async function readJson(path: string): Promise<Roster> {
  const parsed = rosterSchema.safeParse(parseJson(await readText(path), path), {
    error: z.locales.zhCN().localeError,
  })
  if (parsed.success) return checked(path, parsed.data, [])
  const { issues } = parsed.error
  fail(
    path,
    issues.map((issue) => `${issue.path.map(String).join('.') || '文件'}：${issue.message}`),
  )
}

async function readSheets(path: string): Promise<Roster> {
  const file = await readTableFile(path)
  const { roster, problems } = rosterFromGrids(file.kind === 'document' ? file.document.grids : [])
  if (roster.units.length === 0 && problems.length === 0) problems.push('文件里没有单位')
  return checked(path, roster, problems)
}

function checked(path: string, roster: Roster, problems: readonly string[]): Roster {
  const all = [...problems, ...rosterProblems(roster)]
  if (all.length > 0) fail(path, all.map(withoutNumbers))
  return roster
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new DubanError('file-unreadable', `读不到文件 ${path}，请检查路径和权限`, {
      at: path,
      cause: error,
    })
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new DubanError('roster-invalid', `${path} 不是合法的 JSON 文件，请对照 seeds/roster.json 检查`, {
      at: path,
      cause: error,
    })
  }
}

function fail(path: string, problems: readonly string[]): never {
  const list = problems.map((problem) => `\n  - ${problem}`).join('')
  throw new DubanError('roster-invalid', `通讯录有 ${problems.length} 处需要修改，没有导入：${list}`, {
    at: path,
  })
}
