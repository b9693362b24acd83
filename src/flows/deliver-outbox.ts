import type { Channel } from '../ports/channel.ts'
import type { Log } from '../ports/log.ts'
import type { Context } from './context.ts'
import { deliveryAttempts, type Counts } from './delivery-attempts.ts'

export interface Delivery {
  /** Sends everything that may be sent now. Rejects where the store cannot record what was sent. */
  run(): Promise<void>
  /** Messages by how they ended, since the start. */
  readonly counts: Readonly<Counts>
  /** Sends no more; settles when what is under way is over, or has taken too long to be waited for. */
  stop(): Promise<void>
}

/** Whoever stops the program has ten seconds for all of it. What ends later counts as unknown after the next start. */
const STOP_WITHIN_MS = 3_000

/**
 * The only flow that sends what the bot says of its own accord. Each chat has its own queue, in order, so that none
 * waits for another. `again` is called when something may be tried later.
 */
export function outboxDelivery(
  context: Context,
  channels: readonly Channel[],
  log: Log,
  again: (delayMilliseconds: number) => void,
): Delivery {
  const attempts = deliveryAttempts(context, channels, log)
  const working = new Map<string, Promise<void>>()
  const arrivedMeanwhile = new Set<string>()
  let stopped = false

  async function work(to: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const entry = context.store.state.outbox.get(id)
      if (!entry || stopped) continue
      const after = await attempts.deliver(entry)
      if (after.kind === 'done') {
        if (after.more) again(0)
        continue
      }
      again(after.milliseconds)
      return
    }
    if (arrivedMeanwhile.has(to)) again(0)
  }

  function start(to: string, ids: readonly string[]): Promise<void> {
    const under = working.get(to)
    if (under) {
      arrivedMeanwhile.add(to)
      return under
    }
    arrivedMeanwhile.delete(to)
    const mine = work(to, ids)
      .catch((error: unknown) => {
        if (!stopped) throw error
      })
      .finally(() => working.delete(to))
    working.set(to, mine)
    return mine
  }

  return {
    async run() {
      if (stopped) return
      await Promise.all([...waiting(context)].map(([to, ids]) => start(to, ids)))
    },
    counts: attempts.counts,
    async stop() {
      stopped = true
      let limit: NodeJS.Timeout | undefined
      const late = new Promise((resolve) => {
        limit = setTimeout(resolve, STOP_WITHIN_MS)
      })
      await Promise.race([Promise.allSettled(working.values()), late])
      clearTimeout(limit)
    },
  }
}

function waiting({ store }: Context): Map<string, string[]> {
  const byChat = new Map<string, string[]>()
  for (const { id, to } of store.state.outbox.values()) {
    const ids = byChat.get(to)
    if (ids) ids.push(id)
    else byChat.set(to, [id])
  }
  return byChat
}
