import { DubanError } from '../errors.ts'
import type { RosterImport } from '../flows/import-roster.ts'

export function refusedRename(renamed: RosterImport['renamed'], file: string): DubanError {
  const list = renamed.map(({ from, to }) => `“${from}”（新名称“${to}”）`).join('、')
  const message = `这些单位已有办理记录，不能改名：${list}。请保留原名称，把新名称写进别名（aliases）后再导入`
  return new DubanError('roster-invalid', message, { at: file })
}
