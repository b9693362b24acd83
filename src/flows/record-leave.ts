import type { Actor } from '../domain/obligation/actor.ts'
import type { LeaveIntent } from '../language/leave-intent.ts'
import { resolveLeave } from '../language/resolve/leave.ts'
import { carryOut } from '../language/respond.ts'
import { viewOf, type Context } from './context.ts'

/** 休假 or 销假 from the command line: the answer, and the receipt; null where nothing was recorded. */
export async function recordLeave(
  context: Context,
  actor: Actor,
  leave: Omit<LeaveIntent, 'kind' | 'loose'>,
): Promise<{ reply: string; receipt: number | null }> {
  const { change, outcome } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const intent = { ...leave, kind: 'leave' as const, loose: false }
    const { events, reply } = carryOut(view, actor, (sender) => [resolveLeave(view, sender, intent)])
    const draft = events.length > 0 ? { at: view.now, by: actor.userId, events } : null
    return { draft, outcome: reply ?? '' }
  })
  return { reply: outcome, receipt: change?.seq ?? null }
}
