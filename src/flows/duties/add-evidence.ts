import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import { actorOf, type Actor } from '../../domain/obligation/actor.ts'
import { decide } from '../../domain/obligation/decide.ts'
import type { EvidencePiece } from '../../domain/obligation/evidence.ts'
import { parseKey, type ObligationKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { State } from '../../domain/obligation/state.ts'
import { viewOf, type Context } from '../context.ts'

export interface EvidenceAsked {
  actor: (view: Outlook) => Actor
  keys: readonly ObligationKey[]
  pieces: readonly EvidencePiece[]
  /** The day that it is evidence of. */
  on: CivilDay
  /** The same for every attempt: a second one adds nothing. */
  messageId: string
}

/** Adds pieces that are kept already to items, as one change; null where any of them is not the actor's: nobody would see which. */
export async function addEvidence(context: Context, asked: EvidenceAsked): Promise<number | null> {
  const { actor, keys, pieces, on, messageId } = asked
  const { change, outcome } = await context.store.transact((state) => {
    const seen = state.seenMessages.get(messageId)
    if (seen !== undefined) return { draft: null, outcome: seen }
    const view = viewOf(context, state)
    const who = actor(view)
    const command = { type: 'add-evidence', actor: who, keys: [...keys], pieces, on } as const
    const { events, refusals } = decide(view, command)
    const draft = { at: view.now, by: who.userId, messageId, events }
    return { draft: refusals.length === 0 ? draft : null, outcome: null }
  })
  return change?.seq ?? outcome
}

/** A piece on record by the receipt that it came with, and its position among the pieces of that; of these units only. */
export function pieceOf(
  state: State,
  receipt: number,
  index: number,
  units: readonly string[] | null,
): EvidencePiece | null {
  for (const [key, all] of state.evidence) {
    if (units !== null && !units.includes(parseKey(key).unit)) continue
    const ofReceipt = all.filter((one) => one.receipt === receipt)
    const found = ofReceipt[index]
    if (found) return found.piece
  }
  return null
}

/** The person of the roster, as it stands when it is decided. */
export function actorNow(userId: string): (view: Outlook) => Actor {
  return (view) => actorOf(view, userId)
}
