/** Prints how the reader does on the corpus: node test/table/corpus/corpus-counts.ts [--lines] */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeCorpus } from './judge-corpus.ts'
import { tally } from './tally.ts'

const folder = await mkdtemp(join(tmpdir(), 'duban-corpus-'))
const corpus = await judgeCorpus(folder)
await rm(folder, { recursive: true })
for (const [name, readings] of Object.entries(corpus)) {
  const { counts, lines } = tally(readings)
  process.stdout.write(`${name}: ${readings.length}, ${JSON.stringify(counts)}\n`)
  if (process.argv.includes('--lines')) process.stdout.write(`${lines.sort().join('\n')}\n`)
}
