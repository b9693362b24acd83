import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Intent, Label, ReportIntent, UndoIntent, UnsureIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { toneOf } from './doubt.ts'
import { readLabels } from '../words/labels.ts'
import { doubtful, labelsOf, type Reading } from '../reading.ts'
import { eat, eatLead } from '../words/scan.ts'
import { SLIP } from '../words/mistakes.ts'
import { speaksOfOtherPlace } from './other-place.ts'
import { withRemark, withMore } from './remark-behind.ts'

/** What a clause does to the report before it; false where it does nothing to it. */
export function addBehind(result: Intent[], last: number, reading: Reading, today: CivilDay): boolean {
  const { intent, clause } = reading
  const report = result[last]
  if (report?.kind !== 'report' && report?.kind !== 'unsure') return false
  const also = report.kind === 'report' ? alsoNamed(reading) : []
  if (isState(clause) && last === result.length - 1) result[last] = asQuestion(report)
  else if (also.length > 0) result.push({ kind: 'unsure', labels: also, likely: true })
  else if (intent.kind === 'undo') addUndo(result, last, report, intent)
  else if (isCorrection(reading)) result[last] = asQuestion(report)
  else if (intent.kind !== 'report' && speaksOfOtherPlace(report, clause))
    result.push({ kind: 'not-done', why: 'negated', labels: [] })
  else if (!isOf(report, reading)) return false
  else if (report.kind === 'report') result[last] = withRemark(report, reading, today)
  else result[last] = withMore(report, clause)
  return true
}

/** 完成2，撤销56 are two things of two items; 完成2，撤销 takes back what it says. */
function addUndo(
  result: Intent[],
  last: number,
  report: ReportIntent | UnsureIntent,
  undo: UndoIntent,
): void {
  if (namesOthers(report, undo)) result.push(undo)
  else result[last] = asQuestion(report)
}

function namesOthers(report: Intent, undo: UndoIntent): boolean {
  const reported = labelsOf(report)
  const undone = labelsOf(undo)
  return (
    reported.length > 0 &&
    undone.length > 0 &&
    !undone.some(({ no }) => reported.some((one) => one.no === no))
  )
}

function asQuestion(report: ReportIntent | UnsureIntent): Intent {
  return report.kind === 'report' ? doubtful(report) : report
}

/** 37完成，下周: a time or a state alone asks for no list behind a report. */
const STATES = /^(?:未(?:完成|办结|办完?)?|没(?:有)?完成|下周|下个?月|本周|这周|本月|这个月|逾期|超期)$/

function isState({ folded, stop }: Clause): boolean {
  return stop !== '?' && STATES.test(folded.trim())
}

const ALSO = /^\s*(?:和|与|跟|加上?|外加|另加|包括)\s*/y

/** 37完成，和38: numbers that only join the report. */
function alsoNamed({ clause: { folded } }: Reading): readonly Label[] {
  const from = eat(ALSO, folded, 0)
  const list = from === 0 ? undefined : readLabels(folded, from)[0]
  return list?.end === folded.length && (list.style === 'plain' || list.style === 'named') ? list.labels : []
}

/** 完成2，是1: the number alone would be no more than mentioned. 完成16，23说错了 */
function isCorrection({ intent, clause }: Reading): boolean {
  if (intent.kind === 'unsure') return SAID_WRONG.test(clause.folded)
  return intent.kind === 'mention' && toneOf(clause.folded, clause.stop) === 'doubt'
}

const SAID_WRONG = new RegExp(`${SLIP}|才[对是]`)
/** 未完成:1、51 */
const NOT_YET = /(?:还|尚|仍|暂)?(?:未|没有?)(?:完成|办结|办完|做完|弄完|搞完|销号)的?(?:还?有|是)?[\s:]*/y

function listsWhatIsNotDone(folded: string): boolean {
  const from = eat(NOT_YET, folded, 0)
  return (
    from > 0 && readLabels(folded, from).some(({ end, style }) => end === folded.length && style !== 'place')
  )
}

/** 已完成41、43，正在办48 */
const WORKS_AT =
  /^(?:我们?)?(?:现在|目前)?(?:还|正)?在(?:办理?|做|搞|弄|推进|处理|落实)(?:中的)?(?:是|有)?\s*/y

/** What stands behind a report is of it, unless it tells of another number that is under way. */
function isOf(report: Intent, { intent, clause }: Reading): boolean {
  const from = eat(WORKS_AT, clause.folded, 0)
  const list = from === 0 ? undefined : readLabels(clause.folded, from)[0]
  const isAnothers =
    list?.end === clause.folded.length && labelsOf(intent).length > 0 && namesOnlyOthers(report, list.labels)
  return !isAnothers && belongsToReport(intent, clause)
}

function namesOnlyOthers(report: Intent, labels: readonly Label[]): boolean {
  const own = labelsOf(report)
  return own.length > 0 && !labels.some(({ no }) => own.some((one) => one.no === no))
}

/** Only what names a number of its own at its beginning is a new sentence. */
export function belongsToReport(intent: Intent, clause: Clause): boolean {
  if (intent.kind === 'remark') return true
  if (intent.kind === 'not-done' && listsWhatIsNotDone(clause.folded)) return false
  if (intent.kind === 'report') return intent.target.by === 'nothing'
  if (intent.kind === 'not-done' || intent.kind === 'unsupported' || intent.kind === 'unsure') {
    return labelsOf(intent).length === 0 || readLabels(clause.folded, eatLead(clause.folded, 0)).length === 0
  }
  return intent.kind === 'chatter'
}
