import { actorOf, type Actor } from '../domain/obligation/actor.ts'
import { findUnit } from '../domain/duty/unit-names.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'

/** Who speaks, and which of their units they speak for. */
export interface Sender {
  actor: Actor
  /** Null one to one. */
  chat: string | null
  /** False for somebody whom the roster does not know. */
  known: boolean
  /** Their units; narrowed to those of the chat where some of them share it. */
  units: readonly string[]
}

export function senderOf(view: Outlook, from: string, chat: string | null): Sender {
  const actor = actorOf(view, from)
  const here = chat === null ? [] : actor.units.filter((unit) => findUnit(view.roster, unit)?.chat === chat)
  const units = here.length > 0 ? here : actor.units
  return { actor, chat, known: actor.admin || actor.units.length > 0, units }
}
