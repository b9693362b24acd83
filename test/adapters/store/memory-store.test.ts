import { expect, test } from 'vitest'
import { memoryStore } from '../../../src/adapters/store/memory-store.ts'
import { emptyState } from '../../../src/domain/obligation/state.ts'
import { storeContract } from '../../contract/store.ts'

storeContract({
  name: 'memory store',
  make: () => Promise.resolve(memoryStore()),
  reopen: null,
  whyNotReopened: 'it is gone with the process, on purpose',
})

test('works on a copy of the state that it is given', async () => {
  const given = emptyState()
  const store = memoryStore(given)
  await store.transact(() => ({
    draft: { at: 0, by: 'zhang', events: [{ type: 'reported', key: '1|办公室|2026', count: 1 }] },
    outcome: null,
  }))
  expect(store.state.reports.size).toBe(1)
  expect(given).toEqual(emptyState())
})
