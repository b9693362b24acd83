import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft, Store } from '../../src/ports/store.ts'

/** A folder on the disk where the record is usually kept (a temporary one may be in memory), removed at the end. */
export async function withFolder<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(import.meta.dirname, '../../store/bench-'))
  try {
    return await use(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** The n-th reply, on an obligation of its own, of the length that replies have. */
export function reply(n: number): Draft {
  const unit = ['办公室', '安全站', '社会事务科', '城市建设管理站'][n % 4] ?? ''
  const duty = 1 + ((n >> 2) % 100)
  return {
    at: Date.UTC(2026, 10, 24, 1) + n * 1000,
    by: `liaison-${n % 40}`,
    messageId: `CAIQ16HMjQYY${String(n).padStart(12, '0')}`,
    events: [{ type: 'reported', key: `${duty}.${1 + (n >> 9)}|${unit}|2026-Q4`, count: 1 }],
  }
}

export async function record(store: Store, n: number): Promise<void> {
  await store.transact(() => ({ draft: reply(n), outcome: null }))
}

/** Replies `from` to `to` as quickly as they go. */
export async function fill(store: Store, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1000) {
    await Promise.all(Array.from({ length: Math.min(1000, to - n) }, (_, index) => record(store, n + index)))
  }
}
