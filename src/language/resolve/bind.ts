import { unitsAsking } from '../../domain/obligation/bound-roster.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { openPersonRequests } from '../../domain/obligation/persons.ts'
import type { BindIntent, BindPersonIntent } from '../bind-intents.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'

/** A chat to a unit, or a user id to a contact; 同意绑定 alone answers what was asked for where it is said. */
export function resolveBind(view: Outlook, sender: Sender, intent: BindIntent | BindPersonIntent): Outcome {
  const { actor, chat } = sender
  if (intent.kind === 'bind-person') {
    const { what, name, unit, userId, request } = intent
    if (intent.introduced && sender.known) return tell({ kind: 'chatter' })
    return outcome({ commands: [{ type: 'bind-person', actor, what, name, unit, userId, request, chat }] })
  }
  const { what, unit } = intent
  if (what === 'confirm' && unit === null && meansPerson(view, sender)) {
    const of = { name: null, unit: null, userId: null, request: null }
    return outcome({ commands: [{ type: 'bind-person', actor, what, ...of, chat }] })
  }
  return outcome({ commands: [{ type: 'bind', actor, what, unit, chat }] })
}

/** Where no unit waits for this chat and somebody waits who asked here, or anywhere for an answer one to one. */
function meansPerson({ state }: Outlook, { chat }: Sender): boolean {
  const open = openPersonRequests(state.persons)
  if (chat === null) return open.length > 0
  return unitsAsking(state.bindings, chat).length === 0 && open.some(({ event }) => event.chat === chat)
}
