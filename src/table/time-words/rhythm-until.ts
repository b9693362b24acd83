import type { Span } from './span.ts'

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
    if (!deadline) settled.push(span)
    else if (!deadline.due.every(({ month, day, part }) => endsYear(month, day, part))) {
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

/** 持续, 长期坚持 as a line of its own: the rhythm of the other line says how. */
function isLine({ start, end }: Span, marked: string): boolean {
  const before = marked.slice(0, start)
  return /(?:^|\n)\s*$/.test(before) && /^[^\n。；;，,]{0,4}(?:\n|$)/.test(marked.slice(end, end + 6))
}

function endsYear(month: number, day: number | null, part: string | null): boolean {
  return month === 12 && (day === null || day >= 30) && (part === null || part === 'end' || part === 'late')
}

function doubtAbout({ start, end }: Span, marked: string): string {
  return `“${marked.slice(start, end)}”可能只是前面频次的截止时间，暂分开处理，请确认。`
}
