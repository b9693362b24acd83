import type { DeliveryEvent, DigestSettled } from '../domain/obligation/delivery.ts'
import type { DigestQueued, Event } from '../domain/obligation/event.ts'
import type { OutboxEntry, State } from '../domain/obligation/state.ts'
import { heardKey, rosterInForce } from '../domain/obligation/state.ts'
import { ringText, unreachedText } from '../language/zh/wording/delivery.ts'
import type { SendOutcome } from '../ports/channel.ts'
import { viewOf, type Context } from './context.ts'

/** How a message ended, and what it means for others. */
export interface Ending {
  outcome: SendOutcome
  /** People are to be rung by another channel. */
  ring: boolean
}

/**
 * Records the end of a message; the ring and the word to the administrators are queued in the same change. Says whether
 * anything was.
 */
export async function settleDelivery(context: Context, entry: OutboxEntry, ending: Ending): Promise<boolean> {
  const { outcome } = await context.store.transact((state) => {
    const at = context.clock.now()
    const events: Event[] = [settled(entry.id, ending.outcome)]
    if (ending.ring) events.push(ringFor(context, state, entry))
    if (isLoud(state, entry, ending.outcome))
      events.push(...wordToAdmins(context, state, entry.to, ending.outcome.reason))
    return { draft: { at, by: 'system', events }, outcome: events.length > 1 }
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
    if (tell) events.push(...wordToAdmins(context, state, to, reason))
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

type Refused = Extract<SendOutcome, { kind: 'refused' }>

/** Administrators hear of an address once, when it stops being reached; of their own they cannot. */
function isLoud(state: State, { to, ring }: OutboxEntry, outcome: SendOutcome): outcome is Refused {
  if (outcome.kind !== 'refused' || ring === true || state.unreached.has(to)) return false
  return !adminAddresses(state).some((address) => address.toLowerCase() === to.toLowerCase())
}

function wordToAdmins(context: Context, state: State, to: string, reason: string): DigestQueued[] {
  const view = viewOf(context, state)
  const text = unreachedText(view.roster, to, reason)
  return adminAddresses(state).map((address) => ({
    type: 'digest-queued',
    to: address,
    day: view.today,
    mentions: [],
    items: [],
    text,
    notice: true,
  }))
}

function adminAddresses(state: State): string[] {
  return rosterInForce(state).admins.map((userId) => `user:${userId}`)
}
