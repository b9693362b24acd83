import type { PeriodUnit } from '../../domain/duty/cadence.ts'
import { numberOf } from './numerals.ts'
import { periodOf } from './periods.ts'
import { type Recogniser, type Span, spansOf } from './span.ts'

type Reading = Pick<Span, 'cadence' | 'doubt'>

/** 每半月: twice a month. */
const HALF_MONTH =
  /每半个?月(?!内)(?:[1一]次)?|(?<![每上下前后近\d])半个?月[1一](?:次|报|调度|通报|总结|小结|分析|清)/g
/** 每双月, 双周例会, 双月召开一次 */
const EVERY_SECOND =
  /每?(?<!单[、和]?)(?:双(?=[周月])|单(?=周))(周|月)(?=周[一二三四五六日天]|$|[，,。；;：:、)\n]|[1一][次期场]|例会|调度|通报|报|召开|开展|组织|举办|检查|巡查|播出|更新|发布)(?:(?:开展|召开|组织|举办|播出|更新|发布)?[1一][次期场]|周[一二三四五六日天])?/g
/** 月月有活动, 周周有检查 */
const DOUBLED =
  /(日日|天天|(?<![每双两单])周周|旬旬|(?<!\d|十|份)月月|季季|(?<![今当本去明每\d])年年(?![底末内初中度]))/g
/** “每月一题”, “日清周结”: the name of something, and perhaps its rhythm. */
const QUOTED_EACH =
  /[“"「『](?:[一每][日周月季年]一\p{Script=Han}{1,4}|(?![日周旬月季年]{2})(?:[日周旬月季年]\p{Script=Han}){2,5})[”"」』]/gu
/** 月度统计报表, 半年工作会议: as often as that, if it is one for each. */
const ATTRIBUTE =
  /(?<![每第\d一二三四两上下本个全按])(?:(月)度|(季度)|(半年)度?)(?=\p{Script=Han})(?![末底初前内后报]|[一二三四])/gu

/** Rhythms that are not said outright; each is asked about. */
export const recogniseLooseRhythm: Recogniser = (marked) => [
  ...spansOf(marked, HALF_MONTH, ([words]) => ({ ...loose(words, 'month', 1, 2), doubt: null })),
  ...spansOf(marked, EVERY_SECOND, ([words, word = '']) => {
    const period = periodOf(word)
    const reading = period && loose(words, period, 2)
    return reading && (/周[^周]$/.test(words) ? reading : { ...reading, doubt: null })
  }),
  ...spansOf(marked, DOUBLED, ([words]) => named(words, words.charAt(0))),
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

function named(words: string, word: string): Reading | null {
  const period = periodOf(word)
  return period && loose(words, period)
}

/** A rhythm that is asked about. */
export function loose(words: string, period: PeriodUnit, every = 1, count = 1): Reading {
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
