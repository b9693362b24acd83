import type { PeriodUnit } from '../../domain/duty/cadence.ts'
import { readDate } from './date-words.ts'
import { numberOf } from './numerals.ts'
import { periodOf } from './periods.ts'
import { type Recogniser, type Span, spansOf } from './span.ts'

type Reading = Pick<Span, 'cadence' | 'doubt'>

/** 每半月: twice a month. */
const HALF_MONTH =
  /每半个?月(?!内)(?:[1一]次)?|(?<![每上下前后近\d])半个?月[1一](?:次|报|调度|通报|总结|小结|分析|清)/g
/** 每双月, 双周例会 */
const EVERY_SECOND =
  /(每)?双(周|月)(?=$|[，,。；;、)]|[1一]次|例会|调度|报|通报|召开|开展)(?:(?:开展|召开|组织)?[1一]次)?/g
/** 月月有活动, 周周有检查 */
const DOUBLED = /(日日|天天|周周|旬旬|月月|季季|(?<![今当本去明每\d])年年(?![底末内初中度]))/g
/** 次月5日前, 月后8日前, 季后15日内: every turn of the period, on a day of the next. */
const NEXT_MONTH = /(?:次月|下月)(?:的?(\d{1,2})[日号])?(?:之前|以前|前)?/g
const BEHIND =
  /(?<![每半\d])(季度?|月度?|年度)(?:结束|终了)?后的?(\d{1,2})个?(工作)?[日天](?:(?:之|以)?[内前])?/g
const QUARTER_END = /(?<![每\d一二三四第])季度?末(?:月)?(?:的?\d{1,2}[日号])?(?:之前|以前|前)?/g
/** 逢单月, 双月25日前 */
const ODD_OR_EVEN = /(?<!每)(?:逢(单|双)月|(单|双)月(?=\d)|(单)月)(?:的?(\d{1,2})[日号])?(?:之前|以前|前)?/g
/** “每月一题”, “日清周结”: the name of something, and perhaps its rhythm. */
const QUOTED_EACH =
  /[“"「『](?:[一每][日周月季年]一\p{Script=Han}{1,4}|(?![日周旬月季年]{2})(?:[日周旬月季年]\p{Script=Han}){2,5})[”"」』]/gu
/** 月度统计报表, 半年工作会议: as often as that, if it is one for each. */
const ATTRIBUTE =
  /(?<![每第\d一二三四两上下本个全按])(?:(月)度|(季度)|(半年)度?)(?=\p{Script=Han})(?![末底初前内后报]|[一二三四])/gu

/** Rhythms that are not said outright; each is asked about. */
export const recogniseLooseRhythm: Recogniser = (marked) => [
  ...spansOf(marked, HALF_MONTH, ([words]) => ({ ...loose(words, 'month', 1, 2), doubt: null })),
  ...spansOf(marked, ODD_OR_EVEN, ([words, every, dated, alone, day]) => {
    const odd = every ?? dated ?? alone
    const due = (odd === '单' ? [1, 3, 5, 7, 9, 11] : [2, 4, 6, 8, 10, 12]).map((month) =>
      readDate([undefined, String(month), undefined, undefined, undefined, day]),
    )
    if (!due.every((point) => point !== null)) return null
    return {
      cadence: { kind: 'deadline', due },
      doubt: words.startsWith('逢') || day !== undefined ? null : asked(words),
    }
  }),
  ...spansOf(marked, EVERY_SECOND, ([words, each, word = '']) => {
    const period = periodOf(word)
    if (!period) return null
    const reading = loose(words, period, 2)
    return each === undefined ? reading : { ...reading, doubt: null }
  }),
  ...spansOf(marked, DOUBLED, ([words]) => named(words, words.charAt(0))),
  ...spansOf(marked, NEXT_MONTH, (match) => {
    const [words, day] = match
    if (words.startsWith('下月')) return null
    const before = match.input.slice(Math.max(0, match.index - 14), match.index)
    if (/年[^。；;]{0,8}$/.test(before)) return { ...loose(words, 'year'), doubt: askedOf(words) }
    const isOfQuarter = /季[^。；;]{0,8}$/.test(before)
    return isOfQuarter
      ? dayOfNext(loose(words, 'quarter'), day, 1)
      : dayOfNext(loose(words, 'month'), day, null)
  }),
  ...spansOf(marked, BEHIND, ([words, word = '', day, working]) => {
    const reading = named(words, word.replace(/(?<!季)度$/, ''))
    const first = word.startsWith('季') ? 1 : null
    return (
      reading && (working === undefined && !word.startsWith('年') ? dayOfNext(reading, day, first) : reading)
    )
  }),
  ...spansOf(marked, QUARTER_END, ([words]) => loose(words, 'quarter')),
]

export const recogniseQuotedEach: Recogniser = (marked) =>
  spansOf(marked, QUOTED_EACH, ([words]) => ({
    cadence: null,
    doubt: `${words}像是名称，没有当作频次，请确认多久一次。`,
  }))

/** Only where the sentence has no other time words. */
export const recogniseAttributes: Recogniser = (marked) =>
  spansOf(marked, ATTRIBUTE, ([words, month, quarter, half]) => {
    return named(words, month ?? quarter ?? half ?? '')
  }).map((span) => ({ ...span, weak: true }))

/** By the 8th of each month, which tells of the month before; a day that every month has. */
function dayOfNext(reading: Reading, day: string | undefined, month: number | null): Reading {
  const { cadence } = reading
  if (day === undefined || cadence?.kind !== 'quota' || Number(day) < 1 || Number(day) > 28) return reading
  return { cadence: { ...cadence, by: { month, day: Number(day) } }, doubt: null }
}

function named(words: string, word: string): Reading | null {
  const period = periodOf(word)
  return period && loose(words, period)
}

function askedOf(words: string): string {
  return `“${words}”要看是哪个周期的下一个月，请确认时间要求。`
}

function asked(words: string): string {
  return `“${words}”暂按隔月一次处理，请确认。`
}

function loose(words: string, period: PeriodUnit, every = 1, count = 1): Reading {
  const cadence = { kind: 'quota' as const, period, every, count: numberOf(String(count), 1), atLeast: false }
  return {
    cadence,
    doubt: `“${words}”暂按${IN_WORDS[period]}${every === 1 ? '' : '（隔一个）'}${count}次处理，请确认。`,
  }
}

const IN_WORDS: Readonly<Record<PeriodUnit, string>> = {
  day: '每天',
  week: '每周',
  'ten-days': '每旬',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
}
