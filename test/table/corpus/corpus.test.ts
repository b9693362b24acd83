import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeCorpus } from './judge-corpus.ts'
import { type Judged, tally } from './tally.ts'

let folder: string
let corpus: Record<string, Judged[]>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-corpus-'))
  corpus = await judgeCorpus(folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const PARTS = ['time columns', 'time in texts', 'unit cells', 'rows of tables']

describe.each([...PARTS, 'rows of other trades'])('the corpus: %s', (part) => {
  test('nothing is read wrong without a question', () => {
    const { lines } = tally((corpus[part] ?? []).filter(({ verdict }) => verdict === 'silent'))
    expect(lines).toEqual([])
  })

  test('at most 15 of 100 that are read right are asked about', () => {
    const { counts } = tally(corpus[part] ?? [])
    expect(counts.doubted * 100).toBeLessThanOrEqual((counts.right + counts.doubted) * 15)
  })
})

describe.each(PARTS)('the corpus: %s', (part) => {
  test('at least 97 of 100 are read right', () => {
    const readings = corpus[part] ?? []
    const { counts, lines } = tally(readings.filter(({ verdict }) => verdict !== 'doubted'))
    expect(readings.length).toBeGreaterThan(100)
    expect(counts.flagged * 100, lines.join('\n')).toBeLessThanOrEqual(readings.length * 3)
  })
})
