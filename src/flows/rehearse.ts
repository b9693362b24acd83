import { copyState, type State } from '../domain/obligation/state.ts'
import type { Effect } from '../domain/obligation/effect.ts'
import { parseKey } from '../domain/obligation/obligation.ts'
import { answerMessage, type Answer } from './answer-message.ts'
import type { Context } from './context.ts'
import type { Store } from '../ports/store.ts'

/** What is said in one conversation, in order. */
export interface Conversation {
  id: string
  messages: { as: string; chat: string | null; quote: string | null; text: string }[]
}

export interface ScriptAnswer {
  reply: string
  effects: { type: Effect['type']; duty: number; part: number | null; unit: string; period: string }[]
}

/** Plays a conversation on a copy of the state, which is thrown away afterwards; nothing else is kept either. */
export async function rehearse(
  context: Omit<Context, 'store'>,
  state: State,
  conversation: Conversation,
  makeStore: (state: State) => Store,
): Promise<ScriptAnswer[]> {
  const { clock, policy, calendar, botNames } = context
  const played = { clock, policy, calendar, botNames, store: makeStore(copyState(state)) }
  const answers: ScriptAnswer[] = []
  for (const [index, { as, chat, quote, text }] of conversation.messages.entries()) {
    const message = { id: `rehearsal-${index}`, from: as, chat, quote, text }
    answers.push(scriptAnswer(await answerMessage(played, message)))
  }
  return answers
}

/** An answer in the shape that outside scripts read; silence is an empty reply. */
export function scriptAnswer({ reply, effects }: Answer): ScriptAnswer {
  return {
    reply: reply ?? '',
    effects: effects.map(({ type, key, duty, unit }) => {
      const { part, period } = key === '' ? { part: null, period: '' } : parseKey(key)
      return { type, duty, part, unit, period }
    }),
  }
}
