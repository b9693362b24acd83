import type { DuePoint } from '../../domain/duty/cadence.ts'
import { DATE, DATE_GROUPS, DATE_OF_YEAR, readDate, stretch } from './date-words.ts'
import { numberOf } from './numerals.ts'
import { type Recogniser, type Span, spansOf } from './span.ts'

const NEXT = '(次年|翌年|第二年|明年|来年|后年)度?的?'
const BEFORE = '(?:之前|以前|前)?'
const UNTIL = '(?:起?\\s?(?:至|到|—{1,2}|-|－|–|~|～)\\s?)'
/** 次年1月5日, 明年3月底前 */
const DATED = new RegExp(`${NEXT}${DATE_OF_YEAR}${BEFORE}`, 'g')
/** 明年上半年, 次年一季度末, 明年底 */
const PART = new RegExp(
  `${NEXT}(?:(上|下)半年|第?([一二三四1-4])季度|年?([底末])|年?(内))[末底]?${BEFORE}`,
  'g',
)
/** 明年完成: by its end, which is only implied. */
const WHOLE = new RegExp(`${NEXT}(?=(?:全面|基本|力争|建成|完成|竣工|投[入用产]|实现|验收))`, 'g')
/** 2026年11月至次年3月 */
const INTO = new RegExp(
  `(?:[从自])?${DATE}${UNTIL}(?:次年|翌年|第二年|来年|明年)${DATE_OF_YEAR}止?${BEFORE}`,
  'g',
)
/** 每年11月至次年3月, 年度总结于次年1月报送: comes round, and its year with it. */
const COMES_ROUND = /每(?:半年|年|个?季度?|个?月|届|轮)[^。；;\n]{0,40}$|年度[^，,。；;\n]{0,12}$/

/** Characters before the words in which the year that they count from may stand. */
const NEAR = 120

type Reading = Pick<Span, 'cadence' | 'doubt'>

/** Years that the words count from another: the year named before them for 次年, otherwise the plan's. */
export const recogniseOtherYears: Recogniser = (marked, planYear) => {
  const yearAt = (index: number, word: string): number | null => {
    const before = marked.slice(Math.max(0, index - NEAR), index)
    if (COMES_ROUND.test(before)) return null
    const named = /明年|来年|后年/.test(word) ? null : lastYearIn(before)
    const from = named ?? planYear
    return from === null ? null : from + (word === '后年' ? 2 : 1)
  }
  return [
    ...spansOf(marked, INTO, (match) => {
      const start = readDate(match.slice(1, 1 + DATE_GROUPS))
      const end = readDate([undefined, ...match.slice(1 + DATE_GROUPS)])
      const year =
        start?.year ??
        (COMES_ROUND.test(marked.slice(Math.max(0, match.index - NEAR), match.index)) ? null : planYear)
      if (!start || !end) return { cadence: null, doubt: `“${match[0]}”不是有效的日期，请核对。` }
      const season = stretch(start, end)
      if (year === null) return { cadence: null, doubt: `“${match[0]}”跨了年，请写明年份。`, season }
      return { ...dueAt({ ...end, year: year + 1 }), season }
    }),
    ...spansOf(marked, DATED, (match) => {
      const [words, word = '', ...date] = match
      const point = readDate([undefined, ...date])
      const year = yearAt(match.index, word)
      return point && year !== null ? dueAt({ ...point, year }) : unknownYear(words)
    }),
    ...spansOf(marked, PART, (match) => {
      const [words, word = '', half, quarter] = match
      const year = yearAt(match.index, word)
      const month = half === '上' ? 6 : quarter === undefined ? 12 : 3 * numberOf(quarter, 4)
      return year === null ? unknownYear(words) : dueAt({ year, month, day: null, part: 'end' })
    }),
    ...spansOf(marked, WHOLE, (match) => {
      const [words, word = ''] = match
      const year = yearAt(match.index, word)
      if (year === null) return unknownYear(words)
      return {
        ...dueAt({ year, month: 12, day: null, part: 'end' }),
        doubt: `“${words}”暂按${year}年底办理，请确认。`,
      }
    }),
  ]
}

function lastYearIn(text: string): number | null {
  const year = [...text.matchAll(/(?<!\d)(20\d{2})[年./-]/g)].at(-1)?.[1]
  return year === undefined ? null : Number(year)
}

function dueAt(point: DuePoint): Reading {
  return { cadence: { kind: 'deadline', due: [point] }, doubt: null }
}

function unknownYear(words: string): Reading {
  return { cadence: null, doubt: `“${words}”要看是哪一年，请写明年份。` }
}
