import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, Event } from '../../src/domain/obligation/event.ts'
import { evolve } from '../../src/domain/obligation/evolve.ts'
import { copyState, emptyState, type State } from '../../src/domain/obligation/state.ts'
import type { Draft, Store } from '../../src/ports/store.ts'
import { anyDraft } from '../support/drafts.ts'

/** How to make a store for one case, and to make it again from what it left. */
export interface StoreMaker {
  name: string
  /** A new, empty store. */
  make: () => Promise<Store>
  /** Closes the store and opens what it left; null where nothing outlives a store of this kind. */
  reopen: ((store: Store, how: 'with-snapshot' | 'without-snapshot') => Promise<Store>) | null
  /** Why the cases that reopen are left out. */
  whyNotReopened?: string
}

const AT = Date.UTC(2026, 10, 24, 1)

function report(key: string, more: Partial<Draft> = {}): Draft {
  return { at: AT, by: 'zhang', events: [{ type: 'reported', key, count: 1 }], ...more }
}

function record(store: Store, draft: Draft) {
  return store.transact(() => ({ draft, outcome: 'recorded' as const }))
}

/** What plain evolve makes of the drafts. */
function evolved(drafts: readonly Draft[]): State {
  const state = emptyState()
  drafts.forEach((draft, index) => evolve(state, { seq: index + 1, ...draft }))
  return state
}

/** The behaviour of every store; call it once for each kind. */
export function storeContract({ name, make, reopen, whyNotReopened }: StoreMaker): void {
  describe(`${name} as a store`, () => {
    test('begins empty', async () => {
      const store = await make()
      expect(store.state).toEqual(emptyState())
      await store.close()
    })

    test('gives receipts 1, 2, 3 … and the change as stored', async () => {
      const store = await make()
      const first = await record(store, report('1|办公室|2026-Q4', { messageId: 'm-1' }))
      const second = await record(store, report('2|办公室|2026-Q4'))
      expect(first).toEqual({
        outcome: 'recorded',
        change: {
          seq: 1,
          at: AT,
          by: 'zhang',
          messageId: 'm-1',
          events: [{ type: 'reported', key: '1|办公室|2026-Q4', count: 1 }],
        },
      })
      expect(second.change?.seq).toBe(2)
      expect(store.state.reports.get('2|办公室|2026-Q4')).toEqual([
        { receipt: 2, by: 'zhang', at: AT, count: 1 },
      ])
      await store.close()
    })

    test('decides in the order of asking and on the newest state, however many speak together', async () => {
      const store = await make()
      const seen: number[] = []
      const settled: number[] = []
      const together = Array.from({ length: 100 }, async (_, index) => {
        const { change, outcome } = await store.transact((state) => {
          seen.push(state.seq)
          return { draft: report(`${index}|办公室|2026-Q4`), outcome: state.reports.size }
        })
        settled.push(change?.seq ?? 0)
        return outcome
      })
      const upTo99 = Array.from({ length: 100 }, (_, index) => index)
      expect(await Promise.all(together)).toEqual(upTo99)
      expect(seen).toEqual(upTo99)
      expect(settled).toEqual(upTo99.map((index) => index + 1))
      await store.close()
    })

    test('records nothing where there is no draft, and answers after what came before', async () => {
      const store = await make()
      const order: string[] = []
      const recorded = record(store, report('1|办公室|2026-Q4')).then(() => order.push('recorded'))
      const looked = store
        .transact((state) => ({ draft: null, outcome: state.seq }))
        .then((answer) => {
          order.push('looked')
          return answer
        })
      expect(await looked).toEqual({ change: null, outcome: 1 })
      await recorded
      expect(order).toEqual(['recorded', 'looked'])
      expect(store.state.seq).toBe(1)
      await store.close()
    })

    test('records nothing of a decide that throws, and goes on', async () => {
      const store = await make()
      await record(store, report('1|办公室|2026-Q4'))
      const before = copyState(store.state)
      const failing = store.transact(() => {
        throw new Error('a bug')
      })
      await expect(failing).rejects.toThrow('a bug')
      expect(store.state).toEqual(before)
      const next = await record(store, report('2|办公室|2026-Q4'))
      expect(next.change?.seq).toBe(2)
      await store.close()
    })

    test('records nothing that it could not read again', async () => {
      const store = await make()
      const half: Event = { type: 'reported', key: '1|办公室|2026-Q4', count: 0.5 }
      await expect(record(store, { at: AT, by: 'zhang', events: [half] })).rejects.toThrow()
      expect(store.state).toEqual(emptyState())
      const next = await record(store, report('1|办公室|2026-Q4'))
      expect(next.change?.seq).toBe(1)
      await store.close()
    })

    test('remembers the messages that changed something', async () => {
      const store = await make()
      await record(store, report('1|办公室|2026-Q4', { messageId: 'm-1' }))
      await record(store, report('2|办公室|2026-Q4'))
      await store.transact(() => ({ draft: null, outcome: null }))
      expect([...store.state.seenMessages]).toEqual([['m-1', 1]])
      await store.close()
    })

    test('takes nothing after it was closed, which may be said twice', async () => {
      const store = await make()
      const pending = record(store, report('1|办公室|2026-Q4'))
      await Promise.all([store.close(), store.close()])
      expect((await pending).change?.seq).toBe(1)
      await expect(record(store, report('2|办公室|2026-Q4'))).rejects.toThrow('closed')
    })

    test('holds what plain evolve makes of any changes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyDraft, { maxLength: 12 }), async (drafts) => {
          const store = await make()
          await Promise.all(drafts.map((draft) => record(store, draft)))
          expect(store.state).toEqual(evolved(drafts))
          await store.close()
        }),
        { numRuns: 40 },
      )
    })

    if (reopen === null) {
      test.skip(`outlives the process (left out: ${whyNotReopened ?? ''})`)
      return
    }

    test('is the same after it was closed and opened again, with and without a snapshot', async () => {
      const step = fc.record({
        drafts: fc.array(anyDraft, { maxLength: 6 }),
        how: fc.constantFrom('with-snapshot' as const, 'without-snapshot' as const),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
          let store = await make()
          const changes: (Change | null)[] = []
          for (const { drafts, how } of steps) {
            for (const draft of drafts) changes.push((await record(store, draft)).change)
            store = await reopen(store, how)
          }
          const all = steps.flatMap(({ drafts }) => drafts)
          expect(changes.map((change) => change?.seq)).toEqual(all.map((_, index) => index + 1))
          expectSameState(store.state, evolved(all))
          await store.close()
        }),
        { numRuns: 60 },
      )
    })
  })
}

/** Equal in the order of the maps' entries as well, which says what is forgotten first. */
function expectSameState(actual: State, wanted: State): void {
  expect(actual).toEqual(wanted)
  expect([...actual.seenMessages]).toEqual([...wanted.seenMessages])
  expect([...actual.reports.keys()]).toEqual([...wanted.reports.keys()])
}
