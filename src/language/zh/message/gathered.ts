import type { Label } from '../../intent.ts'
import { readNumber } from '../words/numbers.ts'
import type { Message } from './normalise.ts'
import { isPolite } from '../words/polite.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

/** 一、第1项； · 44~46， · 56, with what parts it from the next. */
const ITEM =
  /[\s—]*(?:([一二三四五六七八九十]{1,3}|\d{1,2})[、.)]\s*(?=第))?[〔【[(#]?第?(\d{1,3})(?:\.([1-9]))?[〕】\])]?[号项条]?(?:\s*[~～至到—–-]+\s*第?(\d{1,3})[号项条]?)?(?=[\s,、;。+—]|\.(?=\s*\n)|[和与跟及]|以及|$)(?:[\s,、;。+—]|[和与跟及]|以及|\.(?=\s*\n))*(?:(?:另外?加上?|外加|再加上?|加上|还有|连同|以及|另有|还加上?)(?=\s*第?\d))?/y
const OUR = '(?:我们?|咱们?|我[科室站所队组办]|本[科室站所队组办]|我单位|本单位)?(?:的)?'
const TIME = '(?:本周|这周|今天|今日|昨天|本月|这个月|本季度|近期|上周|上个?月|截至目前|目前)?(?:的)?'
const THINGS = '(?:事项|任务|工作|项目|各项|几项|项|情况|操作要点|的)*'
const REPORTED = '(?:报告|汇报|上报|反馈|报送|列)?如下|(?:的)?(?:有|是|为|包括)(?:以下(?:几项)?)?'
const SURELY = '(?:均|都|全部|全都|全|也|业已|已经|已)*'
const DONE_WORD = anyOf(DONE)
/** 完成的有： · 现将我室本月办结事项报告如下： · 以下事项已办结：, and the numbers behind. */
const HEADED = new RegExp(
  `^\\s*(?:现?将|报告|汇报)?(?:一下)?${OUR}${TIME}${OUR}(?:` +
    `(?:已经|已)${DONE_WORD}了?${THINGS}(?:${REPORTED})?|${DONE_WORD}了?${THINGS}(?:${REPORTED})|${DONE_WORD}了?的` +
    `|(?:以下|下列|如下)${THINGS}(?:我们?|现|目前)*${SURELY.replace('*', '+')}${DONE_WORD}了?)\\s*[:：]`,
)
/** 以上三项已完成, and the numbers before. */
const ABOVE = new RegExp(
  `^(?:(?:以上|上述|上面|这)的?)?(?<count>[两二三四五六七八九十]|\\d{1,2})?(?:个|${THINGS})(?:任务|工作|事项)?(?:我们?|现|目前)*${SURELY}${DONE_WORD}了?`,
)
const SAYS_ALL = /^(?:以上|上述|上面|这)|^(?:均|都|全|已|业已)|^[另外还再连]/
const MOST = 20

/** A list over lines, with a heading, with points or with some that are added, as one report: 第1、2、56项，三项已完成. */
export function withListGathered(message: Message): Message {
  const { folded } = message
  if (message.units.size > 0 || !/[\n;:—加连]|还有/.test(folded)) return message
  const said = headed(folded) ?? above(folded)
  return said === null ? message : { ...message, clean: said, folded: said }
}

function headed(text: string): string | null {
  const from = HEADED.exec(text)?.[0].length ?? 0
  const list = from === 0 ? null : listAt(text, from)
  if (!list) return null
  const rest = text.slice(list.end)
  if (closes(rest)) return reportOf(list.labels, null)
  // What is said of the last of them is said of one list: 完成的有：1；2；56吗.
  const joined = list.labels.map(({ no, part }) => (part === null ? no : `${no}.${part}`)).join('、')
  return /^第?\d+[号项]?\D*$/.test(rest) ? `${text.slice(0, from)}${joined}、${rest}` : null
}

function above(text: string): string | null {
  const list = listAt(text, 0)
  if (!list || list.labels.length < 2) return null
  const rest = text.slice(list.end)
  const found = ABOVE.exec(rest)
  const isAll = SAYS_ALL.test(rest) || list.added
  return found && isAll && closes(rest.slice(found[0].length))
    ? reportOf(list.labels, found.groups?.['count'] ?? null)
    : null
}

/** Nothing but a courtesy may follow. */
function closes(rest: string): boolean {
  const words = rest.replace(/^[\s,。;!]+/, '')
  return (rest === '' || words !== rest || words === '') && (words === '' || isPolite(words))
}

function reportOf(labels: readonly Label[], count: string | null): string {
  const numbers = labels.map(({ no, part }) => (part === null ? no : `${no}.${part}`)).join('、')
  const isTheirs = count === null || readNumber(count === '两' ? '二' : count) === labels.length
  return `第${numbers}项${isTheirs ? '' : `,${count}项`}已完成`
}

/** The numbers from `at`; null where its points are not 1, 2, 3 … or there are too many. */
function listAt(text: string, at: number): { labels: Label[]; end: number; added: boolean } | null {
  const labels: Label[] = []
  const points: (number | null)[] = []
  let added = false
  let end = at
  for (;;) {
    ITEM.lastIndex = end
    const match = ITEM.exec(text)
    if (!match || match[0] === '') break
    const [whole, point, no, part, until] = match
    points.push(point === undefined ? null : readNumber(point))
    labels.push(...numbersOf(Number(no), part, until))
    added ||= /加上?$|外加$|还有$|连同$|另有$/.test(whole.trim())
    end += whole.length
  }
  const isPointed = points.some((one) => one !== null)
  const inOrder = !isPointed || points.every((one, place) => one === place + 1)
  return labels.length > 0 && labels.length <= MOST && inOrder ? { labels, end, added } : null
}

function numbersOf(no: number, part: string | undefined, until: string | undefined): Label[] {
  const last = until === undefined ? no : Number(until)
  if (part !== undefined || last <= no) return [{ no, part: part === undefined ? null : Number(part) }]
  return Array.from({ length: Math.min(last - no + 1, MOST + 1) }, (_, step) => ({
    no: no + step,
    part: null,
  }))
}
