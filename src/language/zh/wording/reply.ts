import type { Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Fact, RecordedFact } from '../../facts.ts'
import { labelsOf } from '../../resolve/undo.ts'
import { detailText, statusText } from './detail.ts'
import { helpText } from './help.ts'
import { itemLine } from './item.ts'
import { questionText } from './question.ts'
import * as refusal from './refusal.ts'
import { recordedText } from './report.ts'
import { safe, withoutMarkup } from './safe.ts'
import { notDoneText, unsupportedText, unsureText } from './statement.ts'
import { overviewText, todoText } from './todo.ts'

/** Open items shown where a number is wanted. */
const SHOWN = 5

/** The answer that says these facts, in their order; null where there is nothing to say. */
export function replyText(view: Outlook, facts: readonly Fact[]): string | null {
  const recorded = facts.filter((fact): fact is RecordedFact => fact.kind === 'recorded')
  const others = facts.filter((fact): fact is Exclude<Fact, RecordedFact> => fact.kind !== 'recorded')
  const said = withoutNoise(others, recorded.length > 0)
  const lines = said.map((fact) => factText(view, fact))
  const parts = [...(recorded.length > 0 ? [recordedText(view, recorded)] : []), ...new Set(lines)]
  return parts.length === 0 ? null : withoutMarkup(parts.join('\n'))
}

export function strangerText(userId: string): string {
  const id = safe(userId)
  return withoutMarkup(
    `您还不在通讯录里，没有登记。请联系督办管理员，把您的企业微信账号 ${id} 加入所在单位的通讯录，之后就可以回复登记了。`,
  )
}

/** Small talk and unknown words are passed over beside something that has an answer. */
function withoutNoise(facts: readonly Exclude<Fact, RecordedFact>[], recorded: boolean) {
  const telling = facts.filter((fact) => fact.kind !== 'chatter' && fact.kind !== 'puzzled')
  return recorded || telling.length > 0 ? telling : facts.slice(0, 1)
}

function factText(view: Outlook, fact: Exclude<Fact, RecordedFact>): string {
  return (
    questionLike(view, fact) ??
    information(view, fact) ??
    refused(view, fact) ??
    undoing(view, fact) ??
    plain(fact)
  )
}

/** Each of these says some kinds of facts, and null for the others. */
function questionLike(view: Outlook, fact: Fact): string | null {
  if (fact.kind === 'asked') return questionText(view, fact.choices, false)
  if (fact.kind === 'ask-again') return questionText(view, fact.choices, true)
  if (fact.kind === 'number-wanted') return numberWanted(view, fact.open)
  return fact.kind === 'unsure' ? unsureText(fact.labels) : null
}

function information(view: Outlook, fact: Fact): string | null {
  if (fact.kind === 'todo') return todoText(view, fact.units, fact.due)
  if (fact.kind === 'overview') return overviewText(view, fact.units)
  if (fact.kind === 'detail') return detailText(view, fact)
  if (fact.kind === 'status') return statusText(view, fact)
  return fact.kind === 'help' ? helpText(fact.examples, fact.admin) : null
}

function refused(view: Outlook, fact: Fact): string | null {
  if (fact.kind === 'unknown-number') return refusal.unknownNumber(fact.label)
  if (fact.kind === 'unknown-part') return refusal.unknownPart(fact.label, fact.duty.cadences.length)
  if (fact.kind === 'other-unit') return refusal.otherUnit(fact)
  if (fact.kind === 'already-done') return refusal.alreadyDone(view, fact.label, fact.last, fact.leads)
  if (fact.kind === 'nothing-open') return refusal.nothingOpen(fact.label, fact.unit)
  if (fact.kind === 'too-many-units') return refusal.tooManyUnits(fact.label, fact.units)
  if (fact.kind === 'other-period') return refusal.otherPeriod(view, fact.label, fact.open)
  if (fact.kind === 'counted-already') return refusal.countedAlready(fact.obligation, fact.done)
  return fact.kind === 'unclear-count' ? refusal.unclearCount(fact.obligation, fact.done) : null
}

function undoing(view: Outlook, fact: Fact): string | null {
  if (fact.kind === 'undone') return undoneText(fact)
  if (fact.kind === 'undo-refused') return refusal.undoRefused(view, fact)
  if (fact.kind === 'undo-which') return refusal.undoWhich(fact.number)
  return fact.kind === 'undo-more' ? refusal.undoMore(fact.receipt, fact.labels, fact.import) : null
}

function plain(fact: Fact): string {
  if (fact.kind === 'too-many-numbers')
    return `一次最多登记 ${fact.most} 项，没有登记。请分开回复“完成 编号”。`
  if (fact.kind === 'dropped') return '好的，没有登记。'
  if (fact.kind === 'not-done') return notDoneText(fact.why, fact.labels)
  if (fact.kind === 'unsupported') return unsupportedText(fact)
  if (fact.kind === 'chatter') return '好的。办完事项请回复“完成 编号”，需要说明请回复“帮助”。'
  return '没有看懂，没有登记。办完请回复“完成 编号”，看清单请回复“待办”，用法请回复“帮助”。'
}

function undoneText({ receipt, change }: Extract<Fact, { kind: 'undone' }>): string {
  if (change.what !== 'reported')
    return `已撤销回执 #${receipt}（${change.what === 'plan-imported' ? '任务表' : '通讯录'}导入）。`
  const marks = labelsOf(change).map((label) => `〔${label}〕`)
  return `已撤销回执 #${receipt}：${marks.join('')}恢复为待办。`
}

function numberWanted(view: Outlook, open: readonly Obligation[]): string {
  if (open.length === 0) return '请问是哪一项？请回复“完成 编号”；本单位目前没有待办，回复“待办”可查看。'
  const lines = open.slice(0, SHOWN).map((obligation) => itemLine(view, obligation))
  const more = open.length > SHOWN ? [`还有 ${open.length - SHOWN} 项，回复“待办”查看。`] : []
  return ['请问是哪一项？请回复“完成 编号”：', ...lines, ...more].join('\n')
}
