import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { z } from 'zod'
import type { Roster } from '../../domain/duty/roster.ts'
import { rosterProblems } from '../../domain/duty/roster-problems.ts'
import { DubanError } from '../../errors.ts'
import { rosterSchema } from './roster-schema.ts'

/**
 * Reads units, contacts, groups and administrators from a .json file.
 * Errors: `file-unreadable`, `file-unsupported`, `roster-invalid` with every problem at once.
 */
export async function readRosterFile(path: string): Promise<Roster> {
  if (extname(path).toLowerCase() !== '.json') {
    throw new DubanError('file-unsupported', `通讯录目前只能读 .json 文件，样例见 seeds/roster.json`, {
      at: path,
    })
  }
  const parsed = rosterSchema.safeParse(parseJson(await readText(path), path), {
    error: z.locales.zhCN().localeError,
  })
  if (!parsed.success) {
    fail(
      path,
      parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || '文件'}：${issue.message}`),
    )
  }
  const problems = rosterProblems(parsed.data)
  if (problems.length > 0) fail(path, problems)
  return parsed.data
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
