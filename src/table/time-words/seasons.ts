import type { Months } from '../../domain/duty/cadence.ts'
import { claimsOf, type Span } from './span.ts'

/** Seasons that everybody knows, with months that differ from place to place. */
const NAMED: readonly (readonly [RegExp, Months])[] = [
  [/^(?:高温)?汛期$/, { from: 5, to: 9 }],
  [/^暑期$/, { from: 7, to: 8 }],
]
/** 5至9月每月1次, 汛期，每周1次, 汛期期间（以通知为准）每日 */
const BEFORE = /^(?:期间|时段?|内)?[，,：:\n]?$/
/** 每月1次（5至9月） */
const BEHIND = /^[^，,。；;、()\d]{0,4}\([^()\d除非停免不]{0,4}$/

interface Season {
  months: Months
  /** What is open about the months; null where nothing is. */
  doubt: string | null
  start: number
  end: number
  claims: [number, number][]
}

/** Which months a season has is one question for the whole table. */
export function isAboutSeason(doubt: string): boolean {
  return doubt.endsWith(PLACES_DIFFER)
}

const PLACES_DIFFER = '各地不同的，请写明月份。'

/** A rhythm beside the stretch of months that it holds for is one reading: 5至9月每月1次, 每周1次（6月至8月）, 上半年每月1次. */
export function withSeasons(spans: Span[], marked: string, planYear: number | null): Span[] {
  const merged: Span[] = []
  for (const [index, whole] of spans.entries()) {
    const span = outsideFlood(whole, marked)
    const next = spans[index + 1]
    const before = merged.at(-1)
    const joined =
      before && (inFront(before, span, marked, planYear) ?? behind(before, span, marked, planYear))
    if (joined) merged[merged.length - 1] = joined
    else if (before && next && explains(span, before, next, marked)) {
      const [start, end] = [before.start, span.end + 1]
      merged[merged.length - 1] = { ...span, start, end, claims: [[start, end]] }
    } else merged.push(perhapsLimited(span, before, marked))
  }
  return merged
}

/** 非汛期每周2次，汛期每天1次 */
function outsideFlood(span: Span, marked: string): Span {
  const words = /非汛期(?:期间)?[，,]?$/.exec(marked.slice(Math.max(0, span.start - 6), span.start))?.[0]
  if (words === undefined) return span
  const [start, end] = [span.start - words.length, span.start]
  const doubt = `“非汛期”暂按10月至次年4月计，请确认；${PLACES_DIFFER}`
  const months = { from: 10, to: 4 }
  return limited(span, { months, doubt, start, end, claims: [[start, end]] }) ?? span
}

/** 汛期（5月至9月）每月1次: the bracket says which months are meant. */
function explains(span: Span, before: Span, next: Span, marked: string): boolean {
  return (
    before.cadence?.kind === 'event' &&
    before.doubt === null &&
    span.season !== undefined &&
    next.cadence?.kind === 'quota' &&
    marked.slice(before.end, span.start) === '(' &&
    marked.charAt(span.end) === ')' &&
    BEFORE.test(marked.slice(span.end + 1, next.start))
  )
}

/** 6月至9月开展整治，每周调度1次: perhaps for as long as that. */
function perhapsLimited(span: Span, before: Span | undefined, marked: string): Span {
  if (span.cadence?.kind !== 'quota' || span.doubt !== null || span.cadence.months || !before?.season)
    return span
  const words = marked.slice(before.start, before.end)
  const apart = /[。；;\n]/.test(marked.slice(before.end, span.start))
  if (apart || !/[至到—~～–-]/.test(words)) return span
  return {
    ...span,
    doubt: `“${marked.slice(span.start, span.end)}”可能只在${words}办，暂按全年处理，请确认。`,
  }
}

function inFront(season: Span, rhythm: Span, marked: string, planYear: number | null): Span | null {
  const found = seasonOf(season, marked, planYear)
  return found && BEFORE.test(marked.slice(season.end, rhythm.start)) ? limited(rhythm, found) : null
}

function behind(rhythm: Span, season: Span, marked: string, planYear: number | null): Span | null {
  const found = seasonOf(season, marked, planYear)
  const isBracketed = BEHIND.test(marked.slice(rhythm.end, season.start)) && marked.charAt(season.end) === ')'
  if (found && isBracketed) return limited(rhythm, { ...found, end: found.end + 1 })
  // 每日1次 in the one column and 4月至10月 in the other.
  const isLine =
    /^\n\s*$/.test(marked.slice(rhythm.end, season.start)) && /^\s*(?:\n|$)/.test(marked.slice(season.end))
  return found && isLine ? limited(rhythm, found) : null
}

function limited(rhythm: Span, { months, doubt, start, end, claims }: Season): Span | null {
  if (rhythm.cadence?.kind !== 'quota' || rhythm.cadence.months || /year$/.test(rhythm.cadence.period))
    return null
  return {
    ...rhythm,
    start: Math.min(start, rhythm.start),
    end: Math.max(end, rhythm.end),
    cadence: { ...rhythm.cadence, months },
    doubt: rhythm.doubt ?? doubt,
    claims: [...claims, ...claimsOf(rhythm)],
  }
}

function seasonOf(span: Span, marked: string, planYear: number | null): Season | null {
  const words = marked.slice(span.start, span.end)
  const place = { start: span.start, end: span.end, claims: claimsOf(span) }
  if (span.season) {
    const { from, to, isWhole, year } = span.season
    if (year !== null && planYear !== null && year !== planYear) return null
    const doubt = isWhole ? null : `“${words}”暂按整月计，请确认。`
    return { months: { from, to }, doubt, ...place }
  }
  const named = span.cadence?.kind === 'event' && NAMED.find(([name]) => name.test(words))
  if (!named) return null
  const [, months] = named
  const inWords = `${months.from}月至${months.to < months.from ? '次年' : ''}${months.to}月`
  return { months, doubt: `“${words}”暂按${inWords}计，请确认；${PLACES_DIFFER}`, ...place }
}
