import type { DuePoint } from '../../domain/duty/cadence.ts'
import { endEvenParts, timesAYear } from '../due-place.ts'
import type { CadenceCore, Span } from './span.ts'

type Quota = Extract<CadenceCore, { kind: 'quota' }>

/** 每季度1次（3、6、9、12月）, 每季度检查1次（分别于2月、5月、8月、11月）, 每半年1次：6月、12月 */
const OPENS = /^[^，,。；;、()]{0,4}\((?:分别|即|一般|原则上)?(?:[为在于])?$/
const BESIDE = /^[，,：:]?(?:分别|即|并|各)?[在于为]?$/
const CLOSES = /^(?:各(?:[1一]次)?|开展|进行|完成)?\)/

/**
 * A date for each turn, in a bracket or right behind, says the rhythm again: months that end the turns anyway say nothing more, others say it
 * to the day.
 */
export function withBracketedDates(spans: Span[], marked: string): Span[] {
  const gone = new Set<Span>()
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1]
    const [rhythm, dates] = [before?.cadence, span.cadence]
    if (rhythm?.kind !== 'quota' || dates?.kind !== 'deadline' || !before || span.doubt !== null) continue
    const between = marked.slice(before.end, span.start)
    const isBracket = OPENS.test(between) && CLOSES.test(marked.slice(span.end))
    if (!isBracket && !BESIDE.test(between)) continue
    if (!haveATurnEach(rhythm, dates.due)) continue
    gone.add(rhythm.period !== 'year' && endEvenParts(dates.due) ? span : before)
  }
  return spans.map((span) => (gone.has(span) ? { ...span, cadence: null, doubt: null } : span))
}

function haveATurnEach({ by, months, ...rhythm }: Quota, due: readonly DuePoint[]): boolean {
  const times = timesAYear(rhythm)
  if (rhythm.every !== 1 || by || months || due.length < 2 || due.length !== times) return false
  return due.every(({ month }, index) =>
    rhythm.period === 'year'
      ? index === 0 || month > (due[index - 1]?.month ?? 0)
      : Math.floor(((month - 1) * times) / 12) === index,
  )
}
