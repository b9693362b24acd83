import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import type { Intent, Label, RuleIntent } from '../intent.ts'
import { clausesOf, type Clause } from './message/clauses.ts'
import { CLAUSES, WHOLE_MESSAGE } from './index.ts'
import { ruledLabels, withoutTornRulings } from './together/rulings.ts'
import { withFormRead } from './message/form.ts'
import { withoutNumbering } from './message/numbering.ts'
import { slice, type Context, type Message, type Phrase } from './message/normalise.ts'
import { doubtful, labelsOf, remark, type Reading } from './reading.ts'
import { firstOf, type Recognised } from './recogniser.ts'
import { expectedIn } from './recognisers/acknowledge.ts'
import { withListsJoined } from './message/joined-lists.ts'
import { ownWords } from './message/own-words.ts'
import { withPairsApart } from './message/paired.ts'
import { ruledFromBehind } from './together/from-behind.ts'
import { isBare, oneSentence, reallyDone, settled } from './together/one-sentence.ts'
import { led } from './together/led.ts'
import { withoutRepeated } from './message/said-twice.ts'
import { withNumberFirst } from './together/number-first.ts'
import { withExceptionApart } from './together/left-out.ts'
import { withoutGreeting, withoutTail } from './message/greetings.ts'
import { withoutSlips } from './message/slips.ts'
import { withoutWordsOfOpen } from './together/of-open-one.ts'
import { withReopened } from './together/reopened.ts'
import { withListGathered } from './message/gathered.ts'
import { spokenFor } from './message/spoken-for.ts'
import { withRemarks } from './together/with-remarks.ts'

const inMessage = firstOf(WHOLE_MESSAGE)
const inClause = firstOf(CLAUSES)

/** What a message means, in the order in which it was said. Reports that others words cast doubt on become `unsure`. */
export function recognise(written: Message, context: Context): Intent[] {
  if (written.folded.length > LONGEST) return [{ kind: 'too-long', most: LONGEST }]
  const message = withFormRead(withoutNumbering(asReported(written, context)))
  const { own, besides } = ownWords(message, context.roster)
  const said = cut(prepared(message), context)
  return own === message || (said.whole && !ASKS.has(said.whole.intent.kind))
    ? read(said, [], context)
    : read(cut(prepared(own), context), besides, context)
}

/** Without greetings, tails and slips, and for whom it is said. */
function asReported(written: Message, context: Context): Message {
  const said = withoutSlips(withoutGreeting(withoutTail(written), context))
  return withListGathered(spokenFor(withExceptionApart(said), context.roster))
}

/** Of a list with a heading they would be asked instead of it. */
const ASKS: ReadonlySet<Intent['kind']> = new Set(['ask-todo', 'ask-progress', 'ask-calendar'] as const)

const prepared = (message: Message): Message => withPairsApart(withListsJoined(withoutRepeated(message)))

/** A message in its clauses, and what it means as a whole, if anything. */
interface Cut {
  clauses: readonly Clause[]
  whole: Recognised | null
  isQuoted: boolean
}

function cut(message: Message, context: Context): Cut {
  const said = unquoted(message)
  const clauses = clausesOf(said)
  const stop = clauses.length === 1 ? (clauses[0]?.stop ?? '') : ''
  return { clauses, whole: inMessage({ ...said, stop }, context), isQuoted: said !== message }
}

/** `besides` is what the passages come to that are none of the sender's own. */
function read({ clauses, whole, isQuoted }: Cut, besides: readonly Intent[], context: Context): Intent[] {
  const left = whole ? (whole.rest ? clausesOf(whole.rest) : []) : clauses
  const found = left.flatMap((clause) => readClause(clause, context))
  const told = withoutWordsOfOpen(withExpected(found, context.today), context.today)
  const meant = withRemarks(
    joined(ruledFromBehind(withNumberFirst(withReopened(told), context)), context),
    context.today,
  )
  const rest = urgedBeside(withoutContradictions([...meant, ...besides]))
  const intents = whole ? [whole.intent, ...rest] : rest
  return isQuoted ? intents.map(implied) : intents
}

/** 2完成，再催下消防科: an order of its own only as the last that is said, behind what is recorded. */
function urgedBeside(found: readonly Intent[]): Intent[] {
  return found.map((intent, at) => {
    if (intent.kind !== 'urge') return intent
    const isBeside = found.slice(0, at).some(({ kind }) => kind === 'report' || kind === 'rule')
    return isBeside && at === found.length - 1 ? intent : { kind: 'unsupported', what: 'urge', labels: [] }
  })
}

/** “完成 2” may be copied from an answer of the bot, or be somebody else's words. */
function implied(intent: Intent): Intent {
  if (intent.kind === 'trigger') return { kind: 'unsupported', what: 'trigger', labels: intent.labels }
  if (
    intent.kind === 'bind' ||
    intent.kind === 'bind-person' ||
    intent.kind === 'members' ||
    intent.kind === 'announce'
  )
    return { kind: 'unsupported', what: 'manage', labels: [] }
  if (intent.kind === 'pause') return { kind: 'unsupported', what: 'manage', labels: [] }
  if (intent.kind === 'leave') return { kind: 'unsupported', what: 'leave', labels: [] }
  if (intent.kind === 'acknowledge') return { kind: 'not-done', why: 'partial', labels: intent.labels }
  return intent.kind === 'report' ? { ...intent, certainty: 'implied' } : intent
}

/** Longer texts are documents that somebody pasted, not reports; reading them would cost time for nothing. */
const LONGEST = 1000

function unquoted(message: Phrase): Phrase {
  return /^["“「『'‘][^"“”「」『』'‘’]+["”」』'’]$/.test(message.folded)
    ? slice(message, 1, message.folded.length - 1)
    : message
}

function readClause(clause: Clause, context: Context): Reading[] {
  const found = inClause(clause, context)
  if (!found) return [{ intent: remark(clause), clause, isOwnClause: true }]
  const reading = { intent: found.intent, clause, isOwnClause: true }
  if (!found.rest) return [reading]
  const behind = readClause(trimmed(found.rest), context)
  if (isOwnSentence(behind)) return [reading, ...behind]
  return [reading, { intent: remark(found.rest), clause: found.rest, isOwnClause: false }]
}

/** 2通过 56退回 材料不全: what names its own number, and the words that go with it. */
function isOwnSentence(behind: readonly Reading[]): boolean {
  const [first, ...others] = behind
  if (!first) return false
  const { intent } = first
  const isSure = intent.kind === 'rule' || (intent.kind === 'report' && intent.certainty === 'certain')
  const isNamed = ({ intent: one }: Reading) => labelsOf(one).length > 0 && one.kind !== 'mention'
  const goesWith = ({ intent: one }: Reading) => isSure && one.kind === 'remark' && one.tone === 'plain'
  return isNamed(first) && others.every((one) => isNamed(one) || (!one.isOwnClause && goesWith(one)))
}

function trimmed(clause: Clause): Clause {
  const from = /^[\s:,、;|/—-]*/.exec(clause.folded)?.[0].length ?? 0
  return { ...slice(clause, from, clause.folded.length), stop: clause.stop }
}

/** 56正在办，预计12月5日 is one sentence. */
function withExpected(found: readonly Reading[], today: CivilDay): Reading[] {
  const result: Reading[] = []
  for (const reading of found) {
    const before = result.at(-1)?.intent
    const expected = before?.kind === 'acknowledge' ? expectedIn(reading.clause, today) : null
    if (before?.kind !== 'acknowledge' || expected === null) result.push(reading)
    else result.splice(-1, 1, { ...reading, intent: { ...before, expected } })
  }
  return result
}

/** 16没问题，已经完成 is one sentence about 16, and so is 完成，16; 5也是 says again what was said before. */
function joined(found: readonly Reading[], context: Context): Reading[] {
  const result: Reading[] = []
  for (const reading of found) {
    const last = result.at(-1)
    const report = last && settled(last, reading, context)
    const before = last && report ? { ...last, intent: report } : last
    if (before && report) result.splice(-1, 1, before)
    const one = before && oneSentence(before, reading, context)
    const ledBy = before ? led(before, reading) : null
    const instead = before && reallyDone(before, reading, context)
    if (instead) result.push({ ...reading, intent: instead })
    else if (one) result.splice(-1, 1, { ...reading, intent: one })
    else if (ledBy) result.push({ ...reading, intent: ledBy })
    else if (reading.intent.kind !== 'same') result.push(reading)
    else result.push({ ...reading, intent: same(reading.intent.labels, before?.intent) })
  }
  return result
}

function same(labels: readonly Label[], before: Intent | undefined): Intent {
  if (before?.kind !== 'report') return { kind: 'not-done', why: 'negated', labels }
  return { ...before, target: { by: 'numbers', labels } }
}

/** 2完成了，延期到12月20日 · 2完成，未通过: said of what is called done. */
function undoesReport({ labels, ruling }: RuleIntent): boolean {
  return labels.length === 0 && (ruling.type === 'postpone' || ruling.type === 'return')
}

const SPEAKS_AGAINST: ReadonlySet<Intent['kind']> = new Set(['not-done', 'unsure', 'acknowledge'] as const)

/** What is called done and not done in one message is asked about. */
function withoutContradictions(found: readonly Intent[]): Intent[] {
  const denied = [
    ...ruledLabels(found),
    ...found.flatMap((one) => (SPEAKS_AGAINST.has(one.kind) ? labelsOf(one) : [])),
  ]
  const clashes = (label: Label) =>
    denied.some((other) => other.no === label.no && (other.part ?? label.part) === label.part)
  const named = found.some((intent) => labelsOf(intent).length > 0)
  const undone = found.some((intent) => intent.kind === 'rule' && undoesReport(intent))
  return withoutTornRulings(found).flatMap((intent): Intent[] => {
    if (intent.kind === 'report' && (undone || (isBare(intent) && named))) return [doubtful(intent)]
    if (intent.kind !== 'report' || intent.target.by !== 'numbers') return [intent]
    const labels = intent.target.labels.filter((label) => !clashes(label))
    if (labels.length === intent.target.labels.length) return [intent]
    return labels.length === 0 ? [] : [{ ...intent, target: { by: 'numbers', labels } }]
  })
}
