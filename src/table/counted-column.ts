import type { QuotaCadence } from '../domain/duty/cadence.ts'
import { excerpt } from './clean-text.ts'
import { timesAYear } from './due-place.ts'
import { AT_LEAST, type Count, findCount, findOccasions } from './time-words/counts.ts'
import { markText } from './time-words/marked-text.ts'
import type { Said } from './time-words/said.ts'
import type { TimeReading } from './time-words/read-time-words.ts'

/** 每季度1次, 上半年、下半年各1批: the column counts by itself. */
const COUNTED = /[\d一二两三四五六七八九十][次场期遍轮家份篇条批回趟讲]/
/** 每次不少于1小时, 其中无脚本演练1次, 发现2次以上, 参会企业10家: how long, of which, when, who comes; no count of the turn. */
const OF_SOMETHING_ELSE =
  /每(?:[次场期批轮人名位家户]|个)|其中|分别|各|发现|出现|连续|累计|受到|凡|超过|参加|参与|参训|参会|参赛|出席|到场|到会|覆盖|惠及|受益|吸引|带动|涉及|邀请|时长|时间|违|不合格/
/** 对12家企业检查: whom it is about. */
const ABOUT = /[对向为给将]/
/** 2次以上未整改的: a condition. */
const CONDITION = /^(?:未|不|仍|被|受|的|违|逾|超)/
/** 全市12家, 现有5家: how many there are. */
const ALL_OF_THEM = /[全共所有辖在列入]\p{Script=Han}{0,4}$/u

interface Counted {
  cadence: QuotaCadence
  words: string
  /** Null where the count is the turn's beyond doubt. */
  doubt: string | null
}

/**
 * 每月 in the column and 送戏下乡演出，不少于8场 in the text: so many in each turn. A count of which it is not certain that it is
 * the turn's is asked about; null where the text counts nothing, or has a period of its own.
 */
export function countedColumn(
  column: TimeReading,
  text: string,
  said: readonly Said[],
  cell: string,
): TimeReading | null {
  const quotas = column.cadences.filter((one) => one.kind === 'quota')
  const [only] = quotas
  if (!only || said.some(({ cadence }) => cadence.kind === 'quota')) return null
  const counted = clausesOf(text).flatMap((clause) => countIn(clause, only) ?? [])
  if (counted.length === 0) return null
  const sure = counted.filter(({ doubt }) => doubt === null)
  const isBare = column.cadences.length === 1 && only.count === 1 && !only.atLeast && !COUNTED.test(cell)
  if (!isBare) return sure.some(({ cadence }) => isMore(cadence, quotas)) ? withDoubt(column, sure) : null
  if (sure.length > 0) return { ...column, cadences: sure.map(({ cadence }) => cadence) }
  return { ...column, warnings: [...column.warnings, ...counted.flatMap(({ doubt }) => doubt ?? [])] }
}

/** 2次/年 beside 不少于2次, 每半年1次 beside 培训2期 say the same. */
function isMore(counted: QuotaCadence, column: readonly QuotaCadence[]): boolean {
  return !column.some((one) => counted.count === one.count || counted.count === timesAYear(one))
}

function withDoubt(column: TimeReading, counted: readonly Counted[]): TimeReading {
  const doubts = counted.map(({ words }) => notTaken(words))
  return { ...column, warnings: [...column.warnings, ...doubts] }
}

function notTaken(words: string): string {
  return `正文写有“${excerpt(words)}”，没有当作每个周期的次数，请确认。`
}

function clausesOf(text: string): string[] {
  return markText(text)
    .replace(/\([^()]*\)/g, (words) => '■'.repeat(words.length))
    .split(/[，,。；;\n]|(?<=[\d一二两三四五六七八九十](?:次|场|期|场次)(?:以上)?)[、和及与]/)
}

function countIn(clause: string, column: QuotaCadence): Counted | null {
  const found = findCount(clause)
  if (!found || (found.count === 1 && !found.atLeast)) return null
  const before = clause.slice(0, found.start)
  if (/其中|每[次场期批轮]/.test(before)) return null
  const words = clause.slice(0, found.end).trim()
  const { count, atLeast } = found
  const cadence: QuotaCadence = { ...column, count, atLeast, basis: `${column.basis}，${words}` }
  if (isSure(clause, found)) return { cadence, words, doubt: null }
  return isPossible(clause, found) ? { cadence, words, doubt: notTaken(words) } : null
}

function isSure(clause: string, { start, end, atLeast, doubt }: Count): boolean {
  const [before, after] = [clause.slice(0, start), clause.slice(end)]
  if (doubt !== null || isOfSomethingElse(before, after)) return false
  if (findOccasions(clause)) return true
  return !ABOUT.test(before) && (AT_LEAST.test(before) || atLeast || after === '')
}

/** 联系服务2家企业: perhaps so many in each turn; 每季度 | 培训、演练各2次: so many of each. */
function isPossible(clause: string, { start, end, atLeast }: Count): boolean {
  const [before, after] = [clause.slice(0, start), clause.slice(end)]
  if (atLeast || (findOccasions(clause) && /各.{0,4}$/.test(before))) return true
  return !isOfSomethingElse(before, after) && !ABOUT.test(before) && after.length <= 6
}

function isOfSomethingElse(before: string, after: string): boolean {
  return OF_SOMETHING_ELSE.test(before) || ALL_OF_THEM.test(before) || CONDITION.test(after)
}
