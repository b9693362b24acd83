import type { Intent, Label, RemarkIntent, ReportIntent, UnsureIntent } from '../intent.ts'
import type { Clause } from './message/clauses.ts'
import { toneOf } from './together/doubt.ts'

/** An intent and the words that it was read from. */
export interface Reading {
  intent: Intent
  clause: Clause
  /** False for the words behind a report that no stop parts from it. */
  isOwnClause: boolean
}

/** The numbers that it speaks of. */
export function labelsOf(intent: Intent): readonly Label[] {
  if (intent.kind === 'report') return intent.target.by === 'numbers' ? intent.target.labels : []
  if (intent.kind === 'reading') return intent.labels === 'all' ? [] : intent.labels
  return 'labels' in intent ? intent.labels : []
}

/** 备注：无 */
const NOTHING_TO_REMARK =
  /^\(?(?:备注|说明|其他说明|(?:存在|遗留|主要)?(?:的)?(?:问题|困难)|建议)[\s:是为]*(?:无|没有|暂无|空|略|\/|-+)[)。!~\s]*$/

/** The clause as a remark on what was said before. */
export function remark(clause: Clause): RemarkIntent {
  const said = clause.clean.trim()
  const text = NOTHING_TO_REMARK.test(clause.folded.trim())
    ? ''
    : said.replace(/^(?:[,，:：;；、\s]|备注|说明)+/, '')
  return { kind: 'remark', text, tone: toneOf(clause.folded.trim(), clause.stop) }
}

/** The report as something to ask about. */
export function doubtful({ target, unit, doers, remark }: ReportIntent): UnsureIntent {
  const labels = target.by === 'numbers' ? target.labels : []
  const ofUnit = unit !== null || doers.length > 0
  return { kind: 'unsure', labels, likely: true, ...(ofUnit && { ofUnit }), ...(remark && { remark }) }
}

/** A remark and what is said after it. */
export const andThen = (remark: string | null | undefined, text: string): string =>
  remark ? `${remark}，${text}` : text
