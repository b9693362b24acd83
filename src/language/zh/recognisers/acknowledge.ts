import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { AcknowledgeIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import type { Context } from '../message/normalise.ts'
import { only, unitsBefore, type Recognised } from '../recogniser.ts'
import { eatRulingLead, numbersThen } from '../words/ruling-words.ts'
import { eat } from '../words/scan.ts'
import { eatReceived, eatSpace, eatWorking, expectedAt } from '../words/working-words.ts'

const POLITE = /(?:谢谢|感谢|辛苦了?|好的|请放心|马上|[,。!~、\s])*$/y

/** 收到 · 收到，3正在办，预计12月5日 · 正在办: the whole message, word by word. */
export function acknowledge(clause: Clause, context: Context): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const received = eatReceived(text, 0)
  const intent = read(text, eatSpace(text, received), context, received > 0)
  const units = unitsBefore(clause, text.length)
  return intent && units.length <= 1 ? only({ ...intent, unit: units[0] ?? null }) : null
}
acknowledge.needs = '收知签在理着开'

/** 56正在办: one clause of a message that says more. */
export function acknowledgeOne(clause: Clause, context: Context): Recognised | null {
  const found = acknowledge(clause, context)
  return found?.intent.kind === 'acknowledge' && found.intent.labels.length > 0 ? found : null
}
acknowledgeOne.needs = '收知签在理着开'

function read(text: string, at: number, context: Context, received: boolean): AcknowledgeIntent | null {
  if (ends(text, at)) return received ? said([], null, false) : null
  const first = expecting(text, at, [], context, received)
  if (first) return first
  for (const { labels, end } of numbersThen(text, eatRulingLead(text, at))) {
    const from = eatSpace(text, end)
    const known = eatReceived(text, from)
    const found = expecting(text, eatSpace(text, known), labels, context, received || known > from)
    if (found) return found
  }
  return null
}

/** 正在办, with or without a day behind, or a day alone behind 收到. */
function expecting(
  text: string,
  at: number,
  labels: AcknowledgeIntent['labels'],
  context: Context,
  received: boolean,
): AcknowledgeIntent | null {
  const working = eatWorking(text, at)
  if (working === at && !received) return null
  if (ends(text, working)) return labels.length > 0 || working > at ? said(labels, null, true) : null
  const expected = expectedAt(text, eatSpace(text, working), context.today)
  return expected?.said === true && ends(text, expected.end) ? said(labels, expected.day, true) : null
}

function said(
  labels: AcknowledgeIntent['labels'],
  expected: number | null,
  working: boolean,
): AcknowledgeIntent {
  return { kind: 'acknowledge', labels, unit: null, expected, working }
}

/** 预计12月5日: a clause of its own behind 3正在办. */
export function expectedIn({ folded, stop }: Clause, today: CivilDay): CivilDay | null {
  const expected = stop === '?' ? null : expectedAt(folded, eatSpace(folded, 0), today)
  return expected?.said === true && ends(folded, expected.end) ? expected.day : null
}

function ends(text: string, at: number): boolean {
  return eat(POLITE, text, at) >= text.length
}
