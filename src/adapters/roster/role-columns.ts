import type { Contact } from '../../domain/duty/roster.ts'

/** Columns of one kind of contact: 联络员 | 联络员电话 | 联络员账号. */
export interface RoleColumns {
  role: Contact['role']
  name: number | null
  mobile: number | null
  userId: number | null
}

const OF_OFFICE = '(?:单位|科室|部门|处室|站所|本单位)?'
const ROLE_WORDS: readonly (readonly [Contact['role'], string])[] = [
  ['liaison', '(?:督办|工作)?(?:联络员|联系员|联络人|信息员|经办人)'],
  ['leader', '(?:分管|包保|联系|牵头)(?:局|区|县|镇|街道|单位)?(?:领导|负责人|负责同志|同志|副职)'],
  ['head', '(?:主要|第一)?负责(?:人|同志)'],
]
const NAME = /^(?:姓名|名字|名单)?$/
const MOBILE = /^(?:的?(?:手机|移动|联系)?(?:电话|手机|号码|方式)(?:号码|号)?|手机号码?)$/
const USER_ID = /^(?:的?(?:企业微信|企微|微信)?(?:账号|帐号|userid|id)|企业微信|企微)$/i

type Place = 'name' | 'mobile' | 'userId'

/**
 * The columns that stand for one kind of contact each, by headings without spaces and brackets. Behind a role's name a bare
 * 电话 or 账号 is that role's, as 联络员 | 电话 | 账号 | 负责人 | 电话 | 账号. Empty where the sheet has one person a row.
 */
export function roleColumns(headings: readonly string[]): RoleColumns[] {
  const found: RoleColumns[] = []
  for (const [index, heading] of headings.entries()) {
    const own = ownRole(heading)
    const place = placeOf(own?.rest ?? heading)
    if (place === null) continue
    const last = found.at(-1)
    if (own) {
      const known = found.find((columns) => columns.role === own.role)
      const columns = known ?? { role: own.role, name: null, mobile: null, userId: null }
      if (!known) found.push(columns)
      columns[place] ??= index
    } else if (last && place !== 'name') last[place] ??= index
  }
  return found.filter(({ name }) => name !== null)
}

function ownRole(heading: string): { role: Contact['role']; rest: string } | null {
  for (const [role, words] of ROLE_WORDS) {
    const match = new RegExp(`^${OF_OFFICE}${words}`).exec(heading)
    if (match) return { role, rest: heading.slice(match[0].length) }
  }
  return null
}

function placeOf(rest: string): Place | null {
  if (NAME.test(rest)) return 'name'
  if (MOBILE.test(rest)) return 'mobile'
  return USER_ID.test(rest) ? 'userId' : null
}
