import type { DuePoint, QuotaCadence } from '../../domain/duty/cadence.ts'
import type { CadenceCore, Span } from './span.ts'

type Quota = Extract<CadenceCore, { kind: 'quota' }>

const MONTHS: Readonly<Partial<Record<QuotaCadence['period'], number>>> = {
  year: 12,
  'half-year': 6,
  quarter: 3,
}
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
    const length = turnsInto(rhythm, dates.due)
    if (length === null) continue
    gone.add(rhythm.period !== 'year' && endsTurns(length, dates.due) ? span : before)
  }
  return spans.map((span) => (gone.has(span) ? { ...span, cadence: null, doubt: null } : span))
}

/** Months from one date to the next where each has a turn of its own; null where they do not fit. */
function turnsInto({ period, every, count, by, months }: Quota, due: readonly DuePoint[]): number | null {
  const turn = MONTHS[period]
  if (turn === undefined || every !== 1 || by || months || due.length < 2) return null
  const length = turn / count
  const fits =
    due.length === 12 / length &&
    due.every(({ month }, index) =>
      period === 'year'
        ? index === 0 || month > (due[index - 1]?.month ?? 0)
        : Math.floor((month - 1) / length) === index,
    )
  return fits ? length : null
}

function endsTurns(length: number, due: readonly DuePoint[]): boolean {
  return due.every(
    ({ month, day, part }, index) =>
      month === length * (index + 1) && (day === null || day >= 30) && part !== 'early' && part !== 'middle',
  )
}
