import type { DayWithin, PeriodUnit } from '../../domain/duty/cadence.ts'
import { numberOf } from './numerals.ts'

/** Words behind a period that say on which of its days, and the day where they say it outright. */
export interface DayFound {
  words: string
  by: DayWithin | null
}

/** A day within the period: the period is certain, its last day is not what the table says. */
const DAY_WITHIN = new RegExp(
  [
    '^(?:(?:第\\S{1,3}|最后一)个?月的?)?\\(?逢?(?:\\d{1,2}(?:[至到—–~～-]\\d{1,2})?[日号]|[上中下]旬|初|\\d{1,2}月)',
    '^(?:(?:第\\S{1,3}|最后一)个?|[首末中次]个?)月(?:的?\\d{1,2}[日号])?',
    '^(?:第?[一二三四1-4]季度|[上下]半年)',
    '^的?(?:第[一二三四五六七八九十1-9]个?|首个?)(?:周|星期|工作日|[日天])',
    '^月初|^(?:结束|终了)?(?:之日)?[后起]?的?\\d{1,2}个?(?:工作)?[日天]内',
  ].join('|'),
)
/** 每周五; 每周一次 is no Monday, and neither is 每周一调度、每月一通报. */
const WEEKDAY =
  /^的?(?:第[一二三四五1-5]|首)个?工作日|^[一二三四五六日天](?![次场期轮]|\p{Script=Han}{2,4}[、，,]每[旬月季年])/u

/** Behind a single day: nothing that makes it one of several, or the beginning of something. */
const ENDS = '(?:之前|以前|前)?(?!\\s?(?:[、及和与至到~～—-]|起|后|左右|[，,]?\\d{1,2}[日号]))'
/** 每周五前 */
const ONE_WEEKDAY = new RegExp(`^([一二三四五六日天])${ENDS}`)
/** 每月25日前, 每月上旬 */
const OF_MONTH = new RegExp(`^的?(?:(3[01]|[12]\\d|0?[1-9])[日号]|([上中下])旬)${ENDS}`)
/** 每月5—10日 */
const DAYS_OF_MONTH = /^的?(?:3[01]|[12]\d|0?[1-9])[日号]?(?:至|到|[-—–~～])(3[01]|[12]\d|0?[1-9])[日号]/
/** 每季度首月10日前, 每季度第三个月下旬, 每季度末月 */
const OF_QUARTER = new RegExp(
  `^的?(?:(首|末|中|次)个?|第([一二三1-3])个?|(最后一)个?)月的?(?:(3[01]|[12]\\d|0?[1-9])[日号]|([上中下])旬|[底末])?${ENDS}`,
)

/** 每月终了后10日内, 每季度结束之日起15日内: on a day of the next. */
const OF_NEXT = /^(?:结束|终了)(?:之日)?(?:以?后|起)的?(\d{1,2})[日天](?:之|以)?内/

const WEEKDAYS = '一二三四五六'
const PARTS: Readonly<Record<string, number>> = { 上: 10, 中: 20, 下: 31 }
const MONTHS: Readonly<Record<string, number>> = { 首: 1, 中: 2, 次: 2, 末: 3 }

/** Null where the words behind the period name no day. */
export function dayWithin(unit: PeriodUnit, every: number, sentence: string): DayFound | null {
  const found = (unit === 'week' ? WEEKDAY : DAY_WITHIN).exec(sentence)?.[0]
  if (found === undefined) return null
  const exact = every === 1 ? exactDay(unit, sentence) : null
  return exact ?? { words: found, by: null }
}

function exactDay(unit: PeriodUnit, sentence: string): DayFound | null {
  if (unit === 'week') {
    const [words, day = ''] = ONE_WEEKDAY.exec(sentence) ?? []
    return words === undefined ? null : { words, by: { month: null, day: WEEKDAYS.indexOf(day) + 1 || 7 } }
  }
  const next = dayOfNext(unit, sentence)
  if (next) return next
  if (unit === 'month') return dayOfMonth(sentence)
  if (unit !== 'quarter') return null
  const [words, name, number, , day, part] = OF_QUARTER.exec(sentence) ?? []
  if (words === undefined) return null
  const month = name === undefined ? numberOf(number, 3) : (MONTHS[name] ?? 3)
  return { words, by: { month, day: dayOf(day, part) } }
}

/** Only a day that every month has. */
function dayOfNext(unit: PeriodUnit, sentence: string): DayFound | null {
  const [words, day] = OF_NEXT.exec(sentence) ?? []
  const number = numberOf(day, 0)
  if (words === undefined || number < 1 || number > 28 || !/^(?:month|quarter)$/.test(unit)) return null
  return { words, by: { month: unit === 'quarter' ? 1 : null, day: number } }
}

function dayOfMonth(sentence: string): DayFound | null {
  const [days, last] = DAYS_OF_MONTH.exec(sentence) ?? []
  if (days !== undefined) return { words: days, by: { month: null, day: dayOf(last, undefined) } }
  const [words, day, part] = OF_MONTH.exec(sentence) ?? []
  return words === undefined ? null : { words, by: { month: null, day: dayOf(day, part) } }
}

function dayOf(day: string | undefined, part: string | undefined): number {
  return part === undefined ? numberOf(day, 31) : (PARTS[part] ?? 31)
}
