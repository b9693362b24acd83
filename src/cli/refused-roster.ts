import { DubanError } from '../errors.ts'
import type { RosterImport } from '../flows/import-roster.ts'

/** Why a roster was not imported. */
export function refusedRoster({ renamed, lockout }: RosterImport, file: string): DubanError {
  return new DubanError('roster-invalid', lockout ?? renameSentence(renamed), { at: file })
}

function renameSentence(renamed: RosterImport['renamed']): string {
  const list = renamed.map(({ from, to }) => `“${from}”（新名称“${to}”）`).join('、')
  return `这些单位已有办理记录，不能改名：${list}。请保留原名称，把新名称写进别名（aliases）后再导入`
}
