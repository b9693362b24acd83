import { timesAYear } from '../due-place.ts'
import type { Span } from './span.ts'

/** What a count is said with besides the thing that is counted. */
const SAID_WITH =
  /全年|年内|本年度?|今年|每(?:个|一)?(?:半年|年|季度?|月|周)|[上下]半年|半年|总次数|总计|合计|累计|共计|共|不少于|不低于|不得少于|至少|及?以上|开展|组织|召开|举办|举行|进行|安排|完成|确保|[\d一二两三四五六七八九十]+(?:场次|次|场|期|轮|回)|其中|[按即各上下、和及与，,:：()（）\s]/g

/**
 * 全年4次，每季度1次 and 全年12次（每月1次） say the same twice: the shorter turn obliges, and the 不少于 of the total holds for it
 * too.
 */
export function withTotals(spans: Span[], marked: string): Span[] {
  const totals = new Map<Span, Span>()
  for (const [index, span] of spans.entries()) {
    const [before, after] = [spans[index - 1], spans[index + 1]]
    if (before && isTotalOf(span, before, marked) && countsSame(before, span, marked))
      totals.set(span, before)
    else if (after && isTotalOf(span, after, marked) && countsSame(span, after, marked))
      totals.set(span, after)
  }
  const atLeast = new Set([...totals].filter(([total]) => isAtLeast(total)).map(([, part]) => part))
  return spans.map((span) => {
    if (totals.has(span)) return { ...span, cadence: null, doubt: null }
    return atLeast.has(span) && span.cadence?.kind === 'quota'
      ? { ...span, cadence: { ...span.cadence, atLeast: true } }
      : span
  })
}

function isAtLeast({ cadence }: Span): boolean {
  return cadence?.kind === 'quota' && cadence.atLeast
}

/** 全年演练4次，每季度检查1次 counts two things; what comes second without a thing of its own counts the first's. */
function countsSame(first: Span, second: Span, marked: string): boolean {
  const thing = (from: number, to: number) => marked.slice(from, to).replace(SAID_WITH, '')
  const behind = Math.max(0, marked.slice(first.end, second.start).search(/[，,、：:(（]/))
  const cut = first.end + behind
  const [one, other] = [thing(first.start, cut), thing(cut, second.end)]
  return other === '' || one === other
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

/** 区级每半年1次，各镇街每年2次: others are meant. */
const OTHER_DOER = /[，,]各\p{Script=Han}{1,8}$/u

function isTotalOf(total: Span, part: Span, marked: string): boolean {
  if (total.cadence?.kind !== 'quota' || part.cadence?.kind !== 'quota') return false
  const between = marked.slice(Math.min(total.end, part.end), Math.max(total.start, part.start))
  return (
    total.cadence.period === 'year' &&
    total.cadence.every === 1 &&
    part.cadence.every === 1 &&
    part.cadence.period !== 'year' &&
    timesAYear(total.cadence) === timesAYear(part.cadence) &&
    !/[。；;]/.test(between) &&
    !OTHER_DOER.test(marked.slice(Math.max(0, total.start - 10), total.start))
  )
}
