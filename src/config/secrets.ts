import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'

/** Something wrong with the configuration: where, what, and what to write instead. */
export interface ConfigProblem {
  where: string
  what: string
}

/**
 * Fills in what the file keeps elsewhere: `${NAME}` from the environment, and for every `xxxFile: PATH` next to a
 * missing `xxx` the first line of that file (`secretFile` for `secret`). Paths are relative to the home folder.
 */
export async function fillSecrets(
  raw: unknown,
  home: string,
  where = '',
): Promise<{ value: unknown; problems: ConfigProblem[] }> {
  if (typeof raw === 'string') return fromEnvironment(raw, where)
  if (Array.isArray(raw)) {
    const items = await Promise.all(
      raw.map((item: unknown, index) => fillSecrets(item, home, `${where}.${index}`)),
    )
    return { value: items.map((item) => item.value), problems: items.flatMap((item) => item.problems) }
  }
  if (typeof raw !== 'object' || raw === null) return { value: raw, problems: [] }
  const filled: [string, unknown][] = []
  const problems: ConfigProblem[] = []
  for (const [key, child] of Object.entries(raw)) {
    const path = where === '' ? key : `${where}.${key}`
    const target = SECRET_FILES.get(key)
    const result = target ? await fromFile(child, home, path) : await fillSecrets(child, home, path)
    filled.push([target ?? key, result.value])
    problems.push(...result.problems)
  }
  return { value: Object.fromEntries(filled), problems }
}

const SECRET_FILES = new Map([
  ['secretFile', 'secret'],
  ['tokenFile', 'token'],
  ['encodingAesKeyFile', 'encodingAesKey'],
  ['adminPasswordFile', 'adminPassword'],
])

function fromEnvironment(text: string, where: string): { value: string; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = []
  const value = text.replace(/\$\{([A-Za-z_]\w*)\}/g, (whole, name: string) => {
    const found = process.env[name]
    if (found === undefined) problems.push({ where, what: `没有环境变量 ${name}，请在启动前设置` })
    return found ?? whole
  })
  return { value, problems }
}

async function fromFile(
  path: unknown,
  home: string,
  where: string,
): Promise<{ value: unknown; problems: ConfigProblem[] }> {
  if (typeof path !== 'string') return { value: path, problems: [{ where, what: '应为文件路径' }] }
  try {
    const text = await readFile(isAbsolute(path) ? path : join(home, path), 'utf8')
    return { value: text.split('\n', 1)[0]?.trim() ?? '', problems: [] }
  } catch {
    return { value: '', problems: [{ where, what: `读不到文件 ${path}` }] }
  }
}
