import type { DuePoint } from '../../domain/duty/cadence.ts'
import { type Recogniser, type Span, spansOf } from './span.ts'
import { readDate } from './date-words.ts'

const BEFORE = '(?:之前|以前|前)?'
const UNTIL = '\\s?(?:至|到|[-—–~～]{1,2})\\s?'
const DAY = '(20\\d{2})[-./]\\s?(\\d{1,2})[-./]\\s?(\\d{1,2})'
const MONTH = '(20\\d{2})[-./](\\d{1,2})'
const ALONE_BEFORE = '(?<![A-Za-z\\d./-])'
const ALONE_AFTER = '(?![-./]?\\d|[A-Za-z%号万亿])'

/** 2026.3.1-2026.6.30: due at its end. */
const DAYS = new RegExp(`${ALONE_BEFORE}${DAY}${UNTIL}${DAY}${ALONE_AFTER}${BEFORE}`, 'g')
/** 2026.3-2026.6 */
const MONTHS = new RegExp(`${ALONE_BEFORE}${MONTH}${UNTIL}${MONTH}${ALONE_AFTER}月?([底末])?${BEFORE}`, 'g')
/** 2026-06-30, 2026.6.30, 2026/6/30 */
const SINGLE_DAY = new RegExp(`(?<![\\d.])${DAY}(?![\\d.])${BEFORE}`, 'g')
/** 2026.6, 2026-06底 */
const SINGLE_MONTH = new RegExp(`${ALONE_BEFORE}${MONTH}${ALONE_AFTER}月?([底末])?${BEFORE}`, 'g')
/** 6.30前: may be a number of something, so it is asked about. */
const MONTH_AND_DAY = new RegExp(
  '(?<![\\d.])(?:(20\\d{2})年)?(1[0-2]|0?[1-9])\\.(3[01]|[12]\\d|0?[1-9])(?![\\d.])(?:日(?:之前|以前|前)?|之前|以前|前)',
  'g',
)

export const recogniseNumericDates: Recogniser = (marked) => [
  ...spansOf(marked, DAYS, ([words, , , , year, month, day]) => deadline(words, year, month, day)),
  ...spansOf(marked, MONTHS, ([words, , , year, month, end]) => deadline(words, year, month, undefined, end)),
  ...spansOf(marked, SINGLE_DAY, ([words, year, month, day]) => deadline(words, year, month, day)),
  ...spansOf(marked, SINGLE_MONTH, ([words, year, month, end]) =>
    deadline(words, year, month, undefined, end),
  ),
  ...spansOf(marked, MONTH_AND_DAY, ([words, year, month, day]) => {
    const reading = deadline(words, year, month, day)
    return { ...reading, doubt: reading.doubt ?? `“${words}”暂按${month}月${day}日办理，请确认。` }
  }),
]

function deadline(
  words: string,
  year: string | undefined,
  month: string | undefined,
  day?: string,
  end?: string,
): Pick<Span, 'cadence' | 'doubt'> {
  const point: DuePoint | null = readDate([year, month, undefined, end, undefined, day])
  if (!point) return { cadence: null, doubt: `“${words}”不是有效的日期，请核对。` }
  return { cadence: { kind: 'deadline', due: [point] }, doubt: null }
}
