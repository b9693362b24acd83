import { endsYear } from '../due-place.ts'
import type { Span } from './span.ts'
import { OF_ANY_WORK } from './any-work.ts'

/**
 * 每季度1次 beside 12月底前, in one cell or from two columns: the year's end only ends the rhythm and is no second thing to
 * do. An earlier date may end it too, or may be something of its own, so it is asked about.
 */
export function withoutYearEnd(spans: Span[], marked: string): Span[] {
  if (!spans.some(({ cadence }) => cadence?.kind === 'quota')) return spans
  const settled: Span[] = []
  for (const span of spans) {
    const deadline = span.cadence?.kind === 'deadline' ? span.cadence : null
    if (span.cadence?.kind === 'standing' && isLine(span, marked)) continue
    if (!deadline || hasOwnWork(span, spans, marked)) settled.push(span)
    else if (!deadline.due.every((point) => endsYear(point, point.year))) {
      settled.push({
        ...span,
        doubt: span.doubt ?? (isOften(deadline.due) ? null : doubtAbout(span, marked)),
      })
    }
  }
  return settled
}

/** 单月 beside 双月: so many dates are a rhythm of their own. */
function isOften(due: readonly unknown[]): boolean {
  return due.length >= 6
}

/** 4月30日前完成首轮排查，此后每月更新: a clause and a verb of its own, or the rhythm begins behind it. */
function hasOwnWork({ start, end, doubt }: Span, spans: readonly Span[], marked: string): boolean {
  const after = /^[^，,。；;、\n]{0,40}/.exec(marked.slice(end, end + 40))?.[0] ?? ''
  const before = /[^，,。；;、\n]{0,40}$/.exec(marked.slice(Math.max(0, start - 40), start))?.[0] ?? ''
  const to = end + after.length
  const isShared = spans.some((span) => span.cadence?.kind === 'quota' && span.start < to && span.end > start)
  if (doubt !== null || isShared || before.includes('每')) return false
  const work = after.replace(/[^\p{Script=Han}]/gu, '').replace(OF_ANY_WORK, '')
  return (
    work.length >= 2 || /^[，,；;、]?(?:并)?(?:此后|之后|以后|其后|随后|后续)/.test(marked.slice(to, to + 6))
  )
}

/** 持续, 长期坚持 as a line of its own: the rhythm of the other line says how. */
function isLine({ start, end }: Span, marked: string): boolean {
  const before = marked.slice(0, start)
  return /(?:^|\n)\s*$/.test(before) && /^[^\n。；;，,]{0,4}(?:\n|$)/.test(marked.slice(end, end + 6))
}

function doubtAbout({ start, end }: Span, marked: string): string {
  return `“${marked.slice(start, end)}”可能只是前面频次的截止时间，暂分开处理，请确认。`
}
