import type { Span } from './span.ts'

/** 2026年起, 自2026年1月1日起, （2026年启动）: from the plan's year or before it on. */
const FROM_YEAR = /^(?:[自从]\s?)?(20\d{2})年(?:度)?(?:[1一]月(?:份|[1一][日号])?)?(?:起|开始|启动|以来)$/

/**
 * 2026年起，每季度报送1次: a beginning that the plan's year lies behind leaves nothing open where the same text says how
 * often or by when. A later one is asked about.
 */
export function withoutBeginnings(spans: Span[], marked: string, planYear: number | null): Span[] {
  return withoutPastBeginnings(spans, marked, planYear).map((span, index) => {
    const end = spans[index + 1]
    const isBegun = span.cadence === null && MONTH_BEGINS.test(marked.slice(span.start, span.end))
    const isEnded = end?.cadence?.kind === 'deadline' && end.doubt === null
    return isBegun && isEnded && !/[。；;\n]/.test(marked.slice(span.end, end.start))
      ? { ...span, doubt: null }
      : span
  })
}

/** 4月启动，12月总结: the end is what is due. */
const MONTH_BEGINS = /^(?:20\d{2}年)?[\d一二三四五六七八九十]{1,2}月(?:份|[上中下]旬|初|底)?(?:启动|开始)$/

function withoutPastBeginnings(spans: Span[], marked: string, planYear: number | null): Span[] {
  if (planYear === null || !spans.some(({ cadence }) => cadence !== null)) return spans
  return spans.map((span) => {
    const words = marked.slice(span.start, span.end)
    const year = span.cadence === null ? FROM_YEAR.exec(words)?.[1] : undefined
    return year !== undefined && Number(year) <= planYear ? { ...span, doubt: null } : span
  })
}
