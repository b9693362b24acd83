import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openFileStore } from '../../../src/adapters/store/file-store.ts'
import { startStoreChild, wholeLines } from '../../support/run-store-child.ts'
import { storeFolder } from '../../support/store-folder.ts'

const KILLS = 50

/** Runs the child until it is killed: as a rule while it records, sometimes while it starts. */
async function recordUntilKilled(dir: string, whileStarting: boolean): Promise<string[]> {
  const child = startStoreChild(dir)
  const printed = text(child.stdout!)
  if (whileStarting) await wait(Math.random() * 200)
  else {
    await firstReceipt(child)
    await wait(Math.random() * 60)
  }
  child.kill('SIGKILL')
  return wholeLines(await printed)
}

/** The first line says that the store is open; then come receipts. */
async function firstReceipt(child: ChildProcess): Promise<void> {
  for (let heard = ''; wholeLines(heard).length < 2; ) {
    const [chunk] = (await once(child.stdout!, 'data')) as [Buffer]
    heard += chunk.toString()
  }
}

test(`after ${KILLS} kills at random moments everything acknowledged is there, in order`, async () => {
  const dir = await storeFolder()
  const acknowledged: { receipt: number; n: number }[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    for (const line of await recordUntilKilled(dir, kill % 5 === 4)) {
      if (line.startsWith('open')) continue
      const [receipt = 0, n = 0] = line.split(' ').map(Number)
      acknowledged.push({ receipt, n })
    }

    const store = await openFileStore(dir)
    const { state } = store
    await store.close()
    for (const { receipt, n } of acknowledged) {
      expect(state.reports.get(`${n}|办公室|2026-Q4`)?.map((report) => report.receipt)).toEqual([receipt])
    }
    // Whatever else is there was recorded and not yet acknowledged: the next in order, and few.
    expect([...state.changes.keys()]).toEqual(Array.from({ length: state.seq }, (_, index) => index + 1))
  }

  const receipts = acknowledged.map(({ receipt }) => receipt)
  expect(receipts).toEqual(receipts.toSorted((a, b) => a - b))
  expect(new Set(receipts).size).toBe(receipts.length)
  expect(receipts.length).toBeGreaterThan(KILLS)
}, 120_000)
