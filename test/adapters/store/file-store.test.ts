import { afterAll } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileStore } from '../../../src/adapters/store/file-store.ts'
import type { Store } from '../../../src/ports/store.ts'
import { storeContract } from '../../contract/store.ts'

const root = await mkdtemp(join(tmpdir(), 'duban-store-'))
afterAll(() => rm(root, { recursive: true }))

const SNAPSHOT = { 'with-snapshot': 1, 'without-snapshot': Number.MAX_SAFE_INTEGER }
const folders = new Map<Store, string>()

async function openAt(dir: string, how: keyof typeof SNAPSHOT): Promise<Store> {
  const store = await openFileStore(dir, { snapshotAtCloseBytes: SNAPSHOT[how] })
  folders.set(store, dir)
  return store
}

storeContract({
  name: 'file store',
  make: async () => openAt(await mkdtemp(join(root, 'store-')), 'without-snapshot'),
  reopen: async (store, how) => {
    const dir = folders.get(store) ?? ''
    await store.close()
    const between = await openAt(dir, how)
    await between.close()
    return openAt(dir, how)
  },
})
