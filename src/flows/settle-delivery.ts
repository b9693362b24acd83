import type { DeliveryEvent, DigestSettled } from '../domain/obligation/delivery.ts'
import type { DigestQueued, Event } from '../domain/obligation/event.ts'
import type { OutboxEntry, State } from '../domain/obligation/state.ts'
import { heardKey } from '../domain/obligation/state.ts'
import { ringText } from '../language/zh/wording/delivery.ts'
import type { SendOutcome } from '../ports/channel.ts'
import { viewOf, type Context } from './context.ts'
import { noticesToAdmins } from './tell-admins.ts'

/** How a message ended, and what it means for others. */
export interface Ending {
  outcome: SendOutcome
  /** People are to be rung by another channel. */
  ring: boolean
}

/** Records the end of a message; a ring is queued in the same change. Says whether there is one. */
export async function settleDelivery(context: Context, entry: OutboxEntry, ending: Ending): Promise<boolean> {
  const { outcome } = await context.store.transact((state) => {
    const at = context.clock.now()
    const events: Event[] = [settled(entry.id, ending.outcome)]
    if (ending.ring) events.push(ringFor(context, state, entry))
    return { draft: { at, by: 'system', events }, outcome: ending.ring }
  })
  return outcome
}

/** A channel may not post there any more. Administrators hear of it here where the message itself went another way. */
export async function loseChat(
  context: Context,
  lost: { channel: string; to: string; reason: string },
  tell: boolean,
): Promise<void> {
  const { channel, to, reason } = lost
  await context.store.transact((state) => {
    if (!state.heardChats.has(heardKey(channel, to))) return { draft: null, outcome: null }
    const events: Event[] = [{ type: 'chat-lost', channel, chat: to, reason }]
    if (tell) events.push(...noticesToAdmins(context, state, [{ to, reason }]))
    return { draft: { at: context.clock.now(), by: 'system', events }, outcome: null }
  })
}

export async function recordDelivery(context: Context, ...events: DeliveryEvent[]): Promise<void> {
  const draft = { at: context.clock.now(), by: 'system', events }
  await context.store.transact(() => ({ draft, outcome: null }))
}

function settled(id: string, outcome: SendOutcome): DigestSettled {
  const event: DigestSettled = { type: 'digest-settled', id, outcome: outcome.kind }
  if (outcome.kind !== 'accepted') event.reason = outcome.reason
  return event
}

function ringFor(context: Context, state: State, { to, mentions, items }: OutboxEntry): DigestQueued {
  const { today } = viewOf(context, state)
  const text = ringText(items.length)
  return {
    type: 'digest-queued',
    to,
    day: today,
    mentions: [...mentions],
    items: [],
    text,
    notice: true,
    ring: true,
  }
}
