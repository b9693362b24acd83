import type { Label, ReportIntent } from '../../intent.ts'
import { minus } from './left-out.ts'
import { readLabels } from '../words/labels.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { eat, eatLead } from '../words/scan.ts'

const LAST = /(?:后头|后面|后边|最后|末尾|最末|后)的?(?:那|这)?(?:一)?[个项条](?!月(?![底初内末])|季|星期)/y
const FIRST =
  /(?:前头|前面|前边|头|开头|打头|最前面?|前)的?(?:那|这)?(?:一)?[个项条](?!月(?![底初内末])|季|星期)/y
/** 后面两项 */
const LAST_ONES = /(?:最后|后头|后面|后)的?[那这]?[两二三四五六几][个项条]/y
const NTH = new RegExp(`第(${NUMBER})[个项条]?`, 'y')
/** 另一个: nobody says which. */
const OTHER = /\s*另外?的?(?:那|这)?一?[个项条]/y
/** 登49就行 · 先登53 · 只登记41 · 报49、53即可 */
const RECORD =
  /(?:那|请|麻烦|帮忙|帮我)*(只|先|就|仅|单|暂时?|目前)*(?:要|需|用|帮我?|给)*(?:登记?|录入?|记|上?报|销号?)(?:上|个|一?下)?\s*/y
const SUFFICES =
  /^\s*(?:这?[一两二三四]?[个项条])?(就行|即可|就好|就可以|就够|就成|先|行了)?[了啊哈吧哦。!~\s]*$/
/** Said of what is done with: 53那个昨天交的, 53也登一下. */
const ACCOMPLISHED =
  /^(?:也|都|一并|一起|请|麻烦|帮我?|给)*[登记录](?![^]*[别不])|已|了|过|完|昨|前天|上周|上个?月|[好齐清毕]$|^$/

/** What the words behind a report of several numbers say of some of them alone, and do not call done. */
export function setApart(
  { target }: ReportIntent,
  words: string,
): { apart: readonly Label[]; others: readonly Label[] } | null {
  if (target.by !== 'numbers' || target.labels.length < 2) return null
  const record = recordAt(words)
  if (record) return apartFromRecorded(target.labels, words, record)
  const meant = meantAt(words, eatLead(words, 0), target.labels, target.ordinal === true)
  if (!meant || ACCOMPLISHED.test(words.slice(meant.end).replace(/[\s。!~,]+$/, ''))) return null
  if (meant.labels.length === target.labels.length) return { apart: meant.labels, others: [] }
  const others = minus(target.labels, meant.labels)
  return others && { apart: meant.labels, others }
}

function recordAt(words: string): { only: boolean; end: number } | null {
  RECORD.lastIndex = 0
  const match = RECORD.exec(words)
  return match && { only: match[1] !== undefined, end: match[0].length }
}

/** Only what is asked to be recorded is; where it is not said to be all, it is anybody's guess. */
function apartFromRecorded(
  reported: readonly Label[],
  words: string,
  { only, end }: { only: boolean; end: number },
): { apart: readonly Label[]; others: readonly Label[] } | null {
  for (const list of readLabels(words, end)) {
    const suffices = SUFFICES.exec(words.slice(list.end))
    if (!suffices || list.style === 'place') continue
    const apart = minus(reported, list.labels)
    const isOnly = (only || suffices[1] !== undefined) && apart !== null
    return isOnly ? { apart, others: list.labels } : { apart: reported, others: [] }
  }
  return null
}

/** 前头那个先别登: about one of several that were reported before, and does not call it done. */
export function holdsOneBack(words: string): boolean {
  const place = placeAt(words, eatLead(words, 0), Number.POSITIVE_INFINITY)
  return place !== null && !ACCOMPLISHED.test(words.slice(place.end).replace(/[\s。!~,]+$/, ''))
}

/** 53那个 · 后头那个 · 第二个, at `at`; after 第一条、第三条完成 第二条 is none of them. */
function meantAt(
  words: string,
  at: number,
  reported: readonly Label[],
  ordinal: boolean,
): { labels: readonly Label[]; end: number } | null {
  const other = eat(OTHER, words, 0)
  if (other > 0) return { labels: reported, end: other }
  const isNumber = ordinal && words.startsWith('第', at)
  const place = isNumber ? null : placeAt(words, at, reported.length)
  if (place) return { labels: reported.slice(place.index, place.index + 1), end: place.end }
  const list = readLabels(words, at).find(({ style }) => style === 'plain' || style === 'named')
  return list ? { labels: list.labels, end: list.end } : null
}

/** Which end of a list 后头那个 and 前面那个 speak of; null for other words. */
export function endNamed(words: string): 'start' | 'end' | null {
  const at = eatLead(words, 0)
  if (eat(LAST, words, at) > at || eat(LAST_ONES, words, at) > at) return 'end'
  return eat(FIRST, words, at) > at ? 'start' : null
}

function placeAt(words: string, at: number, count: number): { index: number; end: number } | null {
  const last = eat(LAST, words, at)
  if (last > at) return { index: count - 1, end: last }
  const first = eat(FIRST, words, at)
  if (first > at) return { index: 0, end: first }
  NTH.lastIndex = at
  const match = NTH.exec(words)
  const place = readNumber(match?.[1] ?? '')
  return match && place !== null && place <= count ? { index: place - 1, end: at + match[0].length } : null
}
