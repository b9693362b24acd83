import { DATE, DATE_GROUPS, readDate } from './date-words.ts'
import { numberOf } from './numerals.ts'
import { type Recogniser, type Span, spansOf } from './span.ts'
import { carryWithin, unevenly } from './uneven-dates.ts'

const AND = '(?:[、，,]|和|及|与)'
const BEFORE = '(?:之前|以前|前)?'
const DATES = `${DATE}(?:前?${AND}${DATE}){0,5}${BEFORE}`
/** Not 每年5月起, 每年11月至次年3月, 每年6月前后 */
const ENDS = '(?!\\s?(?:至|到|[-—–~～]|起|开始|后|左右)|\\d)'
const YEARLY = '每年度?的?'
const ONCE_EACH = '(?:各(?:自|分别)?[^，,。；;\\n\\d]{0,8}?[1一]次)?'

/** 每年1月、7月, 每年6月、12月各开展1次, 每年6月底前 */
const ON_DATES = new RegExp(`${YEARLY}(${DATES})${ENDS}(?!各)${ONCE_EACH}`, 'g')
const ON_DATES_EACH = new RegExp(`${YEARLY}(${DATES})各(?:自|分别)?[^，,。；;\\n\\d]{0,8}?[1一]次`, 'g')
/** 每年两次（6月、12月） */
const TIMES_ON_DATES = new RegExp(
  `(?:${YEARLY}(?:开展|组织)?([1-6一两二三四五六])次|([1-6])次/每?年)[，,]?\\((${DATES})(?:各[1一]次)?\\)`,
  'g',
)
/** 每年第一季度, 每年上半年 */
const IN_PART = new RegExp(`${YEARLY}(?:第?([一二三四1-4])季度|(上|下)半年)[末底]?${BEFORE}(?!各|和|、)`, 'g')
const SINGLE = new RegExp(DATE, 'g')

/** Dates that come every year are this year's deadlines; a plan for the next year has them again. */
export const recogniseEachYear: Recogniser = (marked) => [
  ...spansOf(marked, ON_DATES_EACH, ([words, dates = '']) => onDates(words, dates)),
  ...spansOf(marked, ON_DATES, ([words, dates = '']) => onDates(words, dates)),
  ...spansOf(marked, TIMES_ON_DATES, ([words, each, slashed, dates = '']) => {
    const times = each ?? slashed
    const reading = onDates(words, dates)
    const due = reading?.cadence?.kind === 'deadline' ? reading.cadence.due.length : 0
    return due === numberOf(times, 0) ? reading : null
  }),
  ...spansOf(marked, IN_PART, ([words, quarter, half]) => {
    const month = quarter === undefined ? (half === '上' ? 6 : 12) : 3 * numberOf(quarter, 4)
    return {
      cadence: { kind: 'deadline', due: [{ year: null, month, day: null, part: 'end' }] },
      doubt: asked(words),
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
    doubt: due.length === 1 ? asked(words) : unevenly(carried, words),
  }
}

function asked(words: string): string {
  return `“${words}”暂按每年到这个时间办一次处理，请确认。`
}
