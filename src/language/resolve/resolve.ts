import type { Outlook } from '../../domain/obligation/outlook.ts'
import { openObligations } from '../../domain/obligation/reportable.ts'
import type { Fact } from '../facts.ts'
import type { ChooseIntent, NotDoneIntent, Intent, ReadingIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { attachTo } from './attach.ts'
import { resolveDetail, resolveStatus, resolveTodo } from './asks.ts'
import { resolveCalendar, resolveProgressAsked, resolveRanking, resolveRecord } from './ask-standing.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import { openQuestion, resolveAnswer, type OpenQuestion } from './question.ts'
import type { Item } from './quoted.ts'
import { resolveReport } from './targets.ts'
import { askWhether } from './unsure.ts'
import { resolveRule } from './rulings.ts'
import { isOrderIntent, resolveOrder } from './orders.ts'
import { resolveUrge } from './urge.ts'
import { resolveWhy } from './why.ts'
import { resolveStillOpen } from './still-open.ts'
import { resolveUndo } from './undo.ts'

/** Items shown as examples in the help. */
const EXAMPLES = 2

/** Intent, sender and record → commands, a question back, facts to tell, or nothing at all. */
export function resolve(
  view: Outlook,
  sender: Sender,
  intent: Exclude<Intent, ReadingIntent>,
  quoted: readonly Item[] | null,
): Outcome[] {
  if (isRemarked(intent)) return [tell(remarkOn(intent, sender))]
  if (isAsked(intent)) return [answer(view, sender, intent)]
  if (isOrderIntent(intent)) return resolveOrder(view, sender, intent, quoted)
  switch (intent.kind) {
    case 'unsure':
      return askWhether(view, sender, intent)
    case 'report':
      return resolveReport(view, sender, intent, quoted)
    case 'rule':
      return resolveRule(view, sender, intent, quoted)
    case 'urge':
      return resolveUrge(view, sender, intent, quoted)
    case 'undo':
      return resolveUndo(view, sender, intent)
    case 'attach':
      return [attachTo(view, sender, intent)]
    case 'choose':
      return resolveChoose(view, sender, intent, quoted)
    case 'ask-why':
      return [resolveWhy(view, sender, intent, quoted)]
    case 'not-done':
      return notDone(view, sender, intent)
  }
}

/** 3完成了吗 asks how it stands. */
function notDone(view: Outlook, sender: Sender, intent: NotDoneIntent): Outcome[] {
  const isTold = intent.why === 'negated' || intent.why === 'partial'
  if (isTold && intent.labels.length > 0) return resolveStillOpen(view, sender, intent)
  return [intent.why === 'question' && intent.labels.length > 0 ? resolveStatus(view, intent) : tell(intent)]
}

type AskedIntent = Extract<Intent, { kind: (typeof ASKED)[number] }>

const ASKED = [
  ...(['ask-todo', 'ask-detail', 'ask-status', 'ask-progress', 'ask-ranking'] as const),
  ...(['ask-calendar', 'ask-record', 'help'] as const),
] as const

const ASKED_KINDS: ReadonlySet<string> = new Set(ASKED)

function isAsked(intent: Intent): intent is AskedIntent {
  return ASKED_KINDS.has(intent.kind)
}

/** What is only asked, of the record as it stands. */
function answer(view: Outlook, sender: Sender, intent: AskedIntent): Outcome {
  switch (intent.kind) {
    case 'ask-todo':
      return resolveTodo(view, sender, intent)
    case 'ask-detail':
      return resolveDetail(view, sender, intent)
    case 'ask-status':
      return resolveStatus(view, intent)
    case 'ask-progress':
      return resolveProgressAsked(view, sender, intent)
    case 'ask-ranking':
      return resolveRanking(view)
    case 'ask-calendar':
      return resolveCalendar(view, sender, intent)
    case 'ask-record':
      return resolveRecord(view, sender, intent)
    case 'help':
      return help(view, sender)
  }
}

type Remarked = Extract<Intent, { kind: (typeof REMARKED)[number] }>

const REMARKED = ['ask-unknown', 'chatter', 'mention', 'same', 'unsupported', 'remark', 'too-long'] as const

const REMARKED_KINDS: ReadonlySet<string> = new Set(REMARKED)

function isRemarked(intent: Intent): intent is Remarked {
  return REMARKED_KINDS.has(intent.kind)
}

/** What changes nothing and needs nothing from the record. */
function remarkOn(intent: Remarked, { actor }: Sender): Fact {
  switch (intent.kind) {
    case 'mention':
    case 'same':
      return { kind: 'unsure', labels: intent.labels, likely: false }
    case 'remark':
    case 'ask-unknown':
      return { kind: 'puzzled' }
    case 'unsupported':
      return { ...intent, admin: actor.admin }
    case 'chatter':
    case 'too-long':
      return intent
  }
}

function resolveChoose(
  view: Outlook,
  sender: Sender,
  intent: ChooseIntent,
  quoted: readonly Item[] | null,
): Outcome[] {
  const question = openQuestion(view, sender)
  if (question && (quoted === null || shows(quoted, question)))
    return [resolveAnswer(sender, question, intent)]
  const { answer } = intent
  if (answer.by === 'cancel') return resolveUndo(view, sender, { kind: 'undo', what: 'last' })
  if (answer.by === 'labels' && quoted === null && sender.chat !== null) return [tell({ kind: 'puzzled' })]
  if (answer.by === 'labels' && quoted === null)
    return [resolveDetail(view, sender, { kind: 'ask-detail', labels: answer.labels })]
  if (answer.by === 'labels') return [tell({ kind: 'unsure', labels: answer.labels, likely: true })]
  return [answer.by === 'yes' || answer.by === 'none' ? tell({ kind: 'chatter' }) : tell({ kind: 'puzzled' })]
}

/** Whether the quoted message is the question, or its beginning: the numbers of another list are no answer to it. */
function shows(quoted: readonly Item[], { choices }: OpenQuestion): boolean {
  const isChoice = (item: Item, at: number) =>
    item.no === choices[at]?.duty.no && item.part === choices[at].part
  return quoted.length > 0 && quoted.every(isChoice)
}

function help(view: Outlook, sender: Sender): Outcome {
  const open = sender.units.flatMap((unit) => openObligations(view, unit))
  const examples = open.filter((one, at) => open.findIndex((other) => other.duty.no === one.duty.no) === at)
  return outcome({
    facts: [{ kind: 'help', examples: examples.slice(0, EXAMPLES), admin: sender.actor.admin }],
  })
}
