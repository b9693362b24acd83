import type { DuePoint } from '../../domain/duty/cadence.ts'
import { DATE, DATE_GROUPS, readDate, stretch, YEAR_MONTH } from './date-words.ts'
import { numberOf } from './numerals.ts'
import { type Recogniser, spansOf, type Stretch } from './span.ts'
import { carryWithin, isBare, unevenly } from './uneven-dates.ts'

const SINGLE = new RegExp(DATE, 'g')
const AND = '(?:[、，,]|和|及|与|以及|或)'
const UNTIL = '(?:起?\\s?(?:至|到|—{1,2}|-|－|–|~|～)\\s?)'
const BEFORE = '(?:之前|以前|前)?'
const LIST = new RegExp(`${DATE}(?:(?:前(?=[、和及]))?${AND}${DATE}){0,11}${BEFORE}`, 'g')
/** 3、6、9、12月底前: only the last month has its 月. Not 2、9月底前 at the beginning of a line: that is a number. */
const SHORT_LIST = new RegExp(
  `(?:(?<![\\d.、，,；;。\\n一二三四五六七八九十])|(?<=[次场期轮][，,\\n])(?!2、(?:1[0-2]|[1-9])月))(?!1[、，,](?:1[0-2]|[2-9])月|一、[二-龥]月)(?:(20\\d{2})年)?((?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])[、，,]){1,11})${DATE}${BEFORE}`,
  'g',
)
const DAY =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])'
/** 3月10日、20日, 6月5、15、25日前: one month for several days. */
const DAYS_OF_MONTH = new RegExp(
  `${YEAR_MONTH}((?:${DAY}(?:[日号](?:之前|以前|前)?)?${AND}){1,9})(${DAY})[日号](?![内起后间游常])${BEFORE}`,
  'g',
)
const WEEK_OF_MONTH = new RegExp(`${DATE}的?(?:第[一二三四五1-5]|最后一|首)个?(?:周|星期)`, 'g')
const RANGE = new RegExp(`(?:[从自])?${DATE}${UNTIL}${DATE}止?${BEFORE}`, 'g')
/** 3月1日-31日: the last day has no month of its own. */
const DAY_RANGE = new RegExp(`(?:[从自])?${DATE}${UNTIL}(3[01]|[12]\\d|[1-9])[日号]止?${BEFORE}`, 'g')
/** 5至9月: the first month has no 月 of its own. */
const SHORT_RANGE = new RegExp(
  `(?<![\\d.])(?:(20\\d{2})年)?(?<![\\d.])(1[0-2]|[1-9])${UNTIL}${DATE}${BEFORE}`,
  'g',
)
/** 自5月1日起: a beginning is no deadline. */
const BEGINNING = new RegExp(
  `(?:[从自]\\s?)?(?:${DATE}|(?:20\\d{2}年)?(?:第?[一二三四1-4]季度|[上下]半年)|20\\d{2}年)(?:起|开始|启动|以来|之后|以后)`,
  'g',
)
/** 5月上旬, 6月底前, 3月15日前, 按6月、9月、12月: one deadline with a point for each date of an unbroken list. */
export const recogniseDates: Recogniser = (marked) => [
  ...spansOf(marked, DAYS_OF_MONTH, ([words, year, month, first = '', last]) => {
    const days = [...(first.match(new RegExp(DAY, 'g')) ?? []), last]
    const due = days.map((day) => readDate([year, month, undefined, undefined, undefined, day]))
    if (!due.every((point) => point !== null)) return invalid(words)
    const ascending = due.every(({ day }, index) => index === 0 || (day ?? 0) > (due[index - 1]?.day ?? 0))
    return {
      cadence: { kind: 'deadline', due },
      doubt: doubtOf(words) ?? (ascending ? null : ambiguous(words)),
    }
  }),
  ...spansOf(marked, SHORT_LIST, (match) => {
    const year = match[1] === undefined ? null : Number(match[1])
    const months = match[2]?.split(/[、，,]/).filter((month) => month !== '') ?? []
    const end = readDate(match.slice(3, 3 + DATE_GROUPS))
    if (!end) return invalid(match[0])
    const last = { ...end, year: end.year ?? year }
    const first = months.map((month) => ({ ...last, month: numberOf(month, last.month) }))
    // 五、六月 at the beginning may also be item five.
    const doubt =
      match.index === 0 && /^[一二三四五六七八九十]、/.test(match[0])
        ? ambiguous(match[0])
        : doubtOf(match[0])
    const due = [...first, last]
    return { cadence: { kind: 'deadline', due }, doubt, ...(match[0].endsWith('前') ? {} : seasonOf(due)) }
  }),
  ...spansOf(marked, LIST, (match) => {
    const [words] = match
    const cut = /^(?:\d|后|左右)/.test(marked.slice(match.index + words.length))
    const due = datesIn(words)
    if (due === null) return invalid(words)
    return {
      cadence: { kind: 'deadline', due: carryWithin(carryEnd(due)) },
      doubt: doubtOf(words) ?? unevenly(due, words) ?? (cut ? ambiguous(words) : null),
      ...(words.endsWith('前') ? {} : seasonOf(due)),
    }
  }),
]

function ambiguous(words: string): string {
  return `“${words}”可能有别的意思，请确认时间要求。`
}

function invalid(words: string): { cadence: null; doubt: string } {
  return { cadence: null, doubt: `“${words}”不是有效的日期，请核对。` }
}

/** 3月至9月: due at its end. */
export const recogniseRanges: Recogniser = (marked) => [
  ...spansOf(marked, RANGE, (match) =>
    rangeEnd(match[0], match.slice(1, 1 + DATE_GROUPS), match.slice(1 + DATE_GROUPS)),
  ),
  ...spansOf(marked, SHORT_RANGE, (match) =>
    rangeEnd(match[0], [match[1], match[2], undefined, undefined, undefined, undefined], match.slice(3)),
  ),
  ...spansOf(marked, DAY_RANGE, (match) => {
    const start = match.slice(1, 1 + DATE_GROUPS)
    return start[5] === undefined
      ? null
      : rangeEnd(match[0], start, [undefined, start[1], undefined, undefined, undefined, match.at(-1)])
  }),
]

/** 6月第一周: the month is certain, its day is not. */
export const recogniseWeeksOfMonth: Recogniser = (marked) =>
  spansOf(marked, WEEK_OF_MONTH, (match) => {
    const point = readDate(match.slice(1, 1 + DATE_GROUPS))
    if (!point) return invalid(match[0])
    return { cadence: { kind: 'deadline', due: [point] }, doubt: `“${match[0]}”暂按当月月底办理，请确认。` }
  })

export const recogniseBeginnings: Recogniser = (marked) =>
  spansOf(marked, BEGINNING, ([words]) => ({
    cadence: null,
    doubt: `“${words}”是开始的时间，请确认期限或频次。`,
  }))

function rangeEnd(
  words: string,
  from: (string | undefined)[],
  to: (string | undefined)[],
): ReturnType<Parameters<typeof spansOf>[2]> {
  const start = readDate(from)
  const end = readDate(to)
  if (!start || !end) return invalid(words)
  const year = end.year ?? start.year
  const season = stretch(start, { ...end, year })
  if (year === start.year && end.month < start.month) {
    return { cadence: null, doubt: `“${words}”跨了年，请写明年份。`, season }
  }
  const doubt = start.month === 1 && end.month === 12 && end.day === null ? ambiguous(words) : null
  return { cadence: { kind: 'deadline', due: [{ ...end, year }] }, doubt, season }
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

/** 5月 and 4月、5月、6月 are stretches too; 3月、9月 are not. */
function seasonOf(due: readonly DuePoint[]): { season?: Stretch } {
  const [first, last] = [due[0], due.at(-1)]
  const isStretch = due.every(
    (point, index) => isBare(point) && point.month === (((first?.month ?? 0) + index - 1) % 12) + 1,
  )
  return isStretch && first && last ? { season: stretch(first, last) } : {}
}

function doubtOf(words: string): string | null {
  if (words.includes('或')) return ambiguous(words)
  if (/月份?初/.test(words)) return `“${words}”没有写到哪一天，暂按当月10日前办理，请确认。`
  if (/月份?(?:之前|以前|前)$/.test(words)) return `“${words}”暂按当月月底办理，请确认。`
  return null
}
