import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import type { Intent, Label, ReportIntent, UndoIntent, UnsureIntent } from '../intent.ts'
import type { Clause } from './clauses.ts'
import { COUNTED } from './counting.ts'
import { changesSubject, stillToCome, toneOf } from './doubt.ts'
import { readLabels } from './labels.ts'
import { foldText } from './normalise.ts'
import { without } from './left-out.ts'
import { andThen, doubtful, labelsOf, remark, type Reading } from './reading.ts'
import { addToRule } from './rulings.ts'
import { timesIn } from './recognisers/report-times.ts'
import { goesOn } from './goes-on.ts'
import { eat, eatLead } from './scan.ts'
import { isOfOpenOne, openDeedIn } from './of-open-one.ts'
import { namesTotal } from './other-readings.ts'
import { isPolite } from './polite.ts'
import { endNamed, setApart } from './set-apart.ts'
import { doersIn } from './takes-back/other-doer.ts'
import { leavesNothingOpen } from './vouched/beside.ts'
import { isNounsOnly } from './vouched/nouns.ts'
import { isVouchedFor } from './vouched/vouched.ts'
import { isDateOnly, namesTimeToCome, whensIn } from './when.ts'

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

/** 44-46完成，45除外: true where these words take numbers out of the report before them. */
function leaveOut(result: Intent[], { folded, stop }: Clause): boolean {
  const last = result.findLastIndex((other) => other.kind === 'report' || other.kind === 'unsure')
  const report = result[last]
  const narrowed = report?.kind === 'report' && stop !== '?' ? without(report, folded) : null
  if (narrowed) result[last] = narrowed
  return narrowed !== null
}

/** 49、53都办结，后头那个先别登: true where these words are about some of the report's numbers alone. */
function leaveApart(result: Intent[], { intent, clause }: Reading): boolean {
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
function leaveDeed(result: Intent[], { intent, clause }: Reading): boolean {
  const report = result.at(-1)
  if (report?.kind !== 'report' || report.topic === null || labelsOf(intent).length > 0) return false
  const deed = clause.stop === '?' ? null : openDeedIn(clause.folded)
  if (deed === null || report.topic.includes(deed) || deed.includes(report.topic)) return false
  result[result.length - 1] = { ...report, besides: true }
  return true
}

function addReading(result: Intent[], reading: Reading, before: readonly Clause[], today: CivilDay): void {
  const { intent } = reading
  const last = result.findLastIndex((other) => other.kind === 'report' || other.kind === 'unsure')
  const report = result[last]
  if (report && addBehind(result, last, reading, today)) return
  if (intent.kind !== 'report') result.push(intent)
  else result.push(spoiled(intent, result) ? doubtful(intent) : withWordsBefore(intent, before, today))
}

/** What a clause does to the report before it; false where it does nothing to it. */
function addBehind(result: Intent[], last: number, reading: Reading, today: CivilDay): boolean {
  const { intent, clause } = reading
  const report = result[last]
  if (report?.kind !== 'report' && report?.kind !== 'unsure') return false
  const also = report.kind === 'report' ? alsoNamed(reading) : []
  if (isState(clause) && last === result.length - 1) result[last] = asked(report)
  else if (also.length > 0) result.push({ kind: 'unsure', labels: also, likely: true })
  else if (intent.kind === 'undo') addUndo(result, last, report, intent)
  else if (isCorrection(reading)) result[last] = asked(report)
  else if (intent.kind !== 'report' && speaksOfOtherPlace(report, clause))
    result.push({ kind: 'not-done', why: 'negated', labels: [] })
  else if (!belongsToReport(intent, clause)) return false
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
  else result[last] = asked(report)
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

function asked(report: ReportIntent | UnsureIntent): Intent {
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

/** 完成2，是1: the number alone would be no more than mentioned. 完成16，23说错了 */
function isCorrection({ intent, clause }: Reading): boolean {
  if (intent.kind === 'unsure') return SAID_WRONG.test(clause.folded)
  return intent.kind === 'mention' && toneOf(clause.folded, clause.stop) === 'doubt'
}

const SAID_WRONG = /[说搞弄报打写看发记填登]错|才[对是]/

/** 前两个完成了，第三个还在弄 says nothing against the first two; …，第二个没弄 does. */
function speaksOfOtherPlace(report: Intent, clause: Clause): boolean {
  if (report.kind !== 'report' || report.target.by !== 'positions') return false
  const { pick } = report.target
  const end = endNamed(clause.folded)
  if (end !== null) return (pick.from === 'start' || pick.from === 'end') && pick.from !== end
  if (MIDDLE_ONE.test(clause.folded)) return pick.from === 'places' && isRoundAMiddle(pick.places)
  const list = readLabels(clause.folded, eatLead(clause.folded, 0))[0]
  if (list?.style !== 'place' && !NTH_LINE.test(clause.folded)) return false
  if (!list) return false
  if (pick.from === 'all-but-places') return list.labels.every(({ no }) => pick.places.includes(no))
  if (pick.from === 'places') return list.labels.every(({ no }) => !pick.places.includes(no))
  return pick.from === 'start' && list.labels.every(({ no }) => no > pick.count)
}

const MIDDLE_ONE = /^中间[那的]*一?[个条项]/
/** 第二条等物业公司 */
const NTH_LINE = /^第[一二三四五六七八九十]+条/

/** 第一个和第三个: the middle of three is another. */
function isRoundAMiddle(places: readonly number[]): boolean {
  return places.length === 2 && places.includes(1) && places.includes(3)
}

/** 未完成:1、51 */
const NOT_YET = /(?:还|尚|仍|暂)?(?:未|没有?)(?:完成|办结|办完|做完|弄完|搞完|销号)的?(?:还?有|是)?[\s:]*/y

function listsWhatIsNotDone(folded: string): boolean {
  const from = eat(NOT_YET, folded, 0)
  return (
    from > 0 && readLabels(folded, from).some(({ end, style }) => end === folded.length && style !== 'place')
  )
}

/** Only what names a number of its own at its beginning is a new sentence. */
function belongsToReport(intent: Intent, clause: Clause): boolean {
  if (intent.kind === 'remark') return true
  if (intent.kind === 'not-done' && listsWhatIsNotDone(clause.folded)) return false
  if (intent.kind === 'report') return intent.target.by === 'nothing'
  if (intent.kind === 'not-done' || intent.kind === 'unsupported' || intent.kind === 'unsure') {
    return labelsOf(intent).length === 0 || readLabels(clause.folded, eatLead(clause.folded, 0)).length === 0
  }
  return intent.kind === 'chatter'
}

function spoiled(report: ReportIntent, before: readonly Intent[]): boolean {
  const strange = before.filter((intent) => intent.kind === 'remark' || isVague(intent))
  if (strange.some((intent) => intent.kind !== 'remark' || intent.tone !== 'plain')) return true
  return strange.length > 0 && (!report.past || report.target.by === 'nothing')
}

function isVague(intent: Intent): boolean {
  return (intent.kind === 'not-done' || intent.kind === 'unsupported') && intent.labels.length === 0
}

/** A scrap behind a bare command (完成2，别) is no remark; a count (7人) is, one of times (0次) is none. */
const SHORTEST_REMARK = 3
const COUNT = new RegExp(`^[1-9]\\d*(?!次|场|期|轮)${COUNTED}$`)

function isScrap(text: string): boolean {
  return text.length < SHORTEST_REMARK && !COUNT.test(text)
}

/** 效果比去年好 */
const COMPARED = /比(?:去年|上年度?|往年|上个?季度|上个?月)(?:同期)?/g

/** Of an accomplished fact: 12月31日前还会再学一次. */
const MORE_TO_COME = /还|再|前|将|继续|下一?[次步]/

function withRemark(report: ReportIntent, reading: Reading, today: CivilDay): Intent {
  const { clause } = reading
  const isOne = report.times === null && labelsOf(report).length === 1 && clause.stop !== '?'
  const times = isOne ? timesIn(clause.folded) : null
  return times ? { ...report, times } : withWords(report, reading, today)
}

function withWords(report: ReportIntent, { clause, isOwnClause }: Reading, today: CivilDay): Intent {
  const { text, tone } = remark(clause)
  if (tone === 'aside' && changesSubject(clause.folded.trim(), isOwnClause, report.past)) return report
  if (text === '' || (!report.scant && isPolite(text))) return report
  if (tone === 'doubt' || tone === 'aside' || isToCome(report, clause, text, today))
    return doubtful({ ...report, remark: andThen(report.remark, text) })
  return {
    ...report,
    remark: andThen(report.remark, text),
    named: [
      ...report.named,
      ...whensIn(clause.folded.replace(COMPARED, ' '), today).filter(({ first }) => first <= today),
    ],
    doers: [...report.doers, ...doersIn(clause)],
  }
}

/** What follows is of what is asked about. */
function withMore(report: UnsureIntent, clause: Clause): UnsureIntent {
  const { text } = remark(clause)
  return text === '' || isPolite(text) ? report : { ...report, remark: andThen(report.remark, text) }
}

/** Whether the remark makes the report one of what is still to come. */
function isToCome({ past, scant }: ReportIntent, { folded }: Clause, text: string, today: CivilDay): boolean {
  const named = namesTimeToCome(folded, today)
  if (named && (isDateOnly(text) || !MORE_TO_COME.test(text))) return true
  if (past || goesOn(folded.trim()) || leavesNothingOpen(folded) || isNounsOnly(folded.trim())) return false
  return named || scant === true || stillToCome(folded) || isScrap(text)
}
