import type { Intent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { without } from './left-out.ts'
import { doubtful, labelsOf, type Reading } from '../reading.ts'
import { openDeedIn } from './of-open-one.ts'
import { setApart } from './set-apart.ts'

/** 44-46完成，45除外: true where these words take numbers out of the report before them. */
export function leaveOut(result: Intent[], { folded, stop }: Clause): boolean {
  const last = result.findLastIndex((other) => other.kind === 'report' || other.kind === 'unsure')
  const report = result[last]
  const narrowed = report?.kind === 'report' && stop !== '?' ? without(report, folded) : null
  if (narrowed) result[last] = narrowed
  return narrowed !== null
}

/** 49、53都办结，后头那个先别登: true where these words are about some of the report's numbers alone. */
export function leaveApart(result: Intent[], { intent, clause }: Reading): boolean {
  const last = result.findLastIndex((other) => other.kind === 'report' || other.kind === 'unsure')
  const report = result[last]
  const isAbout = intent.kind !== 'report' && intent.kind !== 'undo' && clause.stop !== '?'
  const parted = report?.kind === 'report' && isAbout ? setApart(report, clause.folded) : null
  if (report?.kind !== 'report' || !parted) return false
  if (parted.others.length === 0) {
    result[last] = doubtful(report)
    return true
  }
  result[last] = { ...report, target: { by: 'numbers', labels: parted.others } }
  result.push({ kind: 'not-done', why: 'negated', labels: parted.apart })
  return true
}

/** 8的专题研究搞了，季度会还没开: true where these words are about another deed than the one that is reported. */
export function leaveDeed(result: Intent[], { intent, clause }: Reading): boolean {
  const report = result.at(-1)
  if (report?.kind !== 'report' || report.topic === null || labelsOf(intent).length > 0) return false
  const deed = clause.stop === '?' ? null : openDeedIn(clause.folded)
  if (deed === null || report.topic.includes(deed) || deed.includes(report.topic)) return false
  result[result.length - 1] = { ...report, besides: true }
  return true
}
