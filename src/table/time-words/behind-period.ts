import type { DuePoint, PeriodUnit, QuotaCadence } from '../../domain/duty/cadence.ts'
import { loose } from './loose-rhythm.ts'
import { numberOf } from './numerals.ts'
import { periodOf } from './periods.ts'
import { type Recogniser, type Span, spansOf } from './span.ts'

type Reading = Pick<Span, 'cadence' | 'doubt'>

const BEFORE = '(?:之前|以前|前)?'
const OVER = '(?:结束|终了|完结|期满)?(?:之日)?'
/** 次月5日前, 下月5日前: every turn of the period, on a day of the next. */
const NEXT_MONTH = new RegExp(`(?:次月(?:的?(\\d{1,2})[日号])?|下一?个?月的?(\\d{1,2})[日号])${BEFORE}`, 'g')
/** 当月25日前: every month's. */
const THIS_MONTH = new RegExp(`(?<!每)当月的?(\\d{1,2})[日号]${BEFORE}`, 'g')
/** 月后8日前, 季后15日内, 季度终了之日起15日内, 季后首月15日前 */
const BEHIND = new RegExp(
  `(?<![每半\\d一二三四第])(季度?|月度?|年度)${OVER}(?:以?后|起)的?(?:(首|第一个|次)月的?)?(?:(\\d{1,2})个?(工作)?[日天号]|([1-3一二三两])个月)(?:(?:之|以)?[内前])?`,
  'g',
)
/** 下季度首月10日前, 次季度第一个月15日前 */
const NEXT_QUARTER = new RegExp(`(?:下(?:一?个?)|次)季度?的?(?:首|第一个)月的?(\\d{1,2})[日号]${BEFORE}`, 'g')
/** 半年结束后15日内, 上半年结束后15日内 */
const BEHIND_HALF = new RegExp(
  `(?:([上下])|每)?半年度?${OVER}(?:以?后|起)的?(\\d{1,2})个?(工作)?[日天](?:(?:之|以)?[内前])?`,
  'g',
)
const QUARTER_END = new RegExp(
  `(?<![每\\d一二三四第])季度?末(?:月(?:的?(\\d{1,2})[日号])?)?(?:的?\\d{1,2}[日号])?${BEFORE}`,
  'g',
)

/** What tells of one period and is due on a day of the next. */
export const recogniseBehindPeriod: Recogniser = (marked, planYear) => [
  ...spansOf(marked, NEXT_QUARTER, ([words, day]) => dayOfNext(loose(words, 'quarter'), day, 1)),
  ...spansOf(marked, BEHIND_HALF, ([words, half, day, working]) =>
    working === undefined ? behindHalf(words, half, Number(day), planYear) : loose(words, 'half-year'),
  ),
  ...spansOf(marked, NEXT_MONTH, (match) => {
    const [words, ofNext, ofComing] = match
    const day = ofNext ?? ofComing
    const before = match.input.slice(Math.max(0, match.index - 14), match.index)
    if (/年[^。；;]{0,8}$/.test(before)) return { ...loose(words, 'year'), doubt: askedOf(words) }
    const isOfQuarter = /季[^。；;]{0,8}$/.test(before)
    return isOfQuarter
      ? dayOfNext(loose(words, 'quarter'), day, 1)
      : dayOfNext(loose(words, 'month'), day, null)
  }),
  ...spansOf(marked, THIS_MONTH, ([words, day]) => dayOfNext(loose(words, 'month'), day, null)),
  ...spansOf(marked, BEHIND, ([words, word = '', , day, working, months]) => {
    const period = periodOf(word.replace(/(?<!季)度$/, ''))
    if (!period) return null
    const reading = loose(words, period)
    if (period === 'quarter' && months !== undefined && numberOf(months, 0) === 1)
      return firstMonthOf(reading)
    const isExact = working === undefined && period !== 'year'
    return isExact ? dayOfNext(reading, day, firstMonth(period)) : reading
  }),
  ...spansOf(marked, QUARTER_END, ([words, day]) => dayOfNext(loose(words, 'quarter'), day, 3)),
]

function firstMonth(period: PeriodUnit): number | null {
  return period === 'quarter' ? 1 : null
}

/** 季度终了后一个月内 */
function firstMonthOf(reading: Reading): Reading {
  return reading.cadence?.kind === 'quota'
    ? { cadence: { ...reading.cadence, by: { month: 1, day: 31 } }, doubt: null }
    : reading
}

/** By the 8th of each month, which tells of the month before; a day that every month has. */
function dayOfNext(reading: Reading, day: string | undefined, month: number | null): Reading {
  const { cadence } = reading
  if (day === undefined || cadence?.kind !== 'quota' || Number(day) < 1 || Number(day) > 28) return reading
  const dated: Omit<QuotaCadence, 'basis' | 'origin'> = { ...cadence, by: { month, day: Number(day) } }
  return { cadence: dated, doubt: null }
}

/** After the first half in July, after the second in the January that follows it. */
function behindHalf(words: string, half: string | undefined, day: number, planYear: number | null): Reading {
  const at = (month: number, year: number | null = null): DuePoint => {
    return { year, month, day: Math.min(Math.max(day, 1), 31), part: null }
  }
  const next = planYear === null ? null : planYear + 1
  if (half === '上') return { cadence: { kind: 'deadline', due: [at(7)] }, doubt: null }
  if (half === '下' && next !== null)
    return { cadence: { kind: 'deadline', due: [at(1, next)] }, doubt: null }
  const due = half === '下' ? [at(1)] : [at(1), at(7)]
  return { cadence: { kind: 'deadline', due }, doubt: `“${words}”暂按1月和7月办理，请确认。` }
}

function askedOf(words: string): string {
  return `“${words}”要看是哪个周期的下一个月，请确认时间要求。`
}
