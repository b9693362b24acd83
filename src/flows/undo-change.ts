import type { Actor } from '../domain/obligation/actor.ts'
import { undo } from '../domain/obligation/decide.ts'
import type { UndoRefusal } from '../domain/obligation/refusal.ts'
import { viewOf, type Context } from './context.ts'

/** Takes back a change by its receipt, as an administrator unless said otherwise; says why not. */
export async function undoChange(
  context: Context,
  receipt: number,
  by: string,
  rights: Pick<Actor, 'units' | 'admin'> = { units: [], admin: true },
): Promise<UndoRefusal | null> {
  const { outcome } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const actor = { ...rights, userId: by }
    const { events, refusals } = undo(view, { type: 'undo', actor, receipt })
    const draft = events.length > 0 ? { at: view.now, by, events } : null
    return { draft, outcome: refusals[0] ?? null }
  })
  return outcome
}
