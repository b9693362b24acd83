import type { Contact } from '../../domain/duty/roster.ts'

const ROLES: readonly (readonly [Contact['role'], RegExp])[] = [
  ['liaison', /联络|联系人|经办|信息员|专干|干事|科员|办事员|职员|工作人员|文员|内勤|网格员/],
  ['leader', /领导|书记|局长|区长|县长|镇长|乡长/],
  ['head', /负责人|科长|站长|主任|所长|部长|队长|处长|股长|组长|经理|院长|校长|园长/],
]

/** What a title makes somebody, an empty one a liaison officer; null where it says nothing or several things. */
export function contactRole(title: string): Contact['role'] | null {
  const plain = title.replace(/\s/g, '').replace(/主任科员/g, '科员')
  if (plain === '') return 'liaison'
  if (plain.includes('分管')) return 'leader'
  const roles = ROLES.filter(([, words]) => words.test(plain)).map(([role]) => role)
  return roles.length === 1 ? (roles[0] ?? null) : null
}
