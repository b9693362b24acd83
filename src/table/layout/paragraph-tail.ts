import { hasWords } from '../clean-text.ts'
import { readTimeWords } from '../time-words/read-time-words.ts'
import { isUnits } from './cell-kinds.ts'
import { readUnitCell } from '../unit-cell/read-unit-cell.ts'

/** What stands behind the words of a duty: who, and by when. */
export interface Tail {
  units: string
  time: string
}

const UNIT_LABEL =
  '(?:牵头|责任|主办|承办|主责|配合|落实|协办)(?:单位|部门|科室|处室|股室|主体)?(?:及责任人)?\\s*[:：]'
const TIME_LABEL =
  '(?:完成|整改|办结|工作|办理)?(?:时限|时间|期限|时间节点|时间要求|时限要求|节点|频次)\\s*[:：]'
const LABEL = new RegExp(`^\\s*(?:${UNIT_LABEL}|${TIME_LABEL})`)
const TIME_PART = new RegExp(
  `[，,；;。\\s]*${TIME_LABEL}([^；;\\n]*?)(?=[；;\\n]|[，,。\\s]*${UNIT_LABEL}|$)`,
  'g',
)
/** 责任单位：A。责任人：B。完成时限：6月底前。: each may be a sentence of its own. */
const PERSON_LABEL = '(?:责任人|联系人|联系电话|(?:分管|责任|牵头|包[抓保联])领导)\\s*[:：]'
/** 责任人：张三: a paragraph of its own, which belongs to no duty's words. */
const PERSON_ALONE = new RegExp(`^\\s*${PERSON_LABEL}[^。；;：:\\n]{1,60}[。；;]?$`)
const LAST_SENTENCE = new RegExp(
  `(?:^|[。；;！\\s])((?:${TIME_LABEL}[^。]{1,60}。\\s*)?${UNIT_LABEL}[^。]{1,600}(?:。\\s*(?:${TIME_LABEL}|${UNIT_LABEL}|${PERSON_LABEL})[^。]{1,200}){0,3})。?\\s*$`,
)
/** 完成时限：6月底: a paragraph of its own below the units. */
const TIME_ALONE = new RegExp(`^\\s*${TIME_LABEL}([^。\\n]{1,60})。?$`)
const LONGEST_TAIL = 600
const OPENING = '（(〔[【'
const CLOSING = '）)〕]】'

export function timeAlone(paragraph: string): string | null {
  return TIME_ALONE.exec(paragraph)?.[1]?.trim() ?? null
}

export function isPersonAlone(paragraph: string): boolean {
  return PERSON_ALONE.test(paragraph)
}

/**
 * The words of a paragraph, and the units and time at its end; null for a paragraph without any. `bare`: names alone in a
 * bracket are the units too.
 */
export function splitTail(paragraph: string, bare = false): { body: string; tail: Tail | null } {
  const text = paragraph.trimEnd()
  const bracket = lastBracket(text)
  const isTail = (inside: string): boolean =>
    LABEL.test(inside) || saysWho(inside) || (bare && isUnits(readTail(inside).units))
  if (bracket && isTail(bracket.inside)) {
    return withEarlier(text.slice(0, bracket.start).trimEnd(), readTail(bracket.inside))
  }
  const sentence = LAST_SENTENCE.exec(text.slice(-LONGEST_TAIL))
  const words = sentence?.[1]
  if (words === undefined) return { body: text, tail: null }
  const end = text.length - (sentence?.[0].length ?? 0) + (sentence?.[0].indexOf(words) ?? 0)
  return { body: text.slice(0, end).trimEnd(), tail: readTail(words) }
}

/** （责任单位：A）（完成时限：6月底）: the units may stand in the bracket before. */
function withEarlier(body: string, tail: Tail): { body: string; tail: Tail } {
  const earlier = tail.units === '' ? splitTail(body) : null
  if (!earlier?.tail) return { body, tail }
  return { body: earlier.body, tail: { units: earlier.tail.units, time: tail.time } }
}

/** （A牵头，B、C配合） */
function saysWho(inside: string): boolean {
  const { units } = readTail(inside)
  return /牵头|负责$|配合$/.test(units) && readUnitCell(units).assignments.length > 0
}

function lastBracket(text: string): { start: number; inside: string } | null {
  const end = /[。；;]$/.test(text) ? text.length - 1 : text.length
  if (!CLOSING.includes(text.charAt(end - 1)) || end === 0) return null
  let depth = 0
  for (let index = end - 1; index >= Math.max(0, end - LONGEST_TAIL); index -= 1) {
    if (CLOSING.includes(text.charAt(index))) depth += 1
    if (OPENING.includes(text.charAt(index))) depth -= 1
    if (depth === 0) return { start: index, inside: text.slice(index + 1, end - 1) }
  }
  return null
}

/** The time stands behind its own label, or as a last clause of the units: …,各县市人民政府,6月底完成. */
function readTail(words: string): Tail {
  const times: string[] = []
  let units = words.replace(TIME_PART, (_, time: string) => {
    times.push(time.trim())
    return '；'
  })
  units = trimmed(units)
  const clause = /^([^]*)[，,；;]([^，,；;]{2,30})$/.exec(units)
  if (times.length === 0 && clause?.[2] !== undefined && isTime(clause[2])) {
    times.push(clause[2].trim())
    units = trimmed(clause[1] ?? '')
  }
  return { units, time: times.filter(hasWords).join('\n') }
}

function isTime(clause: string): boolean {
  const { cadences } = readTimeWords(clause)
  return cadences.length > 0 && !/[局委办科处室站队]/.test(clause)
}

function trimmed(text: string): string {
  return text.replace(/^[，,；;。\s]+|[，,；;。\s]+$/g, '')
}
