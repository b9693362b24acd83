import { open } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { openFileStore } from '../../../src/adapters/store/file-store.ts'
import type { LedgerHandle } from '../../../src/adapters/store/ledger-file.ts'
import { recordReply } from '../../support/replies.ts'
import { storeFolder } from '../../support/store-folder.ts'

/** A store on a real ledger file that notes, in order, what is done to it. */
async function watchedStore() {
  const notes: string[] = []
  const openLedger = async (path: string): Promise<LedgerHandle> => {
    const file = await open(path, 'a')
    return {
      write: async (bytes, ...where) => {
        notes.push(`write ${bytes.toString().trimEnd().split('\n').length} lines`)
        return file.write(bytes, ...where)
      },
      datasync: async () => {
        await file.datasync()
        notes.push('flushed')
      },
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    }
  }
  const store = await openFileStore(await storeFolder(), { openLedger })
  // The first call loads the schemas; from then on nothing but the disk is waited for.
  await store.transact(() => ({ draft: null, outcome: null }))
  notes.length = 0
  const speak = async (n: number) => {
    await recordReply(store, n)
    notes.push(`${n} told`)
  }
  return { store, notes, speak }
}

describe('recording', () => {
  test('is flushed to disk before anybody is told', async () => {
    const { store, notes, speak } = await watchedStore()
    await speak(1)
    await speak(2)
    expect(notes).toEqual(['write 1 lines', 'flushed', '1 told', 'write 1 lines', 'flushed', '2 told'])
    await store.close()
  })

  test('takes one write and one flush for all who speak together', async () => {
    const { store, notes, speak } = await watchedStore()
    await Promise.all([1, 2, 3].map(speak))
    expect(notes).toEqual(['write 3 lines', 'flushed', '1 told', '2 told', '3 told'])
    await store.close()
  })

  test('lets those who come during a flush share the next', async () => {
    const { store, notes, speak } = await watchedStore()
    const first = speak(1)
    while (notes.length === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(notes).toEqual(['write 1 lines'])
    await Promise.all([first, ...[2, 3].map(speak)])
    expect(notes.slice(1)).toEqual(['flushed', '1 told', 'write 2 lines', 'flushed', '2 told', '3 told'])
    await store.close()
  })

  test('flushes nothing where nothing is recorded', async () => {
    const { store, notes } = await watchedStore()
    await store.transact(() => ({ draft: null, outcome: null }))
    expect(notes).toEqual([])
    await store.close()
  })
})
