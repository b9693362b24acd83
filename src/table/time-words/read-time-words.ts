import type { Cadence } from '../../domain/duty/cadence.ts'
import { recogniseAfterEvent, withoutSteps } from './after-event.ts'
import { withoutBeginnings } from './begun.ts'
import { recogniseBehindPeriod } from './behind-period.ts'
import { withBracketedDates } from './bracketed-dates.ts'
import { recogniseCampaigns } from './campaigns.ts'
import { recogniseCountedPeriod } from './counted-period.ts'
import { recogniseBeginnings, recogniseDates, recogniseRanges, recogniseWeeksOfMonth } from './dates.ts'
import { recogniseEachYear, withoutYearlyTwice } from './each-year.ts'
import { recogniseEvents } from './event-words.ts'
import { recogniseHalves } from './halves.ts'
import { recogniseAttributes, recogniseLooseRhythm, recogniseQuotedEach } from './loose-rhythm.ts'
import { markText } from './marked-text.ts'
import { recogniseTurnEnds } from './turn-ends.ts'
import { recogniseNumericDates } from './numeric-dates.ts'
import { withNeighbourDoubts, withoutYearBeforeEvent } from './neighbours.ts'
import { withDaysOfRhythms, withDenserTimes, withoutNamesOfDates } from './one-thing.ts'
import { recogniseOddOrEven } from './odd-even.ts'
import { recogniseOtherYears } from './other-years.ts'
import { type LeftOver, leftOver } from './left-over.ts'
import { withOneHappening } from './one-happening.ts'
import { recognisePeriodLists } from './period-lists.ts'
import { recogniseQuota } from './quota.ts'
import { recogniseReportNames, withoutNamesOfTurns } from './report-names.ts'
import { resolveOverlaps } from './resolve-overlaps.ts'
import { recogniseQuotedRhythm, recogniseRhythm } from './rhythm.ts'
import type { Recogniser, Span } from './span.ts'
import { withSeasons } from './seasons.ts'
import { recogniseStanding } from './standing.ts'
import { withTotalDoubts, withTotals } from './totals.ts'
import { withTurnedDoubts } from './turned.ts'
import { withVagueWords } from './vague-words.ts'
import { recogniseUnclear } from './unclear.ts'
import { withYearGoals } from './year-goals.ts'
import { recogniseWithinYears } from './within-years.ts'
import { recogniseYearParts } from './year-parts.ts'

export interface TimeReading {
  /** In textual order; empty where the text has no time words. */
  cadences: Cadence[]
  /** In Chinese, for the administrator. */
  warnings: string[]
  /** Time-like pieces of the text that no reading took up; absent where there are none. */
  left?: readonly LeftOver[]
}

/** Where two claim the same words the earlier one wins: rhythms before dates (每年6月), longer date forms before shorter. */
const RECOGNISERS: Recogniser[] = [
  recogniseQuotedRhythm,
  recogniseQuotedEach,
  recogniseHalves,
  recogniseEachYear,
  recogniseCountedPeriod,
  recognisePeriodLists,
  recogniseQuota,
  recogniseRhythm,
  recogniseReportNames,
  recogniseTurnEnds,
  recogniseBehindPeriod,
  recogniseOddOrEven,
  recogniseLooseRhythm,
  recogniseAfterEvent,
  recogniseOtherYears,
  recogniseWithinYears,
  recogniseRanges,
  recogniseBeginnings,
  recogniseNumericDates,
  recogniseWeeksOfMonth,
  recogniseDates,
  recogniseYearParts,
  recogniseStanding,
  recogniseEvents,
  recogniseUnclear,
  recogniseAttributes,
  recogniseCampaigns,
]

/** What a text says about how often or by when; every cadence has the exact words as its basis. */
export function readTimeWords(text: string, planYear: number | null = null): TimeReading {
  const marked = markText(text)
  const spans = findSpans(marked, planYear)
  const left = leftOver(marked, spans)
  return { ...readingOf(spans, text), ...(left.length > 0 ? { left } : {}) }
}

type Pass = (spans: Span[], marked: string, planYear: number | null) => Span[]

/** What the spans say together, in this order: a later pass sees what the earlier ones have settled. */
const PASSES: readonly Pass[] = [
  // 每年春节前, 每学期开学前 are one event.
  withoutYearBeforeEvent,
  // 一年一签，每年12月 is the date.
  withoutYearlyTwice,
  // 汛期加密 says more of the rhythm before it.
  withDenserTimes,
  // 汛前（5月31日前） is the date.
  withoutNamesOfDates,
  // 每季度末月28日前报送 is the day of 每季度检查1次.
  withDaysOfRhythms,
  // 检查结束后10日内 is a step of the rhythm; before the limits look for what they count from.
  withoutSteps,
  withOneHappening,
  // 5至9月每月1次 is one rhythm; before dates and rhythms are held against each other.
  withSeasons,
  // 4月启动，12月总结: before the year's goals look for dates.
  withoutBeginnings,
  withYearGoals,
  // 每月5日前报送月报: before the brackets, which explain a rhythm that stays.
  withoutNamesOfTurns,
  withBracketedDates,
  // 全年4次，每季度1次 is the shorter turn.
  withTotals,
  withVagueWords,
  // Doubts about what is left, from the nearest to the widest.
  withNeighbourDoubts,
  withTotalDoubts,
  withTurnedDoubts,
  // Last: what a sentence with better words makes superfluous.
  withoutAbsorbed,
]

/** The stretches of a marked text that are time words, in textual order. */
export function findSpans(marked: string, planYear: number | null): Span[] {
  const found = resolveOverlaps(
    RECOGNISERS.map((recognise) => recognise(marked, planYear)),
    marked.length,
  )
  return PASSES.reduce((spans, pass) => pass(spans, marked, planYear), found)
}

export function readingOf(spans: Span[], text: string): TimeReading {
  const warnings = spans.flatMap((span) => (span.doubt === null ? [] : [span.doubt]))
  const cadences = spans.flatMap((span): Cadence[] =>
    span.cadence ? [{ ...span.cadence, basis: text.slice(span.start, span.end), origin: 'own' }] : [],
  )
  return { cadences, warnings: [...new Set(warnings)] }
}

/**
 * 常态化开展检查，每月不少于1次: a rhythm in the same sentence says what the standing word means. 6月开展安全生产月活动: the
 * month says when the campaign is.
 */
function withoutAbsorbed(spans: Span[], marked: string): Span[] {
  const ends = Array.from(marked.matchAll(/[。；;\n]/g), (match) => match.index)
  let sentence = 0
  const placed = spans.map((span) => {
    while ((ends[sentence] ?? Infinity) < span.start) sentence += 1
    return { span, sentence }
  })
  const withQuota = new Set(
    placed.filter(({ span }) => span.cadence?.kind === 'quota').map((place) => place.sentence),
  )
  const withOthers = new Set(placed.filter(({ span }) => span.weak !== true).map((place) => place.sentence))
  // What is absorbed stays as words that were read, and says nothing of its own.
  return placed.map(({ span, sentence: at }) => {
    const absorbed =
      (span.cadence?.kind === 'standing' && withQuota.has(at)) || (span.weak === true && withOthers.has(at))
    return absorbed ? { ...span, cadence: null, doubt: null } : span
  })
}
