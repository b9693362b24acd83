import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import type { Intent, Label, RemarkIntent, ReportIntent } from '../intent.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { stillToCome, toneOf } from './doubt.ts'
import { CLAUSES, WHOLE_MESSAGE } from './index.ts'
import { readLabels } from './labels.ts'
import { slice, type Context, type Message, type Phrase } from './normalise.ts'
import type { Recognised, Recogniser } from './recogniser.ts'
import { eatLead } from './scan.ts'
import { isDateOnly, namesTimeToCome } from './when.ts'

/** An intent and the words that it was read from. */
interface Reading {
  intent: Intent
  clause: Clause
}

/** What a message means, in the order in which it was said. Reports that others words cast doubt on become `unsure`. */
export function recognise(message: Message, context: Context): Intent[] {
  if (message.folded.length > LONGEST) return [{ kind: 'remark', text: '', tone: 'plain' }]
  const said = unquoted(message)
  const clauses = clausesOf(said)
  const stop = clauses.length === 1 ? (clauses[0]?.stop ?? '') : ''
  const whole = first(WHOLE_MESSAGE, { ...said, stop }, context)
  if (whole) return [whole.intent]
  const found = clauses.flatMap((clause) => readClause(clause, context))
  return withoutContradictions(withRemarks(joined(found), context.today))
}

/** Longer texts are documents that somebody pasted, not reports; reading them would cost time for nothing. */
const LONGEST = 1000

/** “完成 2” copied from an answer of the bot, quotation marks included. */
function unquoted(message: Phrase): Phrase {
  return /^["“「'][^"“”「」']+["”」']$/.test(message.folded)
    ? slice(message, 1, message.folded.length - 1)
    : message
}

function first(recognisers: readonly Recogniser[], clause: Clause, context: Context): Recognised | null {
  for (const recogniser of recognisers) {
    const found = recogniser(clause, context)
    if (found) return found
  }
  return null
}

function readClause(clause: Clause, context: Context): Reading[] {
  const found = first(CLAUSES, clause, context)
  if (!found) return [{ intent: remark(clause), clause }]
  const reading = { intent: found.intent, clause }
  if (!found.rest) return [reading]
  const behind = readClause(trimmed(found.rest), context)
  const ownSentence = behind.every(({ intent }) => labelsOf(intent).length > 0)
  return [reading, ...(ownSentence ? behind : [{ intent: remark(found.rest), clause: found.rest }])]
}

function trimmed(clause: Clause): Clause {
  const from = /^[\s:,、;|/—-]*/.exec(clause.folded)?.[0].length ?? 0
  return { ...slice(clause, from, clause.folded.length), stop: clause.stop }
}

function labelsOf(intent: Intent): readonly Label[] {
  if (intent.kind === 'report') return intent.target.by === 'numbers' ? intent.target.labels : []
  return 'labels' in intent ? intent.labels : []
}

function remark(clause: Clause): RemarkIntent {
  const text = clause.clean.trim().replace(/^(?:[,，:：;；、\s]|备注|说明)+/, '')
  return { kind: 'remark', text, tone: toneOf(clause.folded.trim(), clause.stop) }
}

/** 16没问题，已经完成 is one sentence about 16, and so is 完成，16; 5也是 says again what was said before. */
function joined(found: readonly Reading[]): Reading[] {
  const result: Reading[] = []
  for (const reading of found) {
    const { intent } = reading
    const before = result.at(-1)?.intent
    if (before?.kind === 'mention' && isBare(intent)) {
      const target = { by: 'numbers' as const, labels: before.labels }
      result.splice(-1, 1, { ...reading, intent: { ...intent, certainty: 'certain', target } })
    } else if (before?.kind === 'mention' && intent.kind === 'not-done' && intent.labels.length === 0) {
      result.splice(-1, 1, { ...reading, intent: { ...intent, labels: before.labels } })
    } else if (intent.kind === 'mention' && before && isBare(before)) {
      const target = { by: 'numbers' as const, labels: intent.labels }
      result.splice(-1, 1, { ...reading, intent: { ...before, certainty: 'certain', target } })
    } else if (intent.kind === 'same') {
      result.push({ ...reading, intent: same(intent.labels, before) })
    } else {
      result.push(reading)
    }
  }
  return result
}

function same(labels: readonly Label[], before: Intent | undefined): Intent {
  if (before?.kind !== 'report') return { kind: 'not-done', why: 'negated', labels }
  return { ...before, target: { by: 'numbers', labels } }
}

function isBare(intent: Intent): intent is ReportIntent {
  return intent.kind === 'report' && intent.target.by === 'nothing'
}

/** Words behind a report are its remark, unless they take it back; words before it may turn it into somebody else's. */
function withRemarks(found: readonly Reading[], today: CivilDay): Intent[] {
  const result: Intent[] = []
  for (const { intent, clause } of found) {
    const last = result.findLastIndex((other) => other.kind === 'report' || other.kind === 'unsure')
    const report = result[last]
    if (report && intent.kind === 'undo') {
      result[last] = report.kind === 'report' ? doubtful(report) : report
    } else if (report && intent.kind !== 'report' && speaksOfOtherPlace(report, clause)) {
      result.push({ kind: 'not-done', why: 'negated', labels: [] })
    } else if (report && belongsToReport(intent, clause)) {
      if (report.kind === 'report') result[last] = withRemark(report, remark(clause), today)
    } else if (intent.kind === 'report' && spoiled(intent, result)) {
      result.push(doubtful(intent))
    } else {
      result.push(intent)
    }
  }
  return result
}

/** 前两个完成了，第三个还在弄 says nothing against the first two; …，第二个没弄 does. */
function speaksOfOtherPlace(report: Intent, clause: Clause): boolean {
  if (report.kind !== 'report' || report.target.by !== 'positions') return false
  const list = readLabels(clause.folded, eatLead(clause.folded, 0))[0]
  if (list?.style !== 'place') return false
  const { pick } = report.target
  if (pick.from === 'places') return list.labels.every(({ no }) => !pick.places.includes(no))
  return pick.from === 'start' && list.labels.every(({ no }) => no > pick.count)
}

/** Only what names a number of its own at its beginning is a new sentence. */
function belongsToReport(intent: Intent, clause: Clause): boolean {
  if (intent.kind === 'remark') return true
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

/** A scrap behind a bare command (完成2，别) is no remark. */
const SHORTEST_REMARK = 3

function withRemark(report: ReportIntent, { text, tone }: RemarkIntent, today: CivilDay): Intent {
  if (tone === 'aside' || text === '' || isPolite(text)) return report
  const toCome = namesTimeToCome(text, today)
  if (tone === 'doubt' || (toCome && isDateOnly(text))) return doubtful(report)
  if (!report.past && (toCome || stillToCome(text) || text.length < SHORTEST_REMARK)) return doubtful(report)
  return { ...report, remark: report.remark === null ? text : `${report.remark}，${text}` }
}

/** 请登记 asks for what is done anyway. */
function isPolite(text: string): boolean {
  return /^(?:请|麻烦|帮忙|烦请)?(?:您|你)?(?:登记|销号|记录|知悉|查收|查阅|审核|核实|备案|处理)(?:一下|谢谢|[。!！~\s])*$|^(?:谢谢|辛苦了?|收到|好的)[。!！~\s]*$/.test(
    text,
  )
}

function doubtful(report: ReportIntent): Intent {
  return { kind: 'unsure', labels: report.target.by === 'numbers' ? report.target.labels : [], likely: true }
}

/** What is called done and not done in one message is asked about. */
function withoutContradictions(found: readonly Intent[]): Intent[] {
  const denied = found.flatMap((intent) =>
    intent.kind === 'not-done' || intent.kind === 'unsure' ? intent.labels : [],
  )
  const clashes = (label: Label) =>
    denied.some((other) => other.no === label.no && (other.part ?? label.part) === label.part)
  const named = found.some((intent) => labelsOf(intent).length > 0)
  return found.flatMap((intent): Intent[] => {
    if (isBare(intent) && named) return [doubtful(intent)]
    if (intent.kind !== 'report' || intent.target.by !== 'numbers') return [intent]
    const labels = intent.target.labels.filter((label) => !clashes(label))
    if (labels.length === intent.target.labels.length) return [intent]
    return labels.length === 0 ? [] : [{ ...intent, target: { by: 'numbers', labels } }]
  })
}
