import type { Roster } from '../domain/duty/roster.ts'
import { decide } from '../domain/obligation/decide.ts'
import type { Change } from '../domain/obligation/event.ts'
import { viewOf, type Context } from './context.ts'

/** The roster takes the place of the one before: what it leaves out is no longer known. */
export async function importRoster(context: Context, roster: Roster, by: string): Promise<Change | null> {
  const { change } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const { events } = decide(view, { type: 'import-roster', roster })
    return { draft: { at: view.now, by, events }, outcome: null }
  })
  return change
}
