import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openFileStore } from '../../src/adapters/store/file-store.ts'
import { inTurns, type Line, milliseconds } from './bench.ts'
import { fill, withFolder } from './store-fixtures.ts'

const ROUNDS = 7
const CHILD = join(import.meta.dirname, 'store-opening-child.ts')

async function folderOf(dir: string, replies: number, snapshot: boolean): Promise<string> {
  const store = await openFileStore(dir, {
    snapshotAfterBytes: Number.MAX_SAFE_INTEGER,
    snapshotAtCloseBytes: snapshot ? 1 : Number.MAX_SAFE_INTEGER,
  })
  await fill(store, 0, replies)
  await store.close()
  return dir
}

/** Milliseconds that a fresh process takes to do it, from the moment its modules are loaded. */
function fresh(what: 'store' | 'parse', path: string): () => Promise<number> {
  return async () => Number((await promisify(execFile)(process.execPath, [CHILD, what, path])).stdout)
}

export async function bench(): Promise<Line[]> {
  return withFolder(async (dir) => {
    const empty = await folderOf(join(dir, 'empty'), 0, false)
    const ledger = await folderOf(join(dir, 'ledger'), 10_000, false)
    const snapshot = await folderOf(join(dir, 'snapshot'), 10_000, true)
    const large = await folderOf(join(dir, 'large'), 100_000, true)
    const bytes = (await readFile(join(ledger, 'ledger.jsonl'))).length
    const figures = await inTurns(ROUNDS, {
      empty: fresh('store', empty),
      parsed: fresh('parse', join(ledger, 'ledger.jsonl')),
      ledger: fresh('store', ledger),
      snapshot: fresh('store', snapshot),
      large: fresh('store', large),
    })
    const beside = `JSON.parse alone of the ledger: ${milliseconds(figures.parsed)}`
    return [
      { what: 'open an empty store', figure: milliseconds(figures.empty) },
      {
        what: `open 10,000 reports, ledger alone (${(bytes / 1e6).toFixed(1)} MB)`,
        figure: milliseconds(figures.ledger),
        beside,
      },
      { what: 'open 10,000 reports, from the snapshot', figure: milliseconds(figures.snapshot), beside },
      { what: 'open 100,000 reports, from the snapshot', figure: milliseconds(figures.large) },
    ]
  })
}
