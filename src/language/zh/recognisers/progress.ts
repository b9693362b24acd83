import type { Clause } from '../message/clauses.ts'
import { slice } from '../message/normalise.ts'
import type { Recognised } from '../recogniser.ts'
import { eatRulingLead, numbersAt, type Numbers } from '../words/ruling-words.ts'
import { unitsBefore } from '../recogniser.ts'
import { eat } from '../words/scan.ts'

const WORD =
  /(?:(?:最新|目前|当前|工作|办理)?(?:进展|进度)(?:情况|报告)?|汇报进展|报进展)\s*(?:[:：]|是|为)?\s*/y
const OF = /(?:\s|的|目前|当前)*/y
const STOP = /[\s:：,，、—-]*/y
/** 2进度怎么样, 进展如何: asked, not told. */
const ASKS = /怎么样|怎样|如何|多少|吗|呢$|啥|什么|咋|哪|谁|^(?:情况|查询|查一?下)?$|不[知清]/

/** 进展 2 方案已报批 · 2进展：完成初稿 · 2进度80% */
export function progress(clause: Clause): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const lead = eatRulingLead(text, 0)
  const word = eat(WORD, text, lead)
  const read = (lists: readonly Numbers[], behind: RegExp) => told(clause, lists, behind)
  return word > lead ? read(numbersAt(text, word), STOP) : read(numbersAt(text, lead), WORD)
}
progress.needs = '展度'

function told(clause: Clause, lists: readonly Numbers[], between: RegExp): Recognised | null {
  const text = clause.folded
  for (const { labels, end } of lists) {
    const from = between === WORD ? eat(OF, text, end) : end
    const at = eat(between, text, from)
    if (between === WORD && at === from) continue
    const ends = at >= text.length
    if (ends ? !/[,;\n]/.test(clause.stop) : ASKS.test(text.slice(at))) return null
    return noted(clause, labels, at, false)
  }
  return null
}

/** The words from `at` as a note on these numbers; null where several units are named. */
export function noted(
  clause: Clause,
  labels: Numbers['labels'],
  at: number,
  implied: boolean,
): Recognised | null {
  const units = unitsBefore(clause, clause.folded.length)
  if (units.length > 1) return null
  const note = slice(clause, at, clause.clean.length).clean.trim()
  const ruling = { type: 'progress', note } as const
  const rule = { kind: 'rule', labels, unit: units[0] ?? null, ruling } as const
  return { intent: implied ? { ...rule, implied } : rule, rest: null }
}
