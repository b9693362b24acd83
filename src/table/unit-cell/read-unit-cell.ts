import type { Assignment, Role } from '../../domain/duty/duty.ts'
import { halfWidth, hasWords, withoutRuns } from '../clean-text.ts'
import { type ClauseReading, readClause, readPartly } from './clauses.ts'
import { GUIDES, type Labelled, splitLabels, unread } from './labels.ts'
import { oddNames, sharesInBrackets, unitsInBrackets } from './odd-names.ts'
import { endsLikeOffice, FIRST_LEADS, isPersonLabel, isShortOffice, withoutBrackets } from './words.ts'

export interface UnitCellReading {
  assignments: Assignment[]
  /** Nothing is written in the cell. */
  empty: boolean
  /** 排在第一位的为牵头单位; 下同: also in the rows below. */
  firstLeads: boolean
  /** 等: there are more units than are named. */
  open: boolean
  /** 县委统战部（县民宗局、县侨办）: offices in brackets that are not taken for units. */
  besides: string[]
  /** 负责老旧小区, 张伟: the share of a unit and persons beside it, which are kept out. */
  passedOver: string[]
  /** In Chinese, for the administrator. */
  warnings: string[]
}

const NOTHING: UnitCellReading = {
  assignments: [],
  empty: true,
  firstLeads: false,
  open: false,
  besides: [],
  passedOver: [],
  warnings: [],
}

/**
 * The units of one cell; what cannot be read with certainty becomes a warning. `role` is that of names without a mark:
 * the column's.
 */
export function readUnitCell(cell: string, role: Role = 'responsible'): UnitCellReading {
  const short = withoutRuns(cell)
  const text = unwrapped(short)
  const empty = !hasWords(text) || text === '无'
  if (empty) return NOTHING
  const labelled = splitLabels(text)
  const { assignments, warnings, firstLeads, open, persons } = labelled
    ? readLabelled(labelled)
    : readClauses(text, role, holdsOthersPart(short))
  if (warnings.length === 0 && role !== 'support' && assignments.every((one) => one.role === 'support')) {
    warnings.push('没有写明由哪个单位负责，请补上牵头或责任单位。')
  }
  const distinct = strongest(assignments)
  for (const { kind, name } of distinct) {
    if (kind === 'unit' && !endsLikeOffice(withoutBrackets(name)) && !isShortOffice(name))
      warnings.push(`“${name}”不像单位名称，请核对责任单位。`)
  }
  if (warnings.length === 0) warnings.push(...oddNames(text, distinct))
  return {
    assignments: firstLeads ? withFirstLeading(distinct) : distinct,
    empty,
    firstLeads: firstLeads && /下同/.test(text),
    open,
    besides: unitsInBrackets(text, distinct),
    passedOver: [...sharesInBrackets(text), ...persons],
    warnings: [...new Set(warnings)],
  }
}

/** The first name leads, where no name of the row has a mark of its own. */
export function withFirstLeading(assignments: Assignment[]): Assignment[] {
  if (assignments.some(({ role }) => role === 'lead')) return assignments
  return assignments.map((one, index) =>
    index === 0 && one.role !== 'support' ? { ...one, role: 'lead' } : one,
  )
}

interface Clauses {
  assignments: Assignment[]
  warnings: string[]
  firstLeads: boolean
  open: boolean
  persons: string[]
}

/** 无, —, /: nobody. */
const NOBODY = /^(?:无|[—–\-/\s])*$/

/** Behind a label the names have its role, save where a clause says otherwise: 责任单位：A牵头，B配合. */
function readLabelled(parts: Labelled[]): Clauses {
  const all: Clauses = { assignments: [], warnings: [], firstLeads: false, open: false, persons: [] }
  for (const { label, role, names } of parts) {
    if (NOBODY.test(names)) continue
    if (role === null) {
      if (label === null || !isPersonLabel(label)) all.warnings.push(unread(`${label ?? ''}：${names}`))
      continue
    }
    const reading = readClauses(names, role)
    const strays = label === null && reading.assignments.some(({ name }) => !endsLikeOffice(halfWidth(name)))
    if (strays) all.warnings.push(unread(names))
    else all.assignments.push(...reading.assignments)
    all.warnings.push(...reading.warnings, ...(label?.startsWith('指导') ? [GUIDES] : []))
    all.firstLeads ||= reading.firstLeads
    all.open ||= reading.open
    all.persons.push(...reading.persons)
  }
  return all
}

function readClauses(text: string, role: Role, inBrackets = false): Clauses {
  const readings: ClauseReading[] = []
  const warnings: string[] = []
  const named = new Set<string>()
  for (const clause of splitClauses(text)) {
    const reading = readClause(clause, role) ?? readPartly(clause, role)
    if (!reading) {
      warnings.push(unread(clause))
      continue
    }
    const news = reading.assignments.filter(({ name }) => !named.has(name))
    if (reading.shape === 'work' && readings.length > 0 && news.length > 0) warnings.push(unread(clause))
    readings.push(reading)
    for (const { name } of reading.assignments) named.add(name)
    warnings.push(...reading.warnings)
  }
  if (mixed(readings, inBrackets))
    warnings.push('责任单位有的写明牵头或配合，有的没有写，请确认各单位的分工。')
  return {
    assignments: readings.flatMap((reading) => reading.assignments),
    warnings,
    firstLeads: readings.some(({ shape }) => shape === 'rule'),
    open: readings.some((reading) => reading.open),
    persons: readings.flatMap((reading) => reading.persons),
  }
}

/** A bare list beside clauses that name roles leaves open whether the role belongs to the list too. */
function mixed(readings: ClauseReading[], inBrackets: boolean): boolean {
  const isMarked = ({ shape, assignments }: ClauseReading, ...roles: Role[]) =>
    shape === 'role' && assignments.some(({ role }) => roles.includes(role))
  const list = readings.findIndex(({ shape }) => shape === 'list')
  if (list < 0) return false
  if (inBrackets) return readings.some((reading) => isMarked(reading, 'lead', 'support'))
  const leads = readings.some((reading) => isMarked(reading, 'lead'))
  // A，B协助: whoever stands in front of those that help has the work.
  return leads || readings.slice(0, list).some((reading) => isMarked(reading, 'support'))
}

/** Clauses end at ，；。 and line breaks outside brackets, and at 、 or a blank behind a role word (A牵头、B配合). */
function splitClauses(text: string): string[] {
  const clauses: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index)
    if (/[(（〔]/.test(char)) depth += 1
    if (/[)）〕]/.test(char)) depth = Math.max(0, depth - 1)
    const ends = /[，,；;。\n]/.test(char) || (/[、\s]/.test(char) && endsWithRole(text.slice(start, index)))
    if (depth === 0 && ends) {
      clauses.push(text.slice(start, index))
      start = index + 1
    }
  }
  clauses.push(text.slice(start))
  return clauses.map((clause) => clause.trim()).filter((clause) => clause !== '')
}

function endsWithRole(text: string): boolean {
  return /(?:牵头|主办|配合|参与|协助|协办|[会联]办|负责)$/.test(text.slice(-2))
}

/** 1. （2） ③ in front of one of several names. */
const LIST_NUMBER =
  /(^|[\n；;、，,。\s）)])\s*(?:\d{1,2}[.．、)）]|[(（]\d{1,2}[)）](?=\p{Script=Han}))|[①-⑳]/gu
/** 政策法规处⏎（行政审批处）: a bracket behind white space belongs to the name before it. */
const BRACKET_APART = /\s+(?=[(（])(?![(（]\d)/g
/** A、B（排在第一位的为牵头单位）: a rule, no part of the last name. */
const IN_BRACKETS = /[(（]([^()（）]{1,40})[)）]/g
/** A（B协助）, A（会同B）, A（由B牵头）: what another office does, no second name of A. */
const OTHERS_PART =
  /^(?:[由请]([^，,；;]{2,30}?)|([^，,；;]{2,30}?))(?:共同|负责)?(?:牵头|主办|配合|参与|协助|(?<!政)协办)$/
const WITH_OTHERS = /^(?:并)?会同[^，,；;]{2,30}$/
/** A、B（共同牵头）: both. */
const TOGETHER_IN_BRACKETS = /^(?:共同|联合)(?:牵头|主办|负责)$/

/** （责任人：张三）, （张三 13800000000） */
const PERSON_IN_BRACKETS =
  /^(?:(?:责任人|负责人|联系人|联系电话|电话)[:：].*|\p{Script=Han}{2,4}[:：\s]*(?:1\d{10}|\d{7,8})|(?:1\d{10}|(?:\d{3,4}-)?\d{7,8}))$/u
/** （牵头）A（配合）B: a cell that begins with the bracket has its roles in front. */
const LEADING_ROLES = /^\s*[（(](?:牵头|主办|责任)(?:单位|部门)?[)）](?=[\p{Script=Han}])[^]*$/u
/** A牵头B配合 */
const UNBROKEN =
  /(牵头|主办)(?=(?!负责|组织|会同|单位|部门|实施|落实|推进|抓总|开展)\p{Script=Han}[^，,；;。\n]{1,60}(?:配合|参与|协助|协办|[会联]办)$)/gmu

/** A（牵头）B（配合） */
const ROLE_BEHIND =
  /([（(](?:总|主要|具体)?(?:牵头|主办|配合|参与|协助|协办|[会联]办)(?:单位|部门)?[)）])(?=\p{Script=Han})/gu

function asLabels(cell: string): string {
  return cell.replace(
    /[；;，,、\s]*[（(]((?:牵头|主办|责任|配合|参与|协助|协办)(?:单位|部门)?)[)）]/g,
    (_, role: string) => `；${role}：`,
  )
}

/** A（B协助）: B's part may be in all of it or in some. */
function holdsOthersPart(cell: string): boolean {
  return Array.from(cell.matchAll(IN_BRACKETS)).some(([, inside = '']) => {
    return OTHERS_PART.test(inside) || WITH_OTHERS.test(inside)
  })
}

function fromBrackets(words: string, inside: string): string {
  if (PERSON_IN_BRACKETS.test(inside.trim())) return ''
  if (TOGETHER_IN_BRACKETS.test(inside)) return inside
  if (FIRST_LEADS.test(inside) || WITH_OTHERS.test(inside)) return `；${inside}`
  const [, called, plain] = OTHERS_PART.exec(inside) ?? []
  const others = called ?? plain
  return others !== undefined && endsLikeOffice(halfWidth(others)) ? `；${inside}` : words
}

/** Without the brackets or full stop around the whole cell. */
function unwrapped(cell: string): string {
  const text = cell
    .replace(/[【[]/g, '（')
    .replace(/[】\]]/g, '）')
    .replace(LEADING_ROLES, asLabels)
    .replace(UNBROKEN, '$1，')
    .replace(ROLE_BEHIND, '$1、')
    .replace(BRACKET_APART, '')
    .replace(/(?<=[(（])\s+|\s+(?=[)）])/g, '')
    .replace(IN_BRACKETS, fromBrackets)
    .replace(LIST_NUMBER, (_, before: string | undefined) => `${before ?? ''}\n`)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
    .replace(/[。.]$/, '')
  const last = text.length - 1
  return /^[（(〔[【]/.test(text) && closingBracket(text) === last ? text.slice(1, last) : text
}

/** Where the bracket that opens the text is closed; -1 where it never is. */
function closingBracket(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    if (/[(（〔[【]/.test(text.charAt(index))) depth += 1
    if (/[)）〕\]】]/.test(text.charAt(index))) depth -= 1
    if (depth === 0) return index
  }
  return -1
}

const STRENGTH: Record<Role, number> = { lead: 0, responsible: 1, support: 2 }

/** Each name once, in the order of the cell, with its strongest role. */
export function strongest(assignments: Assignment[]): Assignment[] {
  const byName = new Map<string, Assignment>()
  for (const assignment of assignments) {
    const known = byName.get(assignment.name)
    if (!known) byName.set(assignment.name, assignment)
    else if (STRENGTH[assignment.role] < STRENGTH[known.role]) {
      byName.set(assignment.name, { ...known, role: assignment.role })
    }
  }
  return [...byName.values()]
}
