import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFileStore, readFileStore } from '../../../src/adapters/store/file-store.ts'
import { recordReply } from '../../support/replies.ts'
import { storeFolder } from '../../support/store-folder.ts'

async function snapshotsIn(dir: string): Promise<string[]> {
  return (await readdir(dir)).filter((name) => /^snapshot-\d+\.jsonl$/.test(name))
}

test('a snapshot taken while replies go on has none of them by half', async () => {
  const dir = await storeFolder()
  const warnings: string[] = []
  const options = { snapshotAfterBytes: 2000, snapshotAtCloseBytes: 1e9, warn: (text: string) => warnings.push(text) }
  const store = await openFileStore(dir, options)
  let n = 0
  let speaking = 10
  const speak = async () => {
    while (n < 4000) await recordReply(store, n++)
    speaking -= 1
  }
  const speakers = Array.from({ length: speaking }, speak)

  const checked = new Set<string>()
  while (speaking > 0) {
    const [newest = ''] = await snapshotsIn(dir)
    if (newest === '' || checked.has(newest)) continue
    checked.add(newest)
    // Each reply is on its own obligation: one that were in the snapshot and in the tail would stand there twice.
    const { seq, reports } = await readFileStore(dir)
    expect(reports.size).toBe(seq)
    expect([...reports.values()].filter((all) => all.length !== 1)).toEqual([])
  }
  await Promise.all(speakers)
  const wanted = store.state
  await store.close()
  expect(checked.size).toBeGreaterThan(3)
  expect(await snapshotsIn(dir)).toHaveLength(1)

  const again = await openFileStore(dir, options)
  expect(again.state).toEqual(wanted)
  expect(warnings).toEqual([])
  await again.close()

  const ledgerOnly = join(dir, 'ledger-only')
  await mkdir(ledgerOnly)
  await copyFile(join(dir, 'ledger.jsonl'), join(ledgerOnly, 'ledger.jsonl'))
  expect(await readFileStore(ledgerOnly)).toEqual(wanted)
})

test('a snapshot is not written again and again: each waits until the tail is as long as the last one', async () => {
  const dir = await storeFolder()
  const store = await openFileStore(dir, { snapshotAfterBytes: 1, snapshotAtCloseBytes: 1e9 })
  const snapshotsSeen = new Set<string>()
  for (let n = 0; n < 1000; n++) {
    await recordReply(store, n)
    for (const name of await snapshotsIn(dir)) snapshotsSeen.add(name)
  }
  await store.close()
  expect(snapshotsSeen.size).toBeGreaterThan(2)
  expect(snapshotsSeen.size).toBeLessThan(20)
})
