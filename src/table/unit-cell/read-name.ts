import type { Assignment, Role } from '../../domain/duty/duty.ts'
import { isSecondName } from '../../domain/duty/second-name.ts'
import { halfWidth } from '../clean-text.ts'
import { looksLikePerson } from './persons.ts'
import { endsLikeOffice, isCollective, roleOfLabel } from './words.ts'

/** Longer ones are sentences, not names. */
const LONGEST_UNIT = 24
const LONGEST_GROUP = 48

/** 县“双减”工作专班: quotation marks belong to names. */
const NAME = /^[\p{Script=Han}A-Za-z0-9·.()、,/\-—及和与“”"‘’「」]+$/u
/** Words that the name of one office never holds: a sentence was taken for a name. */
const NEVER_IN_A_UNIT = /牵头|配合|参与|协助|(?<!政)协办|[会联]办$|会同|排在|列第|下同|分管|的|^同上$|^待定$/
/** 各街道落实: what the group does is no part of its name. */
const NEVER_IN_A_GROUP =
  /(?:牵头|配合|参与|协助)(?!单位|部门|科室|处室)|(?<!政)协办|会同|下同|结合|因地制宜|各负其责|均[由需]|(?:指导|督促|协调|组织|联系|督导)(?=各|有关|相关|所有)|(?:负责|落实|实施|开展|推进|完成|做好|抓好)$/
/** Words that a name without an office's ending cannot hold: verbs, times, roles. */
const NOT_IN_A_NAME =
  /牵头|配合|参与|协助|负责|开展|落实|完成|做好|抓好|拟订|制定|汇总|形成|报送|督促|指导|统筹|推进|实施|抓总|按照|其中|排在|下同|以上|月|日前|年|季度|\d/

/**
 * One member of a list as an assignment; null where it is no name. A second name in brackets belongs to the name, a role in
 * brackets (安全站（牵头）) counts, whatever else stands there is dropped.
 */
export function readName(text: string, role: Role): Assignment | null {
  const name = text.trim()
  if (name.length > LONGEST_GROUP || !NAME.test(halfWidth(name))) return null
  const flat = halfWidth(name)
  const isGroup = isCollective(flat) || isCollective(flat.replace(/\((?:街道|镇|乡|社区|村|园区)\)$/, ''))
  return isGroup ? readGroup(name, role) : readUnit(name, role)
}

/** 各镇街（配合）, 各镇街（按属地管理原则）: about the group, no part of its name. */
const ABOUT_A_GROUP = /^([^()]+)\(((?:按|根据|负责|落实|实施|执行|主|协|牵头|配合|参与|协助)[^()]*)\)$/

function readGroup(whole: string, outer: Role): Assignment | null {
  const [, plain, about] = ABOUT_A_GROUP.exec(halfWidth(whole)) ?? []
  const name = plain === undefined ? whole : whole.slice(0, plain.length)
  const role = (about === undefined ? null : roleOfLabel(about)) ?? outer
  const flat = halfWidth(name)
  const balanced = flat.split('(').length === flat.split(')').length
  return balanced && !NEVER_IN_A_GROUP.test(flat) ? { name, kind: 'group', role } : null
}

function readUnit(name: string, role: Role): Assignment | null {
  const { first, brackets } = bracketsBehind(halfWidth(name))
  const plain = (first.includes('(') ? asOneName(first) : first)?.replace(TWO_HEADS, '$1') ?? null
  if (plain === null || !isPlainName(plain) || brackets.some(saysMore)) return null
  const marked = brackets
    .map((inside) => roleOfLabel(inside.replace(HOW_FAR, '')))
    .find((one) => one !== null)
  const second = brackets.findIndex((inside) => !isSecondName(first, inside) && !isOrdinal(first, inside))
  const kept = brackets.slice(0, second < 0 ? brackets.length : second)
  const length = kept.reduce((sum, inside) => sum + inside.length + 2, first.length)
  return { name: name.slice(0, length), kind: 'unit', role: marked ?? role }
}

function isPlainName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_UNIT) return false
  if (/[()、,/]|^\d{1,2}[.．]/.test(name) || NEVER_IN_A_UNIT.test(name)) return false
  if (looksLikePerson(name) || holdsOthers(name)) return false
  return !NOT_IN_A_NAME.test(name) || endsLikeOffice(name)
}

/** 城关镇党委、政府 */
const TWO_HEADS = /((?:党工?委|[县区市镇乡]委))[、和与](?:人民政府|政府|管委会)$/

/** 县委农办（县农业农村局）（牵头）: the name, and what each bracket behind it holds. */
function bracketsBehind(name: string): { first: string; brackets: string[] } {
  const [, before, inside] = /^(.+)\(([^()]*)\)$/.exec(name) ?? []
  if (before === undefined || inside === undefined) return { first: name, brackets: [] }
  const { first, brackets } = bracketsBehind(before)
  return { first, brackets: [...brackets, inside] }
}

/** 内科（一）, 外科（二）病区 */
function isOrdinal(before: string, inside: string): boolean {
  return /[科区部队班]$/.test(before) && /^[一二三四五六七八九十]{1,2}$/.test(inside)
}

/** What an office of an office may be called: 市委（市政府）办公室. */
const INNER =
  /^(?:办公室|办|督[查察](?:室|科|处)?|研究室|机关|机关党委|党委|党总支|党?支部|(?:秘书|综合|值班|信息|机要|行政|文秘)[科处室组])$/

/** 党委（院长）办公室, 安全（应急）管理科 → 党委办公室, 安全管理科; null for two names and a bracket between them. */
function asOneName(name: string): string | null {
  const [, before, inside, behind] = /^([^()]+)\(([\p{Script=Han}]{1,8})\)([^()]+)$/u.exec(name) ?? []
  if (before === undefined || inside === undefined || behind === undefined) return null
  const inner = before.length === 1 || INNER.test(behind) || isOrdinal(before, inside)
  const parts = endsLikeOffice(before) && !inner
  const said =
    roleOfLabel(inside) !== null || NOT_IN_A_NAME.test(inside) || /^[等含除各]|[等外]$/.test(inside)
  if (parts || said || looksLikePerson(inside) || !endsLikeOffice(behind)) return null
  return before + behind
}

/** 安全站（1-3）: for those points alone, which nothing here can say. */
const SOME_POINTS = /^[\d、,，.\-—~～至和第条项款点（）()]+$/

/** 安全站（总牵头）, 安全站（具体牵头） */
const HOW_FAR = /^(?:总|分|主要|具体|共同|联合)(?=牵头|主办|配合|参与|协助|负责)/
/** 安全站（建管科等配合）, 原安监局（现应急局）: others have a part, which nothing here can say. */
const SAYS_A_ROLE = /牵头|(?<!政)协办|主办|配合|参与|协助|会同|^现(?![代场])/

function saysMore(bracket: string): boolean {
  if (SOME_POINTS.test(bracket)) return true
  return roleOfLabel(bracket.replace(HOW_FAR, '')) === null && SAYS_A_ROLE.test(bracket)
}

function holdsOthers(name: string): boolean {
  return holdsPerson(name) || holdsTwoNames(name)
}

/** 办公室张三, 科长李四 */
function holdsPerson(name: string): boolean {
  return [2, 3].some((length) => {
    const before = name.slice(0, -length)
    const titled = /(?:[局科站队处所部院校镇行]长|主任|书记|经理)$/.test(before)
    return looksLikePerson(name.slice(-length)) && (titled || (before.length > 1 && endsLikeOffice(before)))
  })
}

/** A局.B局, A局或B局: not one name, and the joint does not say what they are to each other. */
function holdsTwoNames(name: string): boolean {
  const [first, ...others] = name.split(/[.·\-—或]/)
  return (
    (others.length > 0 && endsLikeOffice(first ?? '')) || /^[省市区县镇乡]委[省市区县镇乡]政府$/.test(name)
  )
}
