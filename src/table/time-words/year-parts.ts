import type { DuePoint } from '../../domain/duty/cadence.ts'
import { numberOf } from './numerals.ts'
import { type Recogniser, type Span, spansOf, type Stretch } from './span.ts'

const YEAR = '(?:(20\\d{2}|二[〇零][〇零一二三四五六七八九]{2})\\s?年?\\s?|(?:今年|本年|当年))?'
const BEFORE = '(?:之前|以前|前)?(?!起|开始|以来)'
const NOT_A_TAIL = '(?<![\\d.一二两三四五六七八九十几每半多数第])'

const YEAR_END = new RegExp(
  `(?:${NOT_A_TAIL}(20\\d{2}|二[〇零][〇零一二三四五六七八九]{2})\\s?年\\s?年?[底末内]|${NOT_A_TAIL}(?:今年|本年|当年|年)(?:底|末|内))${BEFORE}`,
  'g',
)
/** 上半年4月, 四季度10月: the month says when. */
const NO_MONTH = '(?!的?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月)'
const HALF = new RegExp(`${NOT_A_TAIL}${YEAR}(上|下)半年${NO_MONTH}${BEFORE}`, 'g')
const QUARTER = new RegExp(
  `(?<![\\d.每下上本前])${YEAR}第?([一二三四1-4])季度(?!第|[1-9一二两三]?[次场])${NO_MONTH}[末底]?${BEFORE}`,
  'g',
)
/** 一季度至三季度: due at its end. */
const QUARTERS = new RegExp(
  `(?<![\\d.每])${YEAR}第?[一二三四1-4](?:季度)?(?:至|到|[-—–~～]{1,2})第?([一二三四1-4])季度[末底]?${BEFORE}`,
  'g',
)
/** 前三季度: due at its end. */
const FIRST_QUARTERS = new RegExp(`${NOT_A_TAIL}${YEAR}的?前([二两三23])个?季度[末底]?${BEFORE}`, 'g')
/** 二、四季度: a point for each. */
const QUARTER_LIST = new RegExp(
  `(?<![\\d.每])${YEAR}第?((?:[一二三四1-4](?:季度)?[、和及]){1,3})第?([一二三四1-4])季度[末底]?${BEFORE}`,
  'g',
)
/** 2026 Q1, 2026-H2 */
const LETTERED = new RegExp(
  `${NOT_A_TAIL}(?:(20\\d{2})\\s?[年-]?\\s?)?(?<![A-Za-z])(Q[1-4]|H[12])(?![A-Za-z0-9])(重点|启动|起|前)?`,
  'g',
)
/** Q1-Q3: due at its end. */
const LETTERED_RANGE = new RegExp(
  `${NOT_A_TAIL}(?:(20\\d{2})\\s?[年-]?\\s?)?(?<![A-Za-z])[QH][1-4]\\s?(?:至|到|[-—–~～]{1,2})\\s?(Q[1-4]|H[12])(?![A-Za-z0-9])`,
  'g',
)
/** 半年、年终各1次, 年中、年末: the last days of June and December. */
const MIDDLE_AND_END = /(?<![\d每上下])(?:半年|年中)(?:[、，,]|和|及)年[终末底](?:前|各)?(?:[1一]次)?/g
/** 到2025年: the year's end is meant. */
const BY_YEAR = /(?:到|至)(20\d{2})年(?![\d底末内初中上下一二三四五六七八九十第])/g

function end(year: string | undefined, month: number): Pick<Span, 'cadence' | 'doubt'> {
  return { cadence: { kind: 'deadline', due: [point(year, month)] }, doubt: null }
}

function months(year: string | undefined, from: number, to: number): Stretch {
  return { from, to, isWhole: true, year: year === undefined ? null : numberOf(year, 0) }
}

function point(year: string | undefined, month: number): DuePoint {
  return { year: year === undefined ? null : numberOf(year, 0), month, day: null, part: 'end' }
}

function lastMonth(part: string): number {
  return Number(part.charAt(1)) * (part.startsWith('Q') ? 3 : 6)
}

/** 上半年安全形势分析, 一季度经济运行: what is looked at, perhaps not when. */
const LOOKED_AT = /^[^，,。；;、\n]{0,10}?(?:分析|总结|小结|研判|评估|运行|考核|通报|形势|报表|数据|调度会)/

/** 四季度初, 上半年中: sooner than its last day. */
function isEarly({ input, index, 0: words }: RegExpExecArray): boolean {
  return /^[初中](?!步|心|级|期)/.test(input.slice(index + words.length))
}

function isLookedAt({ input, index, 0: words }: RegExpExecArray): boolean {
  return (
    !/[前末底]$/.test(words) && LOOKED_AT.test(input.slice(index + words.length, index + words.length + 30))
  )
}

function doubted(reading: ReturnType<typeof end>, unclear: boolean, words: string): ReturnType<typeof end> {
  return unclear ? { ...reading, doubt: `“${words}”暂按该时段的最后一天办理，请确认。` } : reading
}

/** 年底, 上半年, 二季度, Q1: due on the last day of that part of the year. */
export const recogniseYearParts: Recogniser = (marked) => [
  ...spansOf(marked, MIDDLE_AND_END, ([words]) => ({
    cadence: { kind: 'deadline', due: [point(undefined, 6), point(undefined, 12)] },
    doubt: `“${words}”暂按6月底和12月底办理，请确认。`,
  })),
  ...spansOf(marked, YEAR_END, ([, year]) => end(year, 12)),
  ...spansOf(marked, HALF, (match) => {
    const [words, year, half] = match
    const month = half === '上' ? 6 : 12
    return {
      ...doubted(end(year, month), words.endsWith('年前') || isLookedAt(match) || isEarly(match), words),
      ...(words.endsWith('前') ? {} : { season: months(year, month - 5, month) }),
    }
  }),

  ...spansOf(marked, LETTERED_RANGE, ([, year, part = '']) => end(year, lastMonth(part))),
  ...spansOf(marked, FIRST_QUARTERS, (match) => {
    const [words, year, quarters] = match
    return doubted(end(year, 3 * numberOf(quarters, 3)), isLookedAt(match), words)
  }),
  ...spansOf(marked, QUARTERS, ([, year, quarter]) => end(year, 3 * numberOf(quarter, 4))),
  ...spansOf(marked, QUARTER_LIST, ([, year, first = '', last = '']) => {
    const due = [...(first.match(/[一二三四1-4]/g) ?? []), last].map((quarter) =>
      point(year, 3 * numberOf(quarter, 4)),
    )
    return { cadence: { kind: 'deadline', due }, doubt: null }
  }),
  ...spansOf(marked, QUARTER, (match) => {
    const [words, year, quarter] = match
    const month = 3 * numberOf(quarter, 4)
    return {
      ...doubted(end(year, month), /度前$/.test(words) || isLookedAt(match) || isEarly(match), words),
      ...(/[前末底]$/.test(words) ? {} : { season: months(year, month - 2, month) }),
    }
  }),
  ...spansOf(marked, LETTERED, ([words, year, part = '', unclear]) =>
    doubted(end(year, lastMonth(part)), unclear !== undefined, words),
  ),
  ...spansOf(marked, BY_YEAR, ([, year]) => end(year, 12)),
]
