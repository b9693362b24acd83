import { numberOf } from './numerals.ts'
import { type Recogniser, spansOf } from './span.ts'

const YEAR = '(?:(20\\d{2}|二[〇零][〇零一二三四五六七八九]{2})\\s?年?\\s?|(?:今年|本年|当年))?'
const BEFORE = '(?:之前|以前|前)?(?!起|开始|以来)'
const NOT_A_TAIL = '(?<![\\d.一二三四五六七八九十每半多数第])'

const YEAR_END = new RegExp(
  `(?:${NOT_A_TAIL}(20\\d{2}|二[〇零][〇零一二三四五六七八九]{2})\\s?年\\s?[底末内]|${NOT_A_TAIL}(?:今年|本年|当年|年)(?:底|末|内))${BEFORE}`,
  'g',
)
const HALF = new RegExp(`${NOT_A_TAIL}${YEAR}(上|下)半年${BEFORE}`, 'g')
const QUARTER = new RegExp(
  `(?<![\\d.每])${YEAR}第?([一二三四1-4])季度(?!第|[1-9一二两三]?[次场])[末底]?${BEFORE}`,
  'g',
)
/** 2026 Q1, 2026 H2 */
const LETTERED = new RegExp(
  `${NOT_A_TAIL}(?:(20\\d{2})\\s?年?\\s?)?(?<![A-Za-z])(Q[1-4]|H[12])(?![A-Za-z0-9])`,
  'g',
)
/** 到2025年: the year's end is meant, but only implied. */
const BY_YEAR = /(?:到|至)(20\d{2})年(?![\d底末内初中上下一二三四五六七八九十第])/g

function end(year: string | undefined, month: number): ReturnType<Parameters<typeof spansOf>[2]> {
  const due = [
    { year: year === undefined ? null : numberOf(year, 0), month, day: null, part: 'end' as const },
  ]
  return { cadence: { kind: 'deadline', due }, doubt: null }
}

/** 年底, 上半年, 二季度, Q1: due on the last day of that part of the year. */
export const recogniseYearParts: Recogniser = (marked) => [
  ...spansOf(marked, YEAR_END, ([, year]) => end(year, 12)),
  ...spansOf(marked, HALF, ([, year, half]) => end(year, half === '上' ? 6 : 12)),
  ...spansOf(marked, QUARTER, ([, year, quarter]) => end(year, 3 * numberOf(quarter, 4))),
  ...spansOf(marked, LETTERED, ([words, year, part = '']) => {
    const reading = end(year, Number(part.charAt(1)) * (part.startsWith('Q') ? 3 : 6))
    return reading && { ...reading, doubt: year === undefined ? `“${words}”没有写年份，请确认。` : null }
  }),
  ...spansOf(marked, BY_YEAR, ([words, year]) => {
    const reading = end(year, 12)
    return reading && { ...reading, doubt: `“${words}”暂按当年年底办理，请确认。` }
  }),
]
