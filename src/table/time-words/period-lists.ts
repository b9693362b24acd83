import { periodOf } from './periods.ts'
import type { Recogniser, Span } from './span.ts'

const ONE = '(?:日|周|旬|月|季度|季(?!节)|半年|年)度?'
const AND = '[、和及与]'
const REPORTED =
  '报送|上报|报告|通报|调度|汇报|小结|总结|分析|检查|巡查|排查|督查|考核|评比|点评|更新|公示|研判|召开|开展|组织'
/** 按季、半年, 每月、季、年报送: one sign for several periods. */
const WITH_SIGN = new RegExp(`[按每逐](${ONE}(?:${AND}${ONE}){1,5})(?=$|[，,。；;)\\n]|${REPORTED})`, 'g')
/** 月、周例会 needs no sign, in either order. */
const BEFORE_WORK = new RegExp(
  `(?<![\\d一二三四五六七八九十几每逐按隔本上下当单双半前后])(${ONE}(?:${AND}${ONE}){1,3})(?=(?:例会|调度|通报|报告|小结|总结|研判|会商|点评|考核|评比|检查|巡查|排查))`,
  'g',
)
/** 月度、季度 as a cell, which needs no sign. */
const WHOLE = new RegExp(`^\\s*(${ONE}(?:${AND}${ONE}){1,5})\\s*$`, 'g')
const EACH = /(日|周|旬|月|季度|季|半年|年)度?/g
const ORDER = ['day', 'week', 'ten-days', 'month', 'quarter', 'half-year', 'year']

/** Several rhythms at once, from the shorter to the longer: 年、月、日 is a date to fill in. */
export const recognisePeriodLists: Recogniser = (marked) =>
  [WITH_SIGN, BEFORE_WORK, WHOLE].flatMap((pattern) =>
    Array.from(marked.matchAll(pattern)).flatMap(({ index, 0: words, 1: list = '' }) => {
      const { spans, order } = readList(list, index + words.indexOf(list), index)
      return order === 'up' || (order === 'down' && pattern === BEFORE_WORK) ? spans : []
    }),
  )

/** The first of them has the sign in front of it. */
function readList(list: string, at: number, from: number): { spans: Span[]; order: 'up' | 'down' | 'none' } {
  const spans = Array.from(list.matchAll(EACH)).flatMap(({ index, 0: words, 1: word = '' }): Span[] => {
    const period = periodOf(word)
    if (!period) return []
    const cadence = { kind: 'quota' as const, period, every: 1, count: 1, atLeast: false }
    return [{ start: index === 0 ? from : at + index, end: at + index + words.length, cadence, doubt: null }]
  })
  const places = spans.map(({ cadence }) => (cadence?.kind === 'quota' ? ORDER.indexOf(cadence.period) : -1))
  const steps = places.slice(1).map((place, index) => Math.sign(place - (places[index] ?? 0)))
  const order = steps.every((step) => step > 0) ? 'up' : steps.every((step) => step < 0) ? 'down' : 'none'
  return { spans, order }
}
