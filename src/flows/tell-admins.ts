import type { DigestQueued } from '../domain/obligation/event.ts'
import { rosterInForce, type State } from '../domain/obligation/state.ts'
import { unreachedText, type NotReached } from '../language/zh/wording/delivery.ts'
import { viewOf, type Context } from './context.ts'

/**
 * Queues one message to each administrator who can be reached, about all places that cannot, each told once. Says
 * whether it did; while no administrator can be reached it waits.
 */
export async function tellAdmins(context: Context, reaches: (to: string) => boolean): Promise<boolean> {
  if (placesToTell(context.store.state).length === 0) return false
  const { outcome } = await context.store.transact((state) => {
    const places = placesToTell(state)
    const notices = noticesToAdmins(context, state, places).filter(({ to }) => reaches(to))
    if (places.length === 0 || notices.length === 0) return { draft: null, outcome: false }
    const told = { type: 'admins-told' as const, chats: places.map(({ to }) => to) }
    const draft = { at: context.clock.now(), by: 'system', events: [...notices, told] }
    return { draft, outcome: true }
  })
  return outcome
}

export function noticesToAdmins(
  context: Context,
  state: State,
  places: readonly NotReached[],
): DigestQueued[] {
  const view = viewOf(context, state)
  const text = unreachedText(view.roster, places)
  return adminAddresses(state).map((to) => ({
    type: 'digest-queued',
    to,
    day: view.today,
    mentions: [],
    items: [],
    text,
    notice: true,
  }))
}

/** An administrator who is not reached cannot be told so. */
function placesToTell(state: State): NotReached[] {
  const admins = new Set(adminAddresses(state).map((address) => address.toLowerCase()))
  return [...state.unreached]
    .filter(([to, { told }]) => !told && !admins.has(to.toLowerCase()))
    .map(([to, { reason }]) => ({ to, reason }))
}

function adminAddresses(state: State): string[] {
  return rosterInForce(state).admins.map((userId) => `user:${userId}`)
}
