import type { DuePoint } from '../../domain/duty/cadence.ts'
import { DATE, DATE_GROUPS, readDate } from './date-words.ts'
import { type Recogniser, spansOf } from './span.ts'

const SINGLE = new RegExp(DATE, 'g')
const AND = '(?:[、，,]|和|及|与|以及|或)'
const UNTIL = '(?:至|到|—{1,2}|-|－|–|~|～)'
const BEFORE = '(?:之前|以前|前)?'
const LIST = new RegExp(`${DATE}(?:${AND}${DATE}){0,11}${BEFORE}`, 'g')
const RANGE = new RegExp(`(?:[从自])?${DATE}${UNTIL}${DATE}${BEFORE}`, 'g')
/** 5至9月: the first month has no 月 of its own. */
const SHORT_RANGE = new RegExp(`(?<![\\d.年])(1[0-2]|[1-9])${UNTIL}${DATE}${BEFORE}`, 'g')
/** 自5月1日起: a beginning is no deadline. */
const BEGINNING = new RegExp(
  `(?:[从自]\\s?)?(?:${DATE}|(?:20\\d{2}年)?(?:第?[一二三四1-4]季度|[上下]半年)|20\\d{2}年)(?:起|开始|以来|之后|以后)`,
  'g',
)
/** 次年1月5日: a year that the words do not name. */
const OTHER_YEAR = new RegExp(`(?:次年|明年|翌年|后年)(?:的)?${DATE.slice(DATE.indexOf(')') + 1)}`, 'g')

/** 5月上旬, 6月底前, 3月15日前, 按6月、9月、12月: one deadline with a point for each date of an unbroken list. */
export const recogniseDates: Recogniser = (marked) =>
  spansOf(marked, LIST, ([words]) => {
    const due = datesIn(words)
    if (due === null) return { cadence: null, doubt: `“${words}”不是有效的日期，请核对。` }
    const list = carryEnd(due)
    return { cadence: { kind: 'deadline', due: list }, doubt: doubtOf(words) }
  })

/** 3月至9月: due at its end. */
export const recogniseRanges: Recogniser = (marked) => [
  ...spansOf(marked, RANGE, (match) =>
    rangeEnd(match[0], match.slice(1, 1 + DATE_GROUPS), match.slice(1 + DATE_GROUPS)),
  ),
  ...spansOf(marked, SHORT_RANGE, (match) =>
    rangeEnd(match[0], [undefined, match[1], undefined, undefined, undefined, undefined], match.slice(2)),
  ),
]

export const recogniseBeginnings: Recogniser = (marked) =>
  spansOf(marked, BEGINNING, ([words]) => ({
    cadence: null,
    doubt: `“${words}”是开始的时间，请确认期限或频次。`,
  }))

export const recogniseOtherYears: Recogniser = (marked) =>
  spansOf(marked, OTHER_YEAR, ([words]) => ({ cadence: null, doubt: `“${words}”要看是哪一年，请写明年份。` }))

function rangeEnd(
  words: string,
  from: (string | undefined)[],
  to: (string | undefined)[],
): ReturnType<Parameters<typeof spansOf>[2]> {
  const start = readDate(from)
  const end = readDate(to)
  if (!start || !end) return { cadence: null, doubt: `“${words}”不是有效的日期，请核对。` }
  const year = end.year ?? start.year
  if (year === start.year && end.month < start.month) {
    return { cadence: null, doubt: `“${words}”跨了年，请写明年份。` }
  }
  return { cadence: { kind: 'deadline', due: [{ ...end, year }] }, doubt: null }
}

function datesIn(words: string): DuePoint[] | null {
  const due = [...words.matchAll(SINGLE)].map((match) => readDate(match.slice(1, 1 + DATE_GROUPS)))
  return due.every((point) => point !== null) ? due : null
}

/** 6月、9月、12月底前 and 2026年6月、9月: what stands once holds for the whole list, where the months go up. */
function carryEnd(due: DuePoint[]): DuePoint[] {
  const last = due.at(-1)
  const ascending = due.every((point, index) => index === 0 || point.month > (due[index - 1]?.month ?? 0))
  let year: number | null = null
  return due.map((point) => {
    year = point.year ?? (ascending ? year : null)
    const part = last?.part === 'end' && point.day === null && point.part === null ? 'end' : point.part
    return { ...point, year, part }
  })
}

function doubtOf(words: string): string | null {
  if (/月份?初/.test(words)) return `“${words}”没有写到哪一天，暂按当月10日前办理，请确认。`
  if (/月份?(?:之前|以前|前)$/.test(words)) return `“${words}”暂按当月月底办理，请确认。`
  return null
}
