import type { CivilDay } from '../domain/calendar/civil-day.ts'
import type { Actor } from '../domain/obligation/actor.ts'
import type { Command } from '../domain/obligation/command.ts'
import { decide, type Decision } from '../domain/obligation/decide.ts'
import type { Effect } from '../domain/obligation/effect.ts'
import type { Event } from '../domain/obligation/event.ts'
import { isLeave } from '../domain/obligation/order.ts'
import { personName } from '../domain/duty/unit-names.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import type { Fact, UnknownSaid } from './facts.ts'
import { masked } from './mask.ts'
import type { ChooseIntent, Intent } from './intent.ts'
import { effectsOf } from './effects.ts'
import { noticesOf } from './notices.ts'
import { recordedFacts, refusedFacts, ruledFacts } from './recorded.ts'
import { asked } from './resolve/asked.ts'
import { outcome, tell, type Outcome } from './resolve/outcome.ts'
import { attach, wantsEvidence, type Kept } from './resolve/attach.ts'
import { openQuestion } from './resolve/question.ts'
import { isOver } from './resolve/question-over.ts'
import { quotedItems } from './resolve/quoted.ts'
import { withQuotedReceipt } from './resolve/undo.ts'
import { resolveReading, type ReadTimes } from './resolve/reading.ts'
import { resolve } from './resolve/resolve.ts'
import { senderOf, type Sender } from './sender.ts'
import { strangersOwn } from './stranger.ts'
import { normalise, type Message } from './zh/message/normalise.ts'
import { isOwnMessage } from './zh/message/own-message.ts'
import { withoutOwnName } from './zh/message/own-name.ts'
import { splitQuote } from './zh/message/inline-quote.ts'
import { beginsLikeReport } from './zh/message/begins-like-report.ts'
import { whensIn } from './zh/time/when.ts'
import { recognise } from './zh/recognise.ts'
import { strangerText } from './zh/wording/person.ts'
import { replyText } from './zh/wording/reply.ts'

/** What somebody said. */
export interface Said {
  from: string
  /** Group chat, or null when said to the bot alone. */
  chat: string | null
  text: string
  /** Text of the quoted message. */
  quote: string | null
  /** The transport hands on only what is said to the bot. */
  addressed?: true
  /** Pictures, files and links that came with it and are kept. */
  kept?: Kept
  /** What was not understood before, where it is asked for. */
  unknown?: readonly UnknownSaid[]
}

export interface Response {
  /** To be recorded together in one change, whose receipt number is the next of the view's state. */
  events: Event[]
  /** What the events change, for outside scripts. */
  effects: Effect[]
  /** To be sent once the events are on disk; null for silence. */
  reply: string | null
  /** The sentence without names, where it was said to the bot and not understood. */
  unknown?: string
}

/** What a message comes to before it is put into words. */
export interface Decided {
  /** To be recorded; word of them that goes to others is added with the answer. */
  events: Event[]
  answer: () => Response
}

export interface RespondOptions {
  botNames: string[]
  /** The grammar of the tables, for words that an administrator writes in the place of a table's. */
  readTimes: ReadTimes
}

const NOTHING_KEPT: Kept = { pieces: [], refused: [] }
const SILENCE: Response = { events: [], effects: [], reply: null }

/** One chat message → what is recorded and what is answered. Nothing is changed here. */
export function respond(view: Outlook, said: Said, options: RespondOptions): Response {
  return decideOn(view, said, options).answer()
}

/** One chat message → what is to be recorded. */
export function decideOn(view: Outlook, said: Said, options: RespondOptions): Decided {
  const context = {
    today: view.today,
    roster: view.roster,
    botNames: options.botNames,
    speaker: personName(view.roster, said.from),
  }
  const { text, quote } = splitQuote(said.text, said.quote)
  const read = normalise(withoutOwnName(text, view.roster, said.from), context)
  const message = {
    ...read,
    addressed: read.addressed || said.addressed === true || isOwnMessage(quote ?? ''),
  }
  const sender = senderOf(view, said.from, said.chat)
  const overheard = said.chat !== null && !message.addressed && quote === null
  const { kept = NOTHING_KEPT } = said
  const isBare = text.trim() === '' && kept.pieces.length + kept.refused.length > 0
  const heard = isBare ? [] : recognise(message, context)
  const intents = heard
    .filter((intent) => !overheard || !(isAnswerAlone(intent) || isToss(view, sender, intent)))
    .map((intent) => withQuotedReceipt(overheard ? unmeant(intent) : intent, quote))
  if (!sender.known) return toStranger(view, sender, intents, message)
  const quoted = quote === null ? null : quotedItems(view, sender, quote)
  const outcomes = intents.flatMap((intent) => {
    if (intent.kind === 'ask-unknown') return [unknownOf(sender, said)]
    if (intent.kind === 'reading') return resolveReading(view, sender, intent, options.readTimes)
    return resolve(view, sender, intent, quoted)
  })
  const { events, answer } = settle(view, sender, outcomes, message, (decided) =>
    attach(view, sender, kept, dayIn(message, view.today), decided),
  )
  return { events, answer: () => withUnknown(answer(), outcomes, () => masked(text, view.roster)) }
}

/** The sentence goes along where it was answered without being understood. */
function withUnknown(response: Response, outcomes: readonly Outcome[], sentence: () => string): Response {
  const changesNothing = response.events.every(({ type }) => type === 'question-dropped')
  const isPuzzled = response.reply !== null && changesNothing && outcomes.some(puzzles)
  return isPuzzled ? { ...response, unknown: sentence() } : response
}

/** The day that what came with a message is of. */
function dayIn({ folded }: Message, today: CivilDay): () => CivilDay {
  return () => {
    const on = whensIn(folded, today).findLast(({ kind, last }) => kind === 'day' && last <= today)
    return on?.first ?? today
  }
}

function puzzles({ facts }: Outcome): boolean {
  return facts.some(({ kind }) => kind === 'puzzled' || kind === 'unsure')
}

function unknownOf({ actor }: Sender, { unknown = [] }: Said): Outcome {
  return tell({ kind: 'unknown-said', sentences: actor.admin ? unknown : null })
}

/** Whether the sentences that were not understood are asked for. */
export function asksUnknown(text: string): boolean {
  return /[没不未]\S?[听看]|[听看]不懂/.test(text)
}

/** Whether what came with a message would be kept: asked before anything is fetched. */
export function takesEvidence(view: Outlook, said: Said, options: RespondOptions): boolean {
  const context = { today: view.today, roster: view.roster, botNames: options.botNames }
  const addressed = said.addressed === true || normalise(said.text, context).addressed
  return wantsEvidence(
    view,
    senderOf(view, said.from, said.chat),
    addressed,
    decideOn(view, said, options).events,
  )
}

/** A command that needs no reading of words, such as a pressed button: the same rules, the same answer. */
export function perform(
  view: Outlook,
  { from, chat }: Pick<Said, 'from' | 'chat'>,
  command: (actor: Actor) => Command,
): Response {
  const sender = senderOf(view, from, chat)
  if (!sender.known) return { ...SILENCE, reply: strangerText(from) }
  const said = { clean: '', folded: '', units: new Map<number, string>(), addressed: true }
  return settle(view, sender, [outcome({ commands: [command(sender.actor)] })], said).answer()
}

/** The same for an order that comes from no chat, with its facts and commands already known. */
export function carryOut(view: Outlook, actor: Actor, outcomes: (sender: Sender) => Outcome[]): Response {
  const sender = { actor, chat: null, known: true, units: actor.units }
  const said = { clean: '', folded: '', units: new Map<number, string>(), addressed: true }
  return settle(view, sender, outcomes(sender), said).answer()
}

function settle(
  view: Outlook,
  sender: Sender,
  said: readonly Outcome[],
  message: Message,
  came: (events: readonly Event[]) => Outcome = () => outcome({}),
): Decided {
  const decided = decisionsOf(view, said)
  const attached = came(decided.flatMap((decision) => decision.events))
  const outcomes = [...said, attached]
  const decisions = [...decided, ...decisionsOf(view, [attached])]
  const events = distinctEvents(decisions.flatMap((decision) => decision.events))
  const recorded = [...events]
  const question = asked(sender, outcomes, recorded)
  const facts = () => {
    const refusals = decisions.flatMap((decision) => decision.refusals)
    return [
      ...recordedFacts(view, sender, recorded),
      ...ruledFacts(view, recorded),
      ...refusedFacts(view, refusals),
      ...outcomes.flatMap((one) => one.facts),
      ...question.facts,
    ]
  }
  const told = () => audible(facts(), sender, message)
  if (question.ask) events.push(...decide(view, question.ask).events)
  const records = events.some(({ type }) => type !== 'undone')
  if (!records && openQuestion(view, sender) && isOver(view, sender, facts(), told()))
    events.push(...decide(view, { type: 'drop-question', actor: sender.actor }).events)
  return { events, answer: () => inWords(view, sender, events, told()) }
}

function inWords(view: Outlook, sender: Sender, events: readonly Event[], told: readonly Fact[]): Response {
  const reply = replyText(view, told)
  const effects = effectsOf(view, events)
  return { events: [...events, ...noticesOf(view, sender, events)], effects, reply }
}

function decisionsOf(view: Outlook, outcomes: readonly Outcome[]): Decision[] {
  return outcomes.flatMap((one) => one.commands).map((command) => decide(view, command))
}

function aboutWhat(event: Event): string | null {
  if (event.type === 'undone') return String(event.receipt)
  if (event.type === 'urged') return `urged ${event.unit}`
  if (event.type === 'triggered' || event.type === 'trigger-ended')
    return `${event.type} ${event.duty}.${event.part ?? 0} ${event.period}`
  if ('chat' in event && 'unit' in event) return `${event.type} ${event.unit}`
  if (event.type === 'paused' || event.type === 'resumed')
    return `${event.type} ${JSON.stringify(event.target)}`
  if (isLeave(event)) return `${event.type} ${event.person}`
  if (event.type === 'acknowledged') return `${event.type} ${event.keys.join(' ')}`
  return 'key' in event ? `${event.type} ${event.key}` : null
}

/** The same obligation twice in one message is one report, and the same receipt is taken back once. */
function distinctEvents(events: readonly Event[]): Event[] {
  if (events.length < 2) return [...events]
  const seen = new Set<string>()
  return events.filter((event) => {
    const about = aboutWhat(event)
    if (about === null) return true
    if (seen.has(about)) return false
    seen.add(about)
    return true
  })
}

/** In a group the bot answers what was said to it and what begins like a report, and keeps out of what people say to each other. */
function audible(facts: readonly Fact[], sender: Sender, message: Message): Fact[] {
  if (sender.chat === null || message.addressed || beginsLikeReport(message.folded)) return [...facts]
  return facts.filter((fact) => !isOverheard(fact, sender))
}

function isOverheard(fact: Fact, sender: Sender): boolean {
  if (fact.kind === 'unsure') return !fact.likely
  if (fact.kind === 'unsupported')
    return fact.what === 'leave' || (fact.labels.length === 0 && !sender.actor.admin)
  return (
    fact.kind === 'acknowledge-which' ||
    fact.kind === 'leave-refused' ||
    fact.kind === 'person-unclear' ||
    fact.kind === 'chatter' ||
    fact.kind === 'puzzled' ||
    fact.kind === 'too-long' ||
    fact.kind === 'not-done' ||
    fact.kind === 'done-on-record'
  )
}

/** 忙完了, 同意, 是, 全部, 正在办 and 2完成一半了 among people are not said to the bot. */
function isAnswerAlone(intent: Intent): boolean {
  if (intent.kind === 'reading') return true
  if (intent.kind === 'leave') return intent.loose
  if (intent.kind === 'acknowledge') return intent.labels.length === 0
  if (intent.kind === 'report') return intent.target.by === 'nothing' && intent.target.colloquial
  if (intent.kind === 'choose') return LOOSE_ANSWERS.has(intent.answer.by)
  return intent.kind === 'rule' && (intent.labels.length === 0 || intent.implied === true)
}

const LOOSE_ANSWERS: ReadonlySet<string> = new Set<ChooseIntent['answer']['by']>(['yes', 'all', 'when'])

/** 2没完成 among people takes nothing back. */
function unmeant(intent: Intent): Intent {
  if (intent.kind !== 'not-done' || intent.stillOpen !== 'said') return intent
  return { kind: 'not-done', why: intent.why, labels: intent.labels }
}

/** 收到的扣1: where one digit would close the only item asked about, it must be said to the bot. */
function isToss(view: Outlook, sender: Sender, intent: Intent): boolean {
  return intent.kind === 'choose' && openQuestion(view, sender)?.choices.length === 1
}

/** Somebody whom the roster does not know is told how to be entered; in a group only when they meant the bot. */
function toStranger(view: Outlook, sender: Sender, intents: readonly Intent[], message: Message): Decided {
  const isMeant = sender.chat === null || message.addressed
  const own = strangersOwn(view, sender, intents, isMeant)
  if (own) return settle(view, sender, resolve(view, sender, own, null), message)
  const meant = isMeant || intents.some(isCommand)
  const reply = meant ? strangerText(sender.actor.userId) : null
  return { events: [], answer: () => ({ ...SILENCE, reply }) }
}

function isCommand(intent: Intent): boolean {
  if (intent.kind === 'report') return intent.certainty === 'certain' && intent.target.by === 'numbers'
  return intent.kind === 'ask-todo' || intent.kind === 'ask-detail' || intent.kind === 'help'
}
