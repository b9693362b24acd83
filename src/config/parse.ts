import { parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { DubanError } from '../errors.ts'
import { isLoopback } from '../loopback.ts'
import type { Config } from './config.ts'
import { problemText } from './problem-text.ts'
import { configSchema } from './schema.ts'
import { fillSecrets, type ConfigProblem } from './secrets.ts'

/** The text of a configuration file → settings; `file` is its name in what people are told. */
export async function parseConfig(text: string, home: string, file: string): Promise<Config> {
  const document = parseDocument(text)
  if (document.errors.length > 0) {
    return fail(
      file,
      document.errors.map((error) => ({ where: lineOf(error), what: `不是合法的 YAML：${error.code}` })),
    )
  }
  const { value, problems } = await fillSecrets(plainValue(document, file), home)
  const parsed = configSchema.safeParse(value, { error: problemText })
  const all = [...problems, ...(parsed.success ? safetyProblems(parsed.data) : schemaProblems(parsed.error))]
  return parsed.success && all.length === 0 ? parsed.data : fail(file, all)
}

/** Aliases could make a small file endless, and nothing here needs them. */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    return fail(file, [{ where: '文件', what: '不支持 YAML 的 & 和 * 别名，请把内容写全' }])
  }
}

/** Settings that are right by themselves and wrong together. */
function safetyProblems({ web, reminders }: Config): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  if (!isLoopback(web.host) && web.adminPassword === undefined) {
    problems.push({
      where: 'web.adminPassword',
      what: '网页对本机以外开放时必须设置管理员密码（至少 8 个字符）',
    })
  }
  if (reminders.closingTime <= reminders.digestTime) {
    problems.push({ where: 'reminders.closingTime', what: '应晚于 reminders.digestTime' })
  } else if (!isOpenSometimes(reminders)) {
    problems.push({
      where: 'reminders.quietHours',
      what: '把 digestTime 到 closingTime 全占了，没有时间可发',
    })
  }
  return problems
}

/** Whether something can be sent between the first time and the last; times of one form compare as text. */
function isOpenSometimes({ digestTime, closingTime, quietHours }: Config['reminders']): boolean {
  let open = digestTime
  for (const { from, to } of quietHours.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from <= open && open < to) open = to
  }
  return open < closingTime
}

function schemaProblems(error: z.ZodError): ConfigProblem[] {
  return error.issues.map((issue) => ({
    where: issue.path.map(String).join('.') || '文件开头',
    what: issue.message,
  }))
}

function lineOf(error: { linePos?: [{ line: number }, ...unknown[]] | undefined }): string {
  return error.linePos ? `第 ${error.linePos[0].line} 行` : '文件'
}

function fail(file: string, problems: readonly ConfigProblem[]): never {
  const list = problems.map(({ where, what }) => `\n  - ${where}：${what}`).join('')
  const message = `配置文件 ${file} 有 ${problems.length} 处需要修改（各项写法见 config/duban.example.yaml）：${list}`
  throw new DubanError('config-invalid', message, { at: file })
}
