import { z } from 'zod'

const KINDS: Readonly<Record<string, string>> = {
  string: '一段文字（纯数字要加引号）',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '方括号里的一列，如 [甲, 乙]',
  object: '下面缩进写的几行设置',
  record: '下面缩进写的几行设置',
}

const libraryText = z.locales.zhCN().localeError

/** What is wrong with one setting and what to write instead, where the schema itself does not say it. */
export const problemText: z.core.$ZodErrorMap = (issue) => {
  const { code, input } = issue
  if (code === 'unrecognized_keys') return `不认识的设置 ${issue.keys.join('、')}`
  if (code === 'invalid_value') return `应为 ${issue.values.map(String).join('、')} 之一`
  if (code === 'too_small' && input === '') return '不能为空'
  if (code !== 'invalid_type') return libraryText(issue)
  const wanted = KINDS[issue.expected] ?? issue.expected
  return input === undefined || input === null ? `没有填写，应为${wanted}` : `应为${wanted}`
}
