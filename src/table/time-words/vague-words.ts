import { AT_LEAST } from './counts.ts'
import { AT_ONCE } from './open-words.ts'
import { MOST_SPANS, type Span } from './span.ts'

const ONLY_AT_ONCE = new RegExp(`^(?:${AT_ONCE})$`)
/** 定期 alone is kept up, and nobody says how often. */
const NOW_AND_THEN = /^不?定期$/

/** 立行立改，5月底前完成: the date settles it. 定期公布 and nothing else: kept up, which stays asked about. */
export function withVagueWords(spans: Span[], marked: string): Span[] {
  if (spans.length > MOST_SPANS) return spans
  const isSettled = spans.some(({ cadence, weak }) => cadence !== null && weak !== true)
  return spans.map((span) => {
    if (span.cadence !== null || span.doubt === null) return span
    const words = marked.slice(span.start, span.end)
    if (OCCASIONS.test(words) && !AT_LEAST.test(words) && hasDate(span, spans, marked))
      return { ...span, doubt: null }
    if (isSettled) {
      const isSaid =
        ONLY_AT_ONCE.test(words) || (NOW_AND_THEN.test(words) && saysHowOften(span, spans, marked))
      return isSaid ? { ...span, doubt: null } : span
    }
    return NOW_AND_THEN.test(words) ? { ...span, cadence: { kind: 'standing' } } : span
  })
}

/** 定期检查每三年1次: how often is said in the same clause. */
function saysHowOften({ end }: Span, spans: readonly Span[], marked: string): boolean {
  const clause = /^[^，,。；;、\n]*/.exec(marked.slice(end))?.[0] ?? ''
  return spans.some(({ cadence, start }) => {
    return cadence?.kind === 'quota' && start >= end && start < end + clause.length
  })
}

/** 举办培训班3期 */
const OCCASIONS = /(?:[2-9]|[1-9]\d|[两三四五六七八九十])[次场期轮]$/

/** 举办培训班3期，6月底前完成首期: how much by then. */
function hasDate({ start, end }: Span, spans: readonly Span[], marked: string): boolean {
  return (
    spans.every(({ cadence }) => cadence === null || cadence.kind === 'deadline') &&
    spans.some(({ cadence, start: from, end: to }) => {
      return cadence !== null && !/[。；;\n]/.test(marked.slice(Math.min(end, to), Math.max(start, from)))
    })
  )
}
