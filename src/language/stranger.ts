import type { Outlook } from '../domain/obligation/outlook.ts'
import { requestsBy } from '../domain/obligation/persons.ts'
import type { BindPersonIntent } from './bind-intents.ts'
import type { Intent, UndoIntent } from './intent.ts'
import type { Sender } from './sender.ts'

/**
 * What somebody whom the roster does not know may say: who they are, as a message of its own, and that they take it back.
 * 我是张三 among people is no request.
 */
export function strangersOwn(
  { state }: Outlook,
  { actor }: Sender,
  intents: readonly Intent[],
  isMeant: boolean,
): BindPersonIntent | UndoIntent | null {
  const [only, ...more] = intents
  if (!only || more.length > 0) return null
  if (only.kind === 'undo') return requestsBy(state.persons, actor.userId).length > 0 ? only : null
  if (only.kind !== 'bind-person') return null
  return only.introduced && !isMeant ? null : only
}
