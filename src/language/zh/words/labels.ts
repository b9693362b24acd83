import type { Label } from '../../intent.ts'
import { NUMBER, readNumber } from './numbers.ts'
import { COUNTED, COUNTING_NOTHING } from './counting.ts'
import { remembered, rememberedAt } from './remembered.ts'
import { isSum } from '../together/sums.ts'

/** How a number was named: 第2项 and 2号 are certain, 2项 may be a count, 第2个 a place in a list. */
export type NameStyle = 'plain' | 'named' | 'counted' | 'place' | 'figure'

/** The numbers up to `end`. */
export interface LabelList {
  labels: readonly Label[]
  end: number
  style: NameStyle
}

interface Item {
  label: Label
  /** Named with 第. */
  ordinal: boolean
  end: number
  style: NameStyle
}

const PREFIX =
  '(?:(第)|(?:编号|序号|操作要点|要点|任务|事项)\\s*[〔【\\[(]?|task|item|no\\.?|№|#|〔|【|\\[|\\(|“|")?'
/** What the trade calls an item: 操作要点, 重点任务. */
const ITEM_NAME =
  '(?:操作要点|重点任务|重点工作|工作要点|要点|任务|工作(?!方案|总结|报告|计划|台账|情况|机制|方法)|事项)'
/** 四十九向, as a recogniser of speech writes 项. */
const ALIKE = '[向相像](?=\\s*(?:已|均|都|业|完|办|搞|做|弄|[,。!]|$))'
const NOUN = `(?:〕|】|\\]|\\)|”|")?\\s*(项(?!目(?![前标录]))${ITEM_NAME}?|[号条]${ITEM_NAME}?|${ALIKE}|(?<=第\\s*[\\d零〇一二三四五六七八九十百]+\\s*)点(?!\\d)|#(?=\\s*(?:已|均|都|全|完|办|搞|做|弄|[,。、]))|个任务|个|${ITEM_NAME})?`
const ITEM = new RegExp(
  `${PREFIX}\\s*(${NUMBER})(?:[.点]([1-9一二三四五六七八九])(?!\\d)|的?第([一二三四五六七八九])部分)?\\s*${NOUN}`,
  'y',
)
const BEGINS_COUNTED = new RegExp(`^\\s*${COUNTED}`)
const BEGINS_WORD = new RegExp(`^\\s*${COUNTING_NOTHING}`)
const SEPARATOR =
  /\s*(?:(?:、|,|;)\s*(?:以及|还有|另外|和|及|与)|、|,|和|与|及|跟|以及|还有|;|\+|&|and\b)\s*|\s+/y
const RANGE = /\s*(?:-|~|—|–|―|到|至)\s*/y
/** 21号楼 is a place, 2号上午 is a day, and so is the 3 of 本月3号. */
const NO_ITEM_AFTER =
  /^(?:楼|院|馆|线|桥|机组?|井|站房|泵|公告|文件|令)|^\s*(?:上午|下午|早上|晚上|中午|当天|那天|之?前|之?后|左右|以前|晚)/
const DAY_BEFORE = /(?<=(?:[月周年]|星期|礼拜)\s*)/y
/** 2.5, 2/3 and 16:30 are no numbers of items. */
const GOES_ON = /^(?:(?:\.|\s*[/⁄∕]\s*)?\d|:[0-5]\d(?!\d))/
/** (一半): a bracket that the figure does not fill. */
const OPENS_WORDS = /[〔【[(“"]\s*[零〇一二两三四五六七八九十百]+\s*$/
/** A range wider than this is a slip or a telephone number. */
const WIDEST_RANGE = 200
/** Longer lists are no reports. */
const MOST_STEPS = 60

/** What an item begins with; its prefix, its figures, or a space before them. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  '0123456789零〇一二两三四五六七八九十百第编序操要任事tin№#〔【[(“" \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
)

/** Reads a list of duty numbers at `start`: the longest first, then shorter ones; empty where none begins there. */
export const readLabels = rememberedAt(labelsAt)

function labelsAt(text: string, start: number): readonly LabelList[] {
  if (!BEGINNINGS.has(text.charAt(start))) return []
  const lists: LabelList[] = []
  let labels: readonly Label[] = []
  let count = 0
  let at = start
  let style: NameStyle = 'plain'
  for (let first = true; lists.length < MOST_STEPS; first = false) {
    // 第44项第45项 are two; the first place of 3 is meant by 3第一项.
    const step = nextItems(text, at, first, style === 'named')
    if (!step || isTheirSum(text, start, at, labels, step)) break
    style = first ? step.style : strongest(style, step.style, step.ordinal)
    labels = withNew(labels, step.labels)
    count += step.labels.length
    at = step.end
    lists.unshift({ labels, end: at, style: count > 1 ? listStyle(style) : style })
  }
  return lists
}

/** 16、20、23，三项 names three. */
function isTheirSum(
  text: string,
  start: number,
  at: number,
  named: readonly Label[],
  { labels, end, style, ordinal }: LabelList & { ordinal: boolean },
): boolean {
  const [label, ...more] = labels
  if (style !== 'counted' || ordinal || !label || more.length > 0) return false
  return isSum(text.slice(at, end), label.no, named, text.slice(start, at))
}

function nextItems(
  text: string,
  from: number,
  first: boolean,
  isNamed: boolean,
): (LabelList & { ordinal: boolean }) | null {
  const bySpace = first ? null : separatorAt(text, from)
  if (!first && bySpace === null && !(isNamed && text.startsWith('第', from))) return null
  const at = bySpace ? bySpace.end : from
  const item = readItem(text, at)
  if (!item) return null
  const range = matchAt(RANGE, text, item.end)
  const last = range && lastOfRange(text, item.end + range.length)
  if (!range || !last)
    return { labels: [item.label], end: item.end, style: item.style, ordinal: item.ordinal }
  if (bySpace?.space) return null
  const labels = labelsBetween(item.label, last.label)
  return labels && { labels, end: last.end, style: last.style, ordinal: item.ordinal }
}

/** 延期 37 到2027-01-08: a date ends no range. */
function lastOfRange(text: string, at: number): Item | null {
  return matchAt(DATE, text, at) === null ? readItem(text, at) : null
}

function separatorAt(text: string, from: number): { end: number; space: boolean } | null {
  const found = matchAt(SEPARATOR, text, from)
  return found === null ? null : { end: from + found.length, space: found.trim() === '' }
}

function readItem(text: string, at: number): Item | null {
  ITEM.lastIndex = at
  const match = ITEM.exec(text)
  const [whole, ordinal, figures, point, portion, noun] = match ?? []
  const part = point ?? portion
  if (whole === undefined || figures === undefined) return null
  if (isAfterDay(text, at)) return null
  const no = figures === '两' && ordinal === undefined ? null : readNumber(figures)
  if (no === null || isCounted(text, at, whole, noun, ordinal !== undefined)) return null
  if (noun === '号' && NO_ITEM_AFTER.test(text.slice(at + whole.length))) return null
  const end = at + whole.trimEnd().length
  if (GOES_ON.test(text.slice(end)) || OPENS_WORDS.test(whole)) return null
  const label = { no, part: part === undefined ? null : readNumber(part) }
  return {
    label,
    ordinal: ordinal !== undefined,
    end,
    style: styleOf(whole, figures, noun, ordinal),
  }
}

function isAfterDay(text: string, at: number): boolean {
  DAY_BEFORE.lastIndex = at
  return at > 0 && DAY_BEFORE.test(text)
}

function isCounted(
  text: string,
  at: number,
  whole: string,
  noun: string | undefined,
  ordinal: boolean,
): boolean {
  if (noun?.startsWith('个') === true) return !ordinal
  if (noun !== undefined) return false
  const after = text.slice(at + whole.length)
  return BEGINS_COUNTED.test(after) && !(BEGINS_WORD.test(after) && whole !== whole.trimEnd())
}

function styleOf(
  whole: string,
  figures: string,
  noun: string | undefined,
  ordinal: string | undefined,
): NameStyle {
  if (noun?.startsWith('个') === true) return 'place'
  if (
    ordinal !== undefined ||
    noun?.startsWith('号') === true ||
    noun === '#' ||
    !/^[\s]*[\d零〇一二两三四五六七八九十百]/.test(whole)
  ) {
    return 'named'
  }
  if (noun !== undefined) return 'counted'
  return /\d/.test(figures) ? 'plain' : 'figure'
}

function strongest(before: NameStyle, now: NameStyle, ordinal: boolean): NameStyle {
  if (before === 'place' || now === 'place') return 'place'
  return ordinal ? 'named' : before
}

/** 3、5项 are the items 3 and 5. */
function listStyle(style: NameStyle): NameStyle {
  return style === 'place' ? 'place' : 'named'
}

function labelsBetween(first: Label, last: Label): Label[] | null {
  if (first.part !== null && last.part !== null && first.no === last.no && last.part > first.part) {
    const from = first.part
    return Array.from({ length: last.part - from + 1 }, (_, index) => ({ no: first.no, part: from + index }))
  }
  const width = last.no - first.no
  if (first.part !== null || last.part !== null || width <= 0 || width > WIDEST_RANGE) return null
  return Array.from({ length: width + 1 }, (_, index) => ({ no: first.no + index, part: null }))
}

/** The labels with those of the others that are not among them yet. */
function withNew(labels: readonly Label[], others: readonly Label[]): readonly Label[] {
  return others.reduce(
    (all, label) =>
      all.some((one) => one.no === label.no && one.part === label.part) ? all : [...all, label],
    labels,
  )
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** Labels named anywhere in a sentence, for answers that record nothing. */
export const labelsIn = remembered(labelsAnywhere)

/** 2027-01-31 */
const DATE = /20\d\d\s*[-–—/.年]\s*\d{1,2}\s*[-–—/.月]\s*\d{1,2}(?!\d)[日号]?/y
const FIGURE = /[\d零〇一二两三四五六七八九十百]/
/** Behind one of these no number begins. */
const INSIDE = '0123456789零〇一二两三四五六七八九十百./⁄∕'

function labelsAnywhere(text: string): readonly Label[] {
  if (!FIGURE.test(text)) return []
  const found: Label[] = []
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && INSIDE.includes(text.charAt(at - 1))) continue
    const date = text.startsWith('20', at) ? matchAt(DATE, text, at) : null
    if (date !== null) at += date.length
    const list = readLabels(text, at)[0]
    if (!list || list.style === 'place' || list.style === 'figure') continue
    found.push(...list.labels)
    at = list.end - 1
  }
  return withNew([], found)
}
