import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Intent, ReportIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { foldText } from '../message/normalise.ts'
import { doubtful, labelsOf, type Reading } from '../reading.ts'
import { addToRule } from './rulings.ts'
import { isOfOpenOne } from './of-open-one.ts'
import { namesTotal } from './other-readings.ts'
import { doersIn } from '../takes-back/other-doer.ts'
import { isVouchedFor } from '../vouched/vouched.ts'
import { namesTimeToCome, whensIn } from '../time/when.ts'
import { leaveOut, leaveApart, leaveDeed } from './narrowed.ts'
import { addBehind, belongsToReport } from './behind-report.ts'

/** Words behind a report are its remark, unless they take it back; words before it may turn it into somebody else's. */
export function withRemarks(found: readonly Reading[], today: CivilDay): Intent[] {
  const result: Intent[] = []
  const before = wordsBefore(found)
  for (const reading of found) {
    if (addToRule(result, reading, belongsToReport(reading.intent, reading.clause))) continue
    if (isOfOpenOne(result, reading) || leaveDeed(result, reading)) continue
    if (leaveOut(result, reading.clause) || leaveApart(result, reading)) continue
    addReading(result, reading, before, today)
  }
  return result.map(askedUnlessVouchedFor)
}

/** The burden is on the remark: 41完成 搞不赢 is asked about. */
function askedUnlessVouchedFor(intent: Intent): Intent {
  if (intent.kind !== 'report' || intent.remark === null) return intent
  return isVouchedFor(foldText(intent.remark), labelsOf(intent)) ? intent : doubtful(intent)
}

function addReading(result: Intent[], reading: Reading, before: readonly Clause[], today: CivilDay): void {
  const { intent } = reading
  const last = result.findLastIndex((other) => other.kind === 'report' || other.kind === 'unsure')
  const report = result[last]
  if (report && addBehind(result, last, reading, today)) return
  if (intent.kind !== 'report') result.push(intent)
  else result.push(spoiled(intent, result) ? doubtful(intent) : withWordsBefore(intent, before, today))
}

/** The clauses before the first report that are none of their own; those behind it are its remarks. */
function wordsBefore(found: readonly Reading[]): Clause[] {
  const at = found.findIndex(({ intent }) => intent.kind === 'report' || intent.kind === 'unsure')
  return found
    .slice(0, Math.max(0, at))
    .flatMap(({ intent, clause }) => (intent.kind === 'remark' ? [clause] : []))
}

/** 9月28日召开了专题会，3.1完成了 · 安全站的，2完成了 */
function withWordsBefore(report: ReportIntent, before: readonly Clause[], today: CivilDay): Intent {
  if (before.some(({ folded }) => namesTimeToCome(folded, today) || namesTotal(folded)))
    return doubtful(report)
  const named = before.flatMap(({ folded }) => whensIn(folded, today))
  return { ...report, named, doers: before.flatMap(doersIn) }
}

function spoiled(report: ReportIntent, before: readonly Intent[]): boolean {
  const strange = before.filter((intent) => intent.kind === 'remark' || isVague(intent))
  if (strange.some((intent) => intent.kind !== 'remark' || intent.tone !== 'plain')) return true
  return strange.length > 0 && (!report.past || report.target.by === 'nothing')
}

function isVague(intent: Intent): boolean {
  return (intent.kind === 'not-done' || intent.kind === 'unsupported') && intent.labels.length === 0
}
