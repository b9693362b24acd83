import { DATE, DATE_GROUPS, readDate, stretch } from './date-words.ts'
import { numberOf } from './numerals.ts'
import { type Recogniser, type Span, spansOf } from './span.ts'
import { carryWithin, unevenly } from './uneven-dates.ts'

const AND = '(?:[、，,]|和|及|与)'
const BEFORE = '(?:之前|以前|前)?'
const DATES = `${DATE}(?:前?${AND}${DATE}){0,5}${BEFORE}`
/** Not 每年5月起, 每年11月至次年3月, 每年6月前后 */
const ENDS = '(?!\\s?(?:至|到|[-—–~～]|起|开始|前?后|左右)|\\d|前?[、，,和及与]\\s?\\d{1,2}月)'
/** 每学年9月底前 comes once a year too. */
const YEARLY = '每(?:学年|年度?)的?'
/** 各开展1次, 组织一次 */
const ONCE_EACH = '(?:各(?:自|分别)?)?[^，,。；;\\n\\d一各每]{0,10}?[1一][次轮场期](?![/每])'

/** 每年1月、7月, 每年6月、12月各开展1次, 每年6月底前 */
const ON_DATES = new RegExp(`${YEARLY}(${DATES})${ENDS}(?!各)`, 'g')
const ON_DATES_ONCE = new RegExp(`${YEARLY}(${DATES})${ENDS}${ONCE_EACH}`, 'g')
/** 每年两次（6月、12月） */
const TIMES_ON_DATES = new RegExp(
  `(?:${YEARLY}(?:开展|组织)?([1-6一两二三四五六])次|([1-6])次/每?年)[，,]?\\((${DATES})(?:各[1一]次)?\\)`,
  'g',
)
/** 每年1—3月, 每年5月至10月: due at the end of the stretch. */
const OVER_MONTHS = new RegExp(
  `${YEARLY}(?:(1[0-2]|[1-9])|${DATE})(?:至|到|[-—–~～]{1,2})${DATE}(?!起|开始|每)${BEFORE}`,
  'g',
)
/** 每年第一季度, 每年上半年; 每年四季度前 leaves open by when. */
const IN_PART = new RegExp(
  `${YEARLY}(?:第?([一二三四1-4])季度|(上|下)半年)[末底]?(?:(之前|以前|前)|(?!各|和|、))`,
  'g',
)
/** 每年一、三季度各开展1次 */
const IN_QUARTERS = new RegExp(
  `${YEARLY}((?:第?[一二三四1-4](?:季度)?[、和及与]){1,3})第?([一二三四1-4])季度[末底]?${BEFORE}(?:${ONCE_EACH})?`,
  'g',
)
/** 每年中、年末各报告1次 */
const MIDDLE_AND_END = /每年年?中[、和及与]年[终末底](?:[^，,。；;\n\d一]{0,8}[1一]次)?/g
const SINGLE = new RegExp(DATE, 'g')

/** Dates that come every year are this year's deadlines; a plan for the next year has them again. */
export const recogniseEachYear: Recogniser = (marked) => [
  ...spansOf(marked, ON_DATES_ONCE, ([words, dates = '']) => onDates(words, dates)),
  ...spansOf(marked, ON_DATES, ([words, dates = '']) => onDates(words, dates)),
  ...spansOf(marked, TIMES_ON_DATES, ([words, each, slashed, dates = '']) => {
    const times = each ?? slashed
    const reading = onDates(words, dates)
    const due = reading?.cadence?.kind === 'deadline' ? reading.cadence.due.length : 0
    return due === numberOf(times, 0) ? reading : null
  }),
  ...spansOf(marked, OVER_MONTHS, (match) => {
    const [month, ...dates] = match.slice(1)
    const from = readDate([undefined, month ?? dates[1], ...dates.slice(2, DATE_GROUPS)])
    const to = readDate(dates.slice(DATE_GROUPS))
    if (!from || !to || to.month < from.month) return null
    return { cadence: { kind: 'deadline', due: [to] }, doubt: null, season: stretch(from, to) }
  }),
  ...spansOf(marked, MIDDLE_AND_END, ([words]) => ({
    cadence: {
      kind: 'deadline',
      due: [6, 12].map((month) => ({ year: null, month, day: null, part: 'end' as const })),
    },
    doubt: asked(words),
  })),
  ...spansOf(marked, IN_QUARTERS, ([, first = '', last = '']) => {
    const quarters = [...(first.match(/[一二三四1-4]/g) ?? []), last]
    const due = quarters.map((quarter) => ({
      year: null,
      month: 3 * numberOf(quarter, 4),
      day: null,
      part: 'end' as const,
    }))
    return { cadence: { kind: 'deadline', due }, doubt: null }
  }),
  ...spansOf(marked, IN_PART, ([words, quarter, half, before]) => {
    const month = quarter === undefined ? (half === '上' ? 6 : 12) : 3 * numberOf(quarter, 4)
    return {
      cadence: { kind: 'deadline', due: [{ year: null, month, day: null, part: 'end' }] },
      doubt: before === undefined || /[末底]/.test(words) ? null : asked(words),
    }
  }),
]

function onDates(words: string, dates: string): Pick<Span, 'cadence' | 'doubt'> | null {
  const points = [...dates.matchAll(SINGLE)].map((match) => readDate(match.slice(1, 1 + DATE_GROUPS)))
  const due = points.filter((point) => point !== null)
  if (due.length < points.length || due.length === 0) return null
  const end = due.at(-1)?.part === 'end'
  const carried = due.map((point) =>
    end && point.day === null && point.part === null ? { ...point, part: 'end' as const } : point,
  )
  return {
    cadence: { kind: 'deadline', due: carryWithin(carried) },
    doubt: due.length === 1 ? vagueDay(words) : unevenly(carried, words),
  }
}

/** 每年6月前, 每年6月初 */
function vagueDay(words: string): string | null {
  return /月份?(?:初|(?:之前|以前|前)$)/.test(words) ? asked(words) : null
}

function asked(words: string): string {
  return `“${words}”没有写到哪一天，暂按每年这段时间的最后一天办理，请确认。`
}

/** 一年一签，每年12月重新签订: how often is said by the date that comes every year. */
export function withoutYearlyTwice(spans: Span[], marked: string): Span[] {
  return spans.map((span, index) => {
    const { cadence, doubt } = span
    if (cadence?.kind !== 'quota' || cadence.period !== 'year' || doubt !== null) return span
    const isOnce = cadence.every === 1 && cadence.count === 1 && !cadence.atLeast
    const next = spans[index + 1]
    const isDated = next?.cadence?.kind === 'deadline' && marked.startsWith('每', next.start)
    return isOnce && isDated && !/[。；;\n]/.test(marked.slice(span.end, next.start))
      ? { ...span, cadence: null }
      : span
  })
}
