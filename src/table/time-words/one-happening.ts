import type { Term } from '../../domain/duty/cadence.ts'
import { termOf } from './after-event.ts'
import { numberOf } from './numerals.ts'
import { MOST_SPANS, type Span } from './span.ts'

/** 24小时内, 3个工作日内: a limit without a word from when. */
const LIMIT =
  /^(\d{1,3}|[一二两三四五六七八九十半]{1,3})(?:[至到—~-]\d{1,3})?个?(工作日|日|天|小时|分钟)(?:之|以)?内$/
/** 发生事故后, 接到举报后: what the limits behind it count from. */
const HAPPENS = /^(?:接|收到|一旦|发生|突发|发现|出现|遇)|(?:时|后)$/

/** 发现疑似病例后立即报告，2小时内完成直报: the happening is no time of its own there. */
const HAPPENED_BEFORE =
  /(?:发现|接到?|收到|发生|出现)[^，,。；;\n]{1,14}[后时][^，,。；;\n]{0,10}[，,]?[^，,。；;\n]{0,4}$/

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
    const limit = termOfLimit(words)
    if (limit && happening && isNear(happening, span, marked)) {
      const first = terms.get(happening) ?? termIn(happening)
      if (!first) terms.set(happening, limit)
      return { ...span, cadence: null, doubt: first ? laterDoubt(words, first, limit) : null }
    }
    if (limit && !happening && isBehindHappening(span, marked)) {
      happening = { ...span, cadence: { kind: 'event', term: limit }, doubt: null }
      return happening
    }
    if (span.cadence === null) return span
    happening = isHappening(span, words) ? span : null
    return span
  })
  return read.map((span) => withTerm(span, terms.get(span)))
}

function termOfLimit(words: string): Term | null {
  const [, amount, unit = ''] = LIMIT.exec(words) ?? []
  return amount === undefined ? null : termOf(numberOf(amount, 0), unit)
}

function isBehindHappening({ start }: Span, marked: string): boolean {
  return HAPPENED_BEFORE.test(marked.slice(Math.max(0, start - 50), start))
}

/** Of two limits in a row without a happening the first stands for both, and is asked about. */
function isHappening({ cadence }: Span, words: string): boolean {
  return cadence?.kind === 'event' && (cadence.term !== undefined || HAPPENS.test(words) || LIMIT.test(words))
}

function termIn({ cadence }: Span): Term | undefined {
  return cadence?.kind === 'event' ? cadence.term : undefined
}

/** 15日内告知，60日内办结: reminders go by the first; of hours on one day nothing is lost. */
function laterDoubt(words: string, first: Term, later: Term): string | null {
  return later.days > first.days + 1 ? `“${words}”没有另行提醒，只按前面写的期限提醒，请确认。` : null
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
