import type { Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Fact, OrderedFact, RecordedFact, RuledFact, UrgedFact } from '../../facts.ts'
import { EVIDENCE_MISSING, evidenceText, evidenceUnfit } from './evidence.ts'
import { detailText, statusText } from './detail.ts'
import { helpText } from './help.ts'
import { itemLine, labelText } from './item.ts'
import { packText } from './pack.ts'
import { questionText } from './question.ts'
import { orderedText } from './order.ts'
import * as refusal from './refusal.ts'
import { renumberedText } from './renumbered.ts'
import { recordedText } from './report.ts'
import * as readings from './reading-settled.ts'
import { receiptLine, ruledText, urgedText } from './ruling.ts'
import { rulingRefused, unitWanted, urgeRefused } from './ruling-refused.ts'
import { withoutMarkup } from './safe.ts'
import { notDoneText, unsupportedText, unsureText } from './statement.ts'
import { calendarText, progressText, rankingText, recordText } from './standing.ts'
import { overviewText, todoText } from './todo.ts'
import { whyNothingText, whyText } from './why.ts'
import { undoneText } from './undone.ts'
import { UNORDERED, unorderedText } from './unordered.ts'
import { unknownText } from './unknown.ts'
import { mostUrgentFirst } from './urgency.ts'

/** Open items shown where a number is wanted. */
const SHOWN = 5

/** The answer that says these facts, in their order; null where there is nothing to say. */
export function replyText(view: Outlook, facts: readonly Fact[]): string | null {
  const recorded = facts.filter((fact): fact is RecordedFact => fact.kind === 'recorded')
  const ruled = facts.filter((fact): fact is RuledFact => fact.kind === 'ruled')
  const urged = facts.filter((fact): fact is UrgedFact => fact.kind === 'urged')
  const ordered = facts.filter((fact): fact is OrderedFact => fact.kind === 'ordered')
  const changed = recorded.length + ruled.length + urged.length + ordered.length > 0
  const others = facts.filter((fact): fact is Told => !CHANGES.has(fact.kind))
  const said = withoutNoise(others, changed)
  const lines = said.map((fact) => factText(view, fact))
  const parts = [
    ...(recorded.length > 0 ? [recordedText(view, recorded)] : []),
    ...(ruled.length > 0 ? [ruledText(view, ruled)] : []),
    ...(urged.length > 0 ? [urgedText(urged)] : []),
    ...(ordered.length > 0 ? [orderedText(view, ordered)] : []),
    ...(changed ? [receiptLine(view)] : []),
    ...new Set(lines),
  ]
  return parts.length === 0 ? null : withoutMarkup(parts.join('\n'))
}

/** Small talk and unknown words are passed over beside something that has an answer. */
function withoutNoise(facts: readonly Told[], recorded: boolean) {
  const telling = facts.filter(
    (fact) => fact.kind !== 'chatter' && fact.kind !== 'puzzled' && !isSaidBetter(fact, facts),
  )
  return recorded || telling.length > 0 ? telling : facts.slice(0, 1)
}

/** 2不归我们管，应该是安全站的 is one thing, said of 2. */
function isSaidBetter(fact: Told, facts: readonly Told[]): boolean {
  if (fact.kind !== 'unsupported' || fact.labels.length > 0) return false
  return facts.some(
    (other) => other.kind === 'unsupported' && other.what === fact.what && other.labels.length > 0,
  )
}

type Told = Exclude<Fact, RecordedFact | RuledFact | UrgedFact | OrderedFact>

/** What is said first, with one receipt for all of it. */
const CHANGES: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['recorded', 'ruled', 'urged', 'ordered'])
type Of<K extends Told['kind']> = Extract<Told, { kind: K }>

const QUESTIONS = [
  'asked',
  'ask-again',
  'number-wanted',
  'unsure',
  'dropped',
  'one-at-a-time',
  'renumbered',
] as const
const INFORMATION = [
  ...(['todo', 'overview', 'detail', 'status', 'why', 'why-nothing', 'help'] as const),
  ...(['progress', 'ranking', 'calendar', 'record', 'pack', 'unknown-said'] as const),
] as const
const REFUSALS = [
  ...(['unknown-number', 'unknown-part', 'other-unit', 'already-done', 'nothing-open'] as const),
  ...(['unit-wanted', 'ruling-refused', 'urge-refused', 'waived-already'] as const),
  ...(['too-many-units', 'other-period', 'counted-already', 'unclear-count', 'too-many-numbers'] as const),
] as const

const READINGS = [
  ...(['reading-settled', 'readings-settled', 'reading-refused'] as const),
  ...(['reading-unclear', 'reading-or-postponement'] as const),
] as const

/** Family by family, each one exhaustive switch: a new kind of fact does not compile before it has words. */
function factText(view: Outlook, fact: Told): string {
  if (isOneOf(fact, QUESTIONS)) return questionLike(view, fact)
  if (isOneOf(fact, INFORMATION)) return informationText(view, fact)
  if (isOneOf(fact, REFUSALS)) return refusalText(view, fact)
  if (isOneOf(fact, UNORDERED)) return unorderedText(view, fact)
  if (isOneOf(fact, READINGS)) return readings.readingText(view, fact)
  return otherText(view, fact)
}

function isOneOf<K extends Told['kind']>(fact: Told, kinds: readonly K[]): fact is Of<K> {
  return kinds.some((kind) => kind === fact.kind)
}

function questionLike(view: Outlook, fact: Of<(typeof QUESTIONS)[number]>): string {
  switch (fact.kind) {
    case 'asked':
      return questionText(view, fact.choices, false, fact.ruling)
    case 'ask-again':
      return questionText(view, fact.choices, true, fact.ruling)
    case 'number-wanted':
      return numberWanted(view, fact.open)
    case 'unsure':
      return unsureText(fact.labels)
    case 'renumbered':
      return renumberedText(view, fact)
    case 'one-at-a-time':
      return '其余的请分开再发一次。'
    case 'dropped':
      return '好的，没有登记。'
  }
}

function informationText(view: Outlook, fact: Of<(typeof INFORMATION)[number]>): string {
  switch (fact.kind) {
    case 'todo':
      return todoText(view, fact.units, fact.due)
    case 'overview':
      return overviewText(view, fact.units, fact.due)
    case 'detail':
      return detailText(view, fact)
    case 'status':
      return statusText(view, fact)
    case 'progress':
      return progressText(view, fact.units)
    case 'ranking':
      return rankingText(fact.units)
    case 'calendar':
      return calendarText(view, fact)
    case 'record':
      return recordText(view, fact)
    case 'why':
      return whyText(view, fact)
    case 'why-nothing':
      return whyNothingText(fact.labels)
    case 'unknown-said':
      return unknownText(view, fact.sentences)
    case 'pack':
      return packText(view, fact)
    case 'help':
      return helpText(fact.examples, fact.admin)
  }
}

function refusalText(view: Outlook, fact: Of<(typeof REFUSALS)[number]>): string {
  switch (fact.kind) {
    case 'unknown-number':
      return refusal.unknownNumber(fact.label)
    case 'unknown-part':
      return refusal.unknownPart(fact.label, fact.duty.cadences.length)
    case 'other-unit':
      return refusal.otherUnit(fact)
    case 'already-done':
      return refusal.alreadyDone(view, fact)
    case 'unit-wanted':
      return unitWanted(fact)
    case 'ruling-refused':
      return rulingRefused(view, fact)
    case 'urge-refused':
      return urgeRefused(fact)
    case 'waived-already':
      return `第${labelText(fact.label)}项已登记为不适用，不用再报。`
    case 'nothing-open':
      return refusal.nothingOpen(fact.label, fact.unit)
    case 'too-many-units':
      return refusal.tooManyUnits(fact.label, fact.units)
    case 'other-period':
      return refusal.otherPeriod(view, fact.label, fact.open)
    case 'counted-already':
      return refusal.countedAlready(fact.obligation, fact.done)
    case 'unclear-count':
      return refusal.unclearCount(fact.obligation, fact.done)
    case 'too-many-numbers':
      return `一次最多登记 ${fact.most} 项，没有登记。请分开回复“完成 编号”。`
  }
}

function otherText(
  view: Outlook,
  fact: Exclude<
    Told,
    Of<(typeof QUESTIONS | typeof INFORMATION | typeof REFUSALS | typeof UNORDERED | typeof READINGS)[number]>
  >,
): string {
  switch (fact.kind) {
    case 'undone':
      return undoneText(view, fact)
    case 'undo-refused':
      return refusal.undoRefused(view, fact)
    case 'undo-which':
      return refusal.undoWhich(fact.number)
    case 'undo-more':
      return refusal.undoMore(fact.receipt, fact.labels, fact.import)
    case 'done-on-record':
      return refusal.doneOnRecord(view, fact.done)
    case 'not-done':
      return notDoneText(fact.why, fact.labels)
    case 'unsupported':
      return unsupportedText(fact, view.today)
    case 'acknowledge-which':
      return '好的，还没有登记。要暂停哪一项的提醒，请写编号，如“2正在办，预计12月5日”；办完请回复“完成 编号”。'
    case 'chatter':
      return '好的。办完事项请回复“完成 编号”，需要说明请回复“帮助”。'
    case 'too-long':
      return `内容太长，没有登记。请把说明缩短到 ${fact.most} 字以内，再回复“完成 编号 说明”。`
    case 'evidence':
      return evidenceText(fact)
    case 'evidence-missing':
      return EVIDENCE_MISSING
    case 'evidence-unfit':
      return evidenceUnfit(fact.labels)
    case 'puzzled':
      return '没有看懂，没有登记。办完请回复“完成 编号”，看清单请回复“待办”，用法请回复“帮助”。'
  }
}

function numberWanted(view: Outlook, open: readonly Obligation[]): string {
  if (open.length === 0) return '请问是哪一项？请回复“完成 编号”；本单位目前没有待办，回复“待办”可查看。'
  const lines = mostUrgentFirst(open, view.today)
    .slice(0, SHOWN)
    .map((obligation) => itemLine(view, obligation))
  const more = open.length > SHOWN ? [`还有 ${open.length - SHOWN} 项，回复“待办”查看。`] : []
  return ['请问是哪一项？请回复编号，或“完成 编号”：', ...lines, ...more].join('\n')
}
