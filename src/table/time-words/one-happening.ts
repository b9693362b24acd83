import type { Term } from '../../domain/duty/cadence.ts'
import { termOf } from './after-event.ts'
import { numberOf } from './numerals.ts'
import { MOST_SPANS, type Span } from './span.ts'

/** 24小时内, 3个工作日内: a limit without a word from when. */
const LIMIT =
  /^(\d{1,3}|[一二两三四五六七八九十半]{1,3})(?:[至到—~-]\d{1,3})?个?(工作日|日|天|小时|分钟)(?:之|以)?内$/
/** 发生事故后, 接到举报后: what the limits behind it count from. */
const HAPPENS = /^(?:接|收到|一旦|发生|突发|发现|出现|遇)|(?:时|后)$/

/**
 * 发生事故后，1小时内电话报告，24小时内报送书面材料: one happening with its steps, of which the first names it. The limits behind it
 * count from it and say nothing of their own.
 */
export function withOneHappening(spans: Span[], marked: string): Span[] {
  if (spans.length > MOST_SPANS) return spans
  let happening: Span | null = null
  const terms = new Map<Span, Term>()
  const read = spans.map((span) => {
    const words = marked.slice(span.start, span.end)
    const limit = LIMIT.exec(words)
    if (happening && limit && isNear(happening, span, marked)) {
      const term = termOf(numberOf(limit[1], 0), limit[2] ?? '')
      if (term && !terms.has(happening)) terms.set(happening, term)
      return { ...span, cadence: null, doubt: null }
    }
    if (span.cadence === null) return span
    const isHappening =
      span.cadence.kind === 'event' && (span.cadence.term !== undefined || HAPPENS.test(words))
    // Of two limits in a row without a happening the first stands for both, and is asked about.
    happening = isHappening || (span.cadence.kind === 'event' && LIMIT.test(words)) ? span : null
    return span
  })
  return read.map((span) => withTerm(span, terms.get(span)))
}

/** The first limit is what the happening is reminded of. */
function withTerm(span: Span, term: Term | undefined): Span {
  if (!term || span.cadence?.kind !== 'event' || span.cadence.term || span.doubt !== null) return span
  return { ...span, cadence: { ...span.cadence, term } }
}

/** In its sentence or the one behind it; what comes in another line is another thing. */
function isNear(happening: Span, limit: Span, marked: string): boolean {
  const between = marked.slice(happening.end, limit.start)
  return (
    !between.includes('\n') &&
    between.split(/[。；;]/).length <= 2 &&
    !/[后起时][^，,。；;]{0,6}$/.test(between)
  )
}
