import type { Draft, Recorded, Store } from '../../src/ports/store.ts'

/** The n-th of a series of replies, each on its own obligation. */
export function reply(n: number): Draft {
  return {
    at: Date.UTC(2026, 10, 24, 1) + n,
    by: 'zhang',
    messageId: `m-${n}`,
    events: [{ type: 'reported', key: `${n}|办公室|2026-Q4`, count: 1 }],
  }
}

export function recordReply(store: Store, n: number): Promise<Recorded<number>> {
  return store.transact(() => ({ draft: reply(n), outcome: n }))
}

/** Replies 1 to `count`, one after the other. */
export async function recordReplies(store: Store, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) await recordReply(store, n)
}
