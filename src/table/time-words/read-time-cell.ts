import { excerpt, foldText, halfWidth, hasWords, withoutRuns } from '../clean-text.ts'
import { OF_ANY_WORK } from './any-work.ts'
import { leftOver } from './left-over.ts'
import { markText } from './marked-text.ts'
import { findSpans, readingOf, type TimeReading } from './read-time-words.ts'
import { withDatesOfRhythms, withoutSaidTwice } from './one-thing.ts'
import { withoutYearEnd } from './rhythm-until.ts'
import { claimsOf, type Span } from './span.ts'
import { readWholeCell } from './whole-cell.ts'

/** 1. 2、 （1） ① in front of one of several dates; not the 1 of 1.15前, and 3、6月底前 are two months. */
const LIST_NUMBER =
  /(^|[\n；;])(\s*(?:\d{1,2}(?:[.、](?=20\d\d|\p{Script=Han})|\.(?=\d{1,2}月))|\(\d{1,2}\)|[①-⑳]))/gu
/** What still says something about time after everything that was read has been taken out. */
const LEFT_OVER =
  /\d|每(?!逢)|[按逐][日周旬月季年]|\([日周月季年]度?\)|[一二两三四五六七八九十][年月日周天旬]|[上中下]旬|季度|半年|延期|顺延|推迟|调整为?|原定|已完成|待定/

/** 2026年每季度末: the plan's year in front of a rhythm. */
const PLAN_YEAR = /^\s*20\d{2}年(?:度|全年)?[，,、\s]*(?!\d)/

/** 6月、12月各报送1次: once for each date. 完成50%, 投资20亿元: how far, 每次不少于1小时: how long, not when. */
const EACH_ONCE =
  /(?:上午|下午|中午|晚上?|早上?)?\d{1,2}(?::\d{2}|[时点])[整半]?(?:之前|以前|前)?|(?<=^|\n)[1一]次(?=\n|$)|[1一]遍|各\p{Script=Han}{0,6}[1一]次|\d{1,3}(?:\.\d{1,2})?%|\d{1,8}(?:\.\d{1,3})?余?(?:[亿万千]{1,2}(?:元|亩|人|户|吨|辆|平方米|平方公里|千瓦)|元|亩|公里|千米|平方米|公顷|吨)(?!以上?违)|(?:每次|每场|每期|且)(?:时间|时长)?(?:不少于|不得少于|不低于|不得低于)\d{1,3}个?(?:小时|分钟|学时|课时)/gu

/**
 * A cell of a time column. Few words mean more here than in a sentence (2026年, 月度, 长期整改), and words that are left
 * over are asked about: the cell is there to say the time, so nothing of it may be passed over.
 */
export function readTimeCell(whole: string, planYear: number | null = null, asRhythm = false): TimeReading {
  const cell = withoutRuns(whole)
  const flat = halfWidth(cell)
  if (!hasWords(flat) || flat.trim() === '无') return { cadences: [], warnings: [] }
  const only = readWholeCell(flat, asRhythm)
  if (only) return readingOf([only], cell.trim())
  const marked = markText(withoutListNumbers(flat))
  const found = findSpans(marked, planYear)
  const spans = withoutYearEnd(withDatesOfRhythms(withoutSaidTwice(found, marked), marked), marked)
  const reading = readingOf(spans, cell)
  if (reading.warnings.length > 0) return reading
  const words = excerpt(foldText(cell))
  if (reading.cadences.length === 0) {
    return { ...reading, warnings: [`时限“${words}”没有写明具体时间，请确认。`] }
  }
  const harmless = harmlessIn(reading)
  const rest = withoutSpans(marked, found).replace(EACH_ONCE, '').replace(PLAN_YEAR, '').replace(harmless, '')
  const told = marked.replace(EACH_ONCE, blank).replace(PLAN_YEAR, blank).replace(harmless, blank)
  return LEFT_OVER.test(rest) || leftOver(told, found).length > 0
    ? { ...reading, warnings: [`时限“${words}”没有全部读懂，请确认。`] }
    : reading
}

/** 6月底前化解12件: how much by then. 已完成并长期坚持: what goes on is what counts. */
function harmlessIn({ cadences }: TimeReading): RegExp {
  if (cadences.every(({ kind }) => kind === 'deadline')) return AMOUNT
  return cadences.some(({ kind }) => kind === 'deadline') ? /(?!)/ : /已经?(?:整改)?完成/g
}

const AMOUNT =
  /(?<![\d.])\d{1,6}余?(?:个(?!工作日|月|季|小时|周|半|学)|家|户|处|项|件|人次?|名|批次|辆|台|条|栋|所|座|宗|起|块|份|盏)/g

/** True for a cell that names no time of its own: empty, 按要求, 常态化. */
export function leavesTimeOpen({ cadences }: TimeReading): boolean {
  return cadences.every((cadence) => cadence.kind === 'standing')
}

/** What a cell says beyond times and words such as 完成: 出台办法 of 3月底前出台办法. */
export function workIn(cell: string, planYear: number | null): string {
  const marked = markText(withoutListNumbers(halfWidth(cell)))
  return withoutSpans(marked, findSpans(marked, planYear))
    .replace(/[^\p{Script=Han}]/gu, '')
    .replace(OF_ANY_WORK, '')
}

function withoutListNumbers(text: string): string {
  return text.replace(LIST_NUMBER, (_, before: string, number: string) => before + ' '.repeat(number.length))
}

function withoutSpans(text: string, spans: Span[]): string {
  let rest = ''
  let from = 0
  const claims = spans.flatMap((span) => [...claimsOf(span), [span.start, span.end] as const])
  for (const [start, end] of claims.sort(([a], [b]) => a - b)) {
    rest += text.slice(from, Math.max(from, start))
    from = Math.max(from, end)
  }
  return rest + text.slice(from)
}

function blank(words: string): string {
  return '■'.repeat(words.length)
}
