import type { DuePoint } from '../../domain/duty/cadence.ts'
import { numberOf } from './numerals.ts'
import type { Stretch } from './span.ts'

const NOT_A_TAIL = '(?<![\\d.一二三四五六七八九十百每隔])'
const YEAR =
  '(?:(20\\d{2}|(?<![\\d.])2\\d|二[〇零][〇零一二三四五六七八九]{2})\\s?年\\s?|(?:今年|本年|当年)(?:的)?)?'
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|(?<![万亿美欧日十百千])元)\\s?月份?'
const WITHIN =
  '(?:(?:[上中]、?)?([上中下])旬|月?(底|末)|(初)(?![评审步选赛心验稿检期核试])|的?\\s?(3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])\\s?[日号](?:\\([^()]{1,6}\\))?(?:\\s?(?:上午|下午|中午|晚上?)?\\s?\\d{1,2}(?::\\d{2}|[时点])[整半]?)?)?'

/** A month with or without its year; groups: year, month. */
export const YEAR_MONTH = `${NOT_A_TAIL}${YEAR}${MONTH}`
/** One date in Chinese words; groups: year, month, 旬, 底, 初, day. */
export const DATE = `${YEAR_MONTH}${WITHIN}`
/** The same without a year, behind words that name it; groups: month, 旬, 底, 初, day. */
export const DATE_OF_YEAR = `${MONTH}${WITHIN}`
export const DATE_GROUPS = 6

const PARTS: Record<string, DuePoint['part']> = { 上: 'early', 中: 'middle', 下: 'late' }
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The groups of DATE as a point in time; null for a day that no month has. */
export function readDate(groups: (string | undefined)[]): DuePoint | null {
  const [year, monthWord, third, end, beginning, dayWord] = groups
  const month = monthWord === '元' ? 1 : numberOf(monthWord, 0)
  const day = dayWord === undefined ? null : numberOf(dayWord, 0)
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > (LONGEST_MONTHS[month - 1] ?? 31))))
    return null
  const part = third ? (PARTS[third] ?? null) : end ? 'end' : beginning ? 'early' : null
  return { year: year === undefined ? null : fullYear(numberOf(year, 0)), month, day, part }
}

/** 26年6月 */
function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

/** From one point in time to another as the months that it covers. */
export function stretch(start: DuePoint, end: DuePoint): Stretch {
  const begins = (start.day ?? 1) === 1 && (start.part === null || start.part === 'early')
  const last = LONGEST_MONTHS[end.month - 1] ?? 31
  const ends =
    end.part === null
      ? (end.day ?? last) >= last - (end.month === 2 ? 1 : 0)
      : /^(?:end|late)$/.test(end.part)
  return { from: start.month, to: end.month, isWhole: begins && ends, year: start.year ?? end.year }
}
