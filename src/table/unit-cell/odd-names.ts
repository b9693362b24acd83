import type { Assignment } from '../../domain/duty/duty.ts'
import { excerpt, halfWidth } from '../clean-text.ts'
import { looksLikePerson } from './persons.ts'
import { endsLikeOffice, isCollective, roleOfLabel, withoutBrackets } from './words.ts'

/** 区财政局区人社局, 区委办区政府办: two names that nothing parts. */
const RUN_TOGETHER =
  /(?:局|委办|府办|公室|街道|镇|中心)(?!务|长|领导|机关|直属|所属|下属|系统|党|纪)[省市区县镇]?\p{Script=Han}{1,8}(?<!分)(?:局|委|委办|府办|公室)$/u
/** A局机关党委办公室, 市场监管局办公室: an office of an office. */
const OFFICE_OF_OFFICE =
  /(?:局|委|镇|街道|中心)(?:[\p{Script=Han}]{0,6})?(?:办公室|党委|纪委|工委|团委|党组|分局|党政办)$/u
/** 原则上由办公室, 第1项办公室, 1办公室2财务科 */
const NOT_A_NAME =
  /原则上|第[\d一二三四五六七八九十]+(?:项(?!目)|[条批])|^\d{1,2}(?![\d号])\p{Script=Han}|等\d{1,2}[个家]|视情|暂由|轮流|(?:干部|职工|党员|队员|群众)$/u
/** 15个镇街, 全体党员 */
const OF_MANY = /^\d{1,3}[个家]|(?:干部|职工|党员|队员|群众)$/
/** 各科室（办公室除外）, 各镇街（不含城关镇） */
const EXCEPT = /除外|不含|^除.{1,16}外|不包括/
/** 涉农部门, 外包单位: what they are, not which. */
const WHICH = /(?:部门|单位|机构|企业)$/
/** Brackets that say nothing of who: 本级, 筹, 区应急局. */
const HARMLESS_BRACKET =
  /^(?:居|按.*|负责.*|落实|实施|执行|.*(?:牵头|配合|负责|协助)|各负其责|本级|机关|筹备?|加挂.*|合署|原.*|含.*|[省市区县镇乡]|[A-Za-z0-9]+|.*(?:牌子|街道|社区|镇|片区?))$/

/** Whatever of a unit cell is no known name, role or separator, as doubts; `text` is the cell. */
export function oddNames(text: string, assignments: readonly Assignment[]): string[] {
  const doubts: string[] = []
  for (const { name, kind } of assignments) {
    const flat = kind === 'unit' ? withoutBrackets(name) : halfWidth(name)
    const odd = isNoName(flat, kind)
    if (odd) doubts.push(`“${excerpt(name)}”不像一个单位的名称，请核对责任单位。`)
    if (EXCEPT.test(flat)) doubts.push(`“${excerpt(name)}”排除了部分单位，请核对责任单位。`)
  }
  const kept = new Set(assignments.flatMap(({ name }) => insides(name)))
  for (const inside of insides(text)) {
    if (kept.has(inside)) continue
    if (!namesOthers(inside) && isOddBracket(inside))
      doubts.push(`责任单位括号里的“${excerpt(inside)}”没有读懂，请确认。`)
  }
  return [...new Set(doubts)]
}

function isNoName(flat: string, kind: Assignment['kind']): boolean {
  if (NOT_A_NAME.test(flat)) return !(kind === 'group' && OF_MANY.test(flat))
  if (kind !== 'unit') return false
  const areTwo = RUN_TOGETHER.test(flat) && !OFFICE_OF_OFFICE.test(flat)
  return areTwo || (WHICH.test(flat) && !isCollective(flat))
}

/** 县委统战部（县民宗局、县侨办）: offices in brackets that are not taken for units, whatever they are to the one before them. */
export function unitsInBrackets(text: string, assignments: readonly Assignment[]): string[] {
  const kept = new Set(assignments.flatMap(({ name }) => insides(name)))
  return insides(text).filter((inside) => !kept.has(inside) && namesOthers(inside))
}

/** 区住建局（负责老旧小区）: what each of them does, which is not kept apart. */
const SHARE = /^(?:主要|具体|分别)?负责.{2,}/

export function sharesInBrackets(text: string): string[] {
  return insides(text).filter((inside) => SHARE.test(inside))
}

function insides(text: string): string[] {
  return [...halfWidth(text).matchAll(/\(([^()]{1,40})\)/g)].map(([, inside = '']) => inside.trim())
}

/** 质安站、建管科; 各学校 */
function namesOthers(inside: string): boolean {
  if (roleOfLabel(inside) !== null || HARMLESS_BRACKET.test(inside)) return false
  const names = inside.split('、')
  return isCollective(inside) || (names.length > 1 && names.every(endsLikeOffice))
}

function isOddBracket(inside: string): boolean {
  if (roleOfLabel(inside) !== null || HARMLESS_BRACKET.test(inside) || EXCEPT.test(inside)) return false
  if (inside.split(/[、，,\s]+/).every(looksLikePerson)) return false
  return !endsLikeOffice(inside) && !/(?:机构|平台|专班|小组|协会|基地|公司)$/.test(inside)
}
