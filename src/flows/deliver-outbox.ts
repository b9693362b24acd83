import type { DigestSettled } from '../domain/obligation/event.ts'
import type { OutboxEntry } from '../domain/obligation/state.ts'
import type { Channel, SendOutcome } from '../ports/channel.ts'
import type { Log } from '../ports/log.ts'
import type { Context } from './context.ts'

export interface Delivery {
  /**
   * Sends everything that waits. One turn runs after the other. Never
   * rejects: a store that cannot record what was sent stops the bot elsewhere.
   */
  run(): Promise<void>
  /** Digests that have been refused and wait for another try. */
  retrying(): number
}

/** Milliseconds before the first, second … further try; then it is given up, loudly, and left to the next digest. */
const RETRY_AFTER = [5_000, 30_000, 120_000, 600_000]

/** The only flow that sends what the bot says of its own accord. */
export function outboxDelivery(context: Context, channels: readonly Channel[], log: Log): Delivery {
  const tries = new Map<string, { tried: number; notBefore: number }>()
  let turn = Promise.resolve()

  async function deliver(entry: OutboxEntry): Promise<void> {
    const { tried = 0, notBefore = 0 } = tries.get(entry.id) ?? {}
    if (notBefore > context.clock.now()) return
    const outcome = await sendThrough(channels, entry)
    const delay = RETRY_AFTER[tried]
    if (outcome.kind === 'refused' && outcome.retryable && delay !== undefined) {
      tries.set(entry.id, { tried: tried + 1, notBefore: context.clock.now() + delay })
      log.warn('digest-retry', { id: entry.id, to: entry.to, reason: outcome.reason, tried: tried + 1 })
      setTimeout(() => void run(), delay + 1).unref()
      return
    }
    tries.delete(entry.id)
    if (outcome.kind !== 'accepted')
      log.error('digest-lost', { id: entry.id, to: entry.to, reason: outcome.reason })
    await settle(context, entry.id, outcome)
  }

  async function turnOnce(): Promise<void> {
    for (const entry of [...context.store.state.outbox.values()]) await deliver(entry)
  }

  function run(): Promise<void> {
    turn = turn
      .then(turnOnce)
      .catch((error: unknown) => log.error('delivery-failed', { reason: String(error) }))
    return turn
  }

  return { run, retrying: () => tries.size }
}

async function sendThrough(channels: readonly Channel[], entry: OutboxEntry): Promise<SendOutcome> {
  const channel = channels.find((candidate) => candidate.reaches(entry.to))
  if (!channel) return { kind: 'refused', reason: 'no channel reaches this chat', retryable: false }
  const { id, to, text, mentions } = entry
  return channel.send({ id, to, text, mentions: [...mentions] })
}

async function settle(context: Context, id: string, outcome: SendOutcome): Promise<void> {
  const event: DigestSettled = { type: 'digest-settled', id, outcome: outcome.kind }
  if (outcome.kind !== 'accepted') event.reason = outcome.reason
  const draft = { at: context.clock.now(), by: 'system', events: [event] }
  await context.store.transact(() => ({ draft, outcome: null }))
}
