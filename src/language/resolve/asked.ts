import type { AskQuestion } from '../../domain/obligation/command.ts'
import type { Event } from '../../domain/obligation/event.ts'
import type { Fact } from '../facts.ts'
import type { Sender } from '../sender.ts'
import type { Outcome } from './outcome.ts'
import { MOST_CHOICES } from './report.ts'

/**
 * One question for all the choices of a message; choices of another kind must wait for another message. What the message
 * itself records is asked of nobody.
 */
export function asked(
  sender: Sender,
  outcomes: readonly Outcome[],
  events: readonly Event[],
): { ask: AskQuestion | null; facts: Fact[] } {
  if (outcomes.every(({ choices }) => choices.length === 0)) return { ask: null, facts: [] }
  const recorded = new Set(events.flatMap((event) => (event.type === 'reported' ? [event.key] : [])))
  const asking = outcomes
    .map((one) => ({ ...one, choices: one.choices.filter(({ key }) => !recorded.has(key)) }))
    .filter((one) => one.choices.length > 0)
  const [first] = asking
  if (!first) return { ask: null, facts: [] }
  const kind = JSON.stringify(first.ruling)
  const same = asking.filter((one) => JSON.stringify(one.ruling) === kind)
  const all = same.flatMap((one) => one.choices)
  const choices = all.filter((choice, at) => all.findIndex((other) => other.key === choice.key) === at)
  const { remark, ruling } = first
  const keys = choices.map((choice) => choice.key)
  const { actor, chat } = sender
  return {
    ask: { type: 'ask-question', actor, chat, choices: keys, remark, ruling },
    facts: [
      choices.length > MOST_CHOICES && ruling === null
        ? { kind: 'number-wanted', open: choices }
        : { kind: 'asked', choices, ruling: ruling?.type ?? null },
      ...(same.length < asking.length ? [{ kind: 'one-at-a-time' } as const] : []),
    ],
  }
}
