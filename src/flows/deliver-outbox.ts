import type { DigestSettled } from '../domain/obligation/event.ts'
import type { OutboxEntry } from '../domain/obligation/state.ts'
import type { Channel, SendOutcome } from '../ports/channel.ts'
import type { Log } from '../ports/log.ts'
import type { Context } from './context.ts'

export interface Delivery {
  /** Sends everything that waits, one turn after the other. Rejects where the store cannot record what was sent. */
  run(): Promise<void>
  /** Sends no more; settles when the turn under way is over. */
  stop(): Promise<void>
}

/** Milliseconds before the first, second … further try; then it is given up, loudly, and left to the next digest. */
const RETRY_AFTER = [5_000, 30_000, 120_000, 600_000]

/** A channel answers within seconds; one that never does must not hold up the others, nor the end of the program. */
const SEND_LIMIT_MS = 5_000

/** The only flow that sends what the bot says of its own accord. `again` is called when a retry is due. */
export function outboxDelivery(
  context: Context,
  channels: readonly Channel[],
  log: Log,
  again: (delayMilliseconds: number) => void,
): Delivery {
  const tries = new Map<string, { tried: number; notBefore: number }>()
  let turn = Promise.resolve()
  let stopped = false

  async function deliver(entry: OutboxEntry): Promise<void> {
    const { tried = 0, notBefore = 0 } = tries.get(entry.id) ?? {}
    const wait = notBefore - context.clock.now()
    if (wait > 0) {
      again(wait)
      return
    }
    const outcome = await sendThrough(channels, entry)
    const delay = RETRY_AFTER[tried]
    if (outcome.kind === 'refused' && outcome.retryable && delay !== undefined) {
      tries.set(entry.id, { tried: tried + 1, notBefore: context.clock.now() + delay })
      log.warn('digest-retry', { id: entry.id, to: entry.to, reason: outcome.reason, tried: tried + 1 })
      again(delay)
      return
    }
    tries.delete(entry.id)
    if (outcome.kind !== 'accepted') {
      log.error('digest-lost', { id: entry.id, to: entry.to, reason: outcome.reason })
    }
    await settle(context, entry.id, outcome)
  }

  async function turnOnce(): Promise<void> {
    for (const entry of [...context.store.state.outbox.values()]) if (!stopped) await deliver(entry)
  }

  return {
    run() {
      const mine = turn.then(turnOnce)
      turn = mine.catch(() => undefined)
      return mine
    },
    async stop() {
      stopped = true
      await turn
    },
  }
}

/** A channel that throws or does not answer may still have sent: unknown, and never blindly repeated. */
async function sendThrough(channels: readonly Channel[], entry: OutboxEntry): Promise<SendOutcome> {
  const { id, to, text, mentions } = entry
  let limit: NodeJS.Timeout | undefined
  const timeout = new Promise<SendOutcome>((resolve) => {
    limit = setTimeout(() => resolve({ kind: 'unknown', reason: 'no answer in time' }), SEND_LIMIT_MS)
  })
  try {
    const channel = channels.find((candidate) => candidate.reaches(to))
    if (!channel) return { kind: 'refused', reason: 'no channel reaches this chat', retryable: false }
    return await Promise.race([channel.send({ id, to, text, mentions: [...mentions] }), timeout])
  } catch (error) {
    return { kind: 'unknown', reason: String(error) }
  } finally {
    clearTimeout(limit)
  }
}

async function settle(context: Context, id: string, outcome: SendOutcome): Promise<void> {
  const event: DigestSettled = { type: 'digest-settled', id, outcome: outcome.kind }
  if (outcome.kind !== 'accepted') event.reason = outcome.reason
  const draft = { at: context.clock.now(), by: 'system', events: [event] }
  await context.store.transact(() => ({ draft, outcome: null }))
}
