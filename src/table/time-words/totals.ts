import type { QuotaCadence } from '../../domain/duty/cadence.ts'
import type { Span } from './span.ts'

const TURNS_A_YEAR: Partial<Record<QuotaCadence['period'], number>> = {
  'half-year': 2,
  quarter: 4,
  month: 12,
  week: 52,
}

/** 全年4次，每季度1次 in one sentence may say the same twice, and two cadences would be two things to do. */
export function withTotalDoubts(spans: Span[], marked: string): Span[] {
  return spans.map((span, index) => {
    const beside = [spans[index - 1], spans[index + 1]].filter((part) => part !== undefined)
    if (span.doubt !== null || !beside.some((part) => isTotalOf(span, part, marked))) return span
    const words = marked.slice(span.start, span.end)
    return { ...span, doubt: `“${words}”可能只是全年的总次数，暂分开处理，请确认。` }
  })
}

function isTotalOf(total: Span, part: Span, marked: string): boolean {
  if (total.cadence?.kind !== 'quota' || part.cadence?.kind !== 'quota') return false
  const turns = TURNS_A_YEAR[part.cadence.period]
  const between = marked.slice(Math.min(total.end, part.end), Math.max(total.start, part.start))
  return (
    total.cadence.period === 'year' &&
    total.cadence.every === 1 &&
    part.cadence.every === 1 &&
    turns !== undefined &&
    total.cadence.count === turns * part.cadence.count &&
    !/[。；;\n]/.test(between)
  )
}
