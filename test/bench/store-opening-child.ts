import { readFile } from 'node:fs/promises'
import { openFileStore } from '../../src/adapters/store/file-store.ts'

/** Prints how many milliseconds it takes to open a store (`store DIR`) or to parse the lines of a file (`parse FILE`). */
const [what, path = ''] = process.argv.slice(2)

const start = performance.now()
if (what === 'store') {
  const store = await openFileStore(path, { snapshotAtCloseBytes: Number.MAX_SAFE_INTEGER })
  console.log(performance.now() - start)
  await store.close()
} else {
  const lines = (await readFile(path, 'utf8')).split('\n')
  const records: unknown[] = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown)
  console.log(records.length > 0 ? performance.now() - start : 'nothing to parse')
}
