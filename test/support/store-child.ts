import { openFileStore } from '../../src/adapters/store/file-store.ts'
import { recordReply } from './replies.ts'

/**
 * A process that records replies in the folder of its first argument, three at a time, and prints the receipt of each
 * as soon as it is acknowledged, until it is killed, or has recorded as many as the second argument says, or the
 * record fails: then it prints the error's code.
 */
const [dir = '', most = 'Infinity'] = process.argv.slice(2)

const store = await openFileStore(dir, { snapshotAfterBytes: 4096 })
let n = store.state.seq

async function speak(): Promise<void> {
  while (n < Number(most)) {
    n += 1
    const { change, outcome } = await recordReply(store, n)
    process.stdout.write(`${change?.seq ?? 0} ${outcome}\n`)
  }
}

process.stdout.write(`open ${n}\n`)
try {
  await Promise.all([speak(), speak(), speak()])
  await store.close()
} catch (error) {
  process.stdout.write(`${error instanceof Error && 'code' in error ? String(error.code) : String(error)}\n`)
  await store.close().catch(() => null)
}
