import { actorOf, type Actor } from '../domain/obligation/actor.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'

/** Who speaks, and which of their units they speak for. */
export interface Sender {
  actor: Actor
  /** Null one to one. */
  chat: string | null
  /** False for somebody whom the roster does not know. */
  known: boolean
  /** Their units; narrowed to the chat's where it is one of them. */
  units: readonly string[]
}

export function senderOf(view: Outlook, from: string, chat: string | null): Sender {
  const actor = actorOf(view.roster, from)
  const here = chat === null ? undefined : view.roster.units.find((unit) => unit.chat === chat)?.name
  const units = here !== undefined && actor.units.includes(here) ? [here] : actor.units
  return { actor, chat, known: actor.admin || actor.units.length > 0, units }
}
