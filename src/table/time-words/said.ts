import type { Cadence } from '../../domain/duty/cadence.ts'
import { markText } from './marked-text.ts'
import { findSpans } from './read-time-words.ts'
import { MOST_SPANS } from './span.ts'

/** One cadence of a text with what stands around it. */
export interface Said {
  cadence: Exclude<Cadence, { kind: 'unspecified' }>
  /** In Chinese; null where the words are certain. */
  doubt: string | null
  /** An attribute such as 月度, which is perhaps no time at all. */
  weak: boolean
  /** Its words cover the only clause of the text that asks for anything. */
  alone: boolean
  /** A clause of the text asks for something and has no rhythm. */
  asksElse: boolean
  /** The clause that it stands in, half-width. */
  clause: string
  /** What follows it in its clause. */
  after: string
}

/** The cadences of a text in textual order, each with its surroundings; none of a text that a machine has filled. */
export function timesSaid(text: string, planYear: number | null): Said[] {
  const marked = markText(text)
  const spans = findSpans(marked, planYear)
  if (spans.length > MOST_SPANS) return []
  const clauses = Array.from(marked.matchAll(/[^，,。；;\n]+/g), ({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
    asks: words.replace(/[^\p{Script=Han}]/gu, '').length >= 4,
  }))
  const asksElse = clauses.some(({ from, to, asks }) => {
    return asks && !spans.some((span) => span.cadence?.kind === 'quota' && span.start < to && span.end > from)
  })
  return spans.flatMap(({ start, end, cadence, doubt, weak }): Said[] => {
    if (!cadence) return []
    const own = clauses.filter(({ from, to }) => from < end && to > start)
    const from = own[0]?.from ?? start
    const to = Math.max(end, own.at(-1)?.to ?? end)
    return [
      {
        cadence: { ...cadence, basis: text.slice(start, end), origin: 'own' },
        doubt,
        weak: weak === true,
        alone: !clauses.some((clause) => clause.asks && !own.includes(clause)),
        asksElse,
        clause: marked.slice(from, to),
        after: marked.slice(end, to),
      },
    ]
  })
}

/** 落实每日巡查制度: a rhythm without a count that only names something. */
const NAME =
  /^[^，,。；;、\n的]{0,8}(?:制度|机制|模式|体系|工作法|活动|报表|计划|方案|品牌)(?!落实|执行|建设|运行|情况|上墙)/
/** 日巡查, 月通报: what is done is named by how often. */
const BARE = /^(?:[日周旬月季]|半年|年)度?(?!\d)/

/** True for words that ask for something by themselves, not only in a name. */
export function obliges({ cadence, weak, after }: Said): boolean {
  if (cadence.kind !== 'quota') return true
  if (weak) return false
  if (/[次场期遍轮]/.test(cadence.basis)) return true
  return !NAME.test(after) && !BARE.test(cadence.basis)
}

/** 接到举报后15日内, 发生事故时: waits for something to happen, and is then owed. */
const HAPPENS = /^(?:接到?|收到|一旦|发生|发现|出现|遇|自)|(?:时|后|起)$/

export function isConditional({ cadence }: Said): boolean {
  return cadence.kind === 'event' && (cadence.term !== undefined || HAPPENS.test(cadence.basis))
}

/** 重大节日前检查, 汛期期间: when, not only what it is about. */
export function isTimed(one: Said): boolean {
  return (
    isConditional(one) ||
    (one.cadence.kind === 'event' &&
      (/(?:前|后|期间)$/.test(one.cadence.basis) || /^(?:前|后|期间|日(?:报|调度|研判))/.test(one.after)))
  )
}
