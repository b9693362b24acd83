import { claimsOf, MOST_SPANS, type Span } from './span.ts'

/** 全年50亿元, 全年完成2万亩, 全年力争突破100家; not 完成全年任务的60%, 占全年目标一半. */
const GOAL =
  /(?<!完成|达到|实现|超过|占|达|超|按|为|于|的)全年(?!任务|计划|总量|指标|投资计划)[^，,。；;\n]{0,14}?(?:\d|[一二两三四五六七八九十百]{1,4}(?:[个家件项户万亿]|成)|完成|实现|达到|达|竣工|建成|突破|超过|过半)/g

/** 上半年完成投资20亿元，全年50亿元: behind an earlier date of the same text the year's goal is due at its end. */
export function withYearGoals(spans: Span[], marked: string): Span[] {
  if (spans.length > MOST_SPANS || !spans.some(({ cadence }) => cadence?.kind === 'deadline')) return spans
  const goals: Span[] = []
  for (const { index, 0: words } of marked.matchAll(GOAL)) {
    const [start, end] = [index, index + '全年'.length]
    const isTaken = spans.some((span) => claimsOf(span).some(([from, to]) => from < end && to > start))
    const isBehind = spans.some((span) => span.cadence?.kind === 'deadline' && span.end <= start)
    if (isTaken || !isBehind || isTotal(spans, marked, start, index + words.length)) continue
    goals.push({ start, end, cadence: YEAR_END, doubt: null })
  }
  return goals.length === 0 ? spans : [...spans, ...goals].sort((a, b) => a.start - b.start)
}

const YEAR_END = {
  kind: 'deadline' as const,
  due: [{ year: null, month: 12, day: null, part: 'end' as const }],
}

/** 每季度检查1次，全年检查100家: what a rhythm of the same sentence adds up to. */
function isTotal(spans: Span[], marked: string, start: number, end: number): boolean {
  return spans.some(({ cadence, start: from, end: to }) => {
    const between = marked.slice(Math.min(to, start), Math.max(from, end))
    return cadence?.kind === 'quota' && !/[。；;\n]/.test(between)
  })
}
