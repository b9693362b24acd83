import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { openFileStore } from '../../src/adapters/store/file-store.ts'
import { encodeLine } from '../../src/adapters/store/ledger-line.ts'
import type { Store } from '../../src/ports/store.ts'
import { atLeast, atMost, type Line, inTurns, median, medianRatio, perSecond } from './bench.ts'
import { fill, record, reply, withFolder } from './store-fixtures.ts'

const ROUNDS = 16
const ONE_BY_ONE = 400
const TOGETHER = 100
const TURNS = 40
const LOWDB_UPDATES = 15

/** Replies a second; `speak` records the n-th. */
async function oneByOne(count: number, speak: (n: number) => Promise<void>): Promise<number> {
  const start = performance.now()
  for (let n = 0; n < count; n++) await speak(n)
  return (count * 1000) / (performance.now() - start)
}

/** A hundred people, each of whom speaks again as soon as the answer is there. */
async function together(speak: (n: number) => Promise<void>): Promise<number> {
  let n = 0
  const person = async () => {
    for (let turn = 0; turn < TURNS; turn++) await speak(n++)
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: TOGETHER }, person))
  return (TOGETHER * TURNS * 1000) / (performance.now() - start)
}

/** The least that a durable reply costs: append its line and flush. */
async function bareAppend(path: string) {
  const handle = await open(path, 'a')
  const line = (n: number) => encodeLine({ seq: 100_000 + n, ...reply(100_000 + n) })
  const append = async (bytes: Buffer) => {
    await handle.write(bytes)
    await handle.datasync()
  }
  const hundred = (turn: number) =>
    Buffer.concat(Array.from({ length: TOGETHER }, (_, index) => line(turn * TOGETHER + index)))
  return {
    one: () => oneByOne(ONE_BY_ONE, (n) => append(line(n))),
    hundred: async () => TOGETHER * (await oneByOne(TURNS, (turn) => append(hundred(turn)))),
    close: () => handle.close(),
  }
}

/** A store that already holds so many reported obligations, and the next replies to it. */
async function storeOf(dir: string, obligations: number) {
  const filled = await openFileStore(dir)
  await fill(filled, 0, obligations)
  await filled.close()
  const store = await openFileStore(dir)
  let next = obligations
  const speak = () => record(store, next++)
  return { store, one: () => oneByOne(ONE_BY_ONE, speak), hundred: () => together(speak) }
}

/** As its own documentation has it: change the data, write it all. */
async function documentedLowdb(path: string, obligations: number): Promise<() => Promise<number>> {
  const items = Array.from({ length: obligations }, (_, n) => ({ ...reply(n), done: false }))
  const db = await JSONFilePreset(path, { items })
  return () =>
    oneByOne(LOWDB_UPDATES, (n) =>
      db.update(({ items }) => {
        const item = items[n]
        if (item) item.done = !item.done
      }),
    )
}

/** Bytes handed to the kernel for each reply; null where the system does not count them. */
async function bytesPerReply(store: Store, from: number): Promise<number | null> {
  const before = await bytesWritten()
  for (let n = 0; n < ONE_BY_ONE; n++) await record(store, from + n)
  const after = await bytesWritten()
  return before === null || after === null ? null : (after - before) / ONE_BY_ONE
}

async function bytesWritten(): Promise<number | null> {
  try {
    return Number(/wchar: (\d+)/.exec(await readFile('/proc/self/io', 'utf8'))?.[1])
  } catch {
    return null
  }
}

export async function bench(): Promise<Line[]> {
  return withFolder(async (dir) => {
    const bare = await bareAppend(join(dir, 'bare.jsonl'))
    const small = await storeOf(join(dir, 'small'), 1000)
    const large = await storeOf(join(dir, 'large'), 100_000)
    const lowdb = await documentedLowdb(join(dir, 'lowdb.json'), 1000)
    const figures = await inTurns(ROUNDS, {
      bareOne: bare.one,
      largeOne: large.one,
      smallOne: small.one,
      bareHundred: bare.hundred,
      largeHundred: large.hundred,
      smallHundred: small.hundred,
      lowdb,
    })
    const bytes = await inBytes(large.store)
    await Promise.all([bare.close(), small.store.close(), large.store.close()])
    return table(figures, bytes)
  })
}

async function inBytes(store: Store): Promise<number | null> {
  const counts: number[] = []
  for (let round = 0; round < 3; round++) {
    const count = await bytesPerReply(store, 1_000_000 + round * ONE_BY_ONE)
    if (count === null) return null
    counts.push(count)
  }
  return median(counts)
}

type Figures = Record<
  'bareOne' | 'largeOne' | 'smallOne' | 'bareHundred' | 'largeHundred' | 'smallHundred' | 'lowdb',
  number[]
>

function table(figures: Figures, bytes: number | null): Line[] {
  const { bareOne, largeOne, smallOne, bareHundred, largeHundred, smallHundred, lowdb } = figures
  return [
    { what: 'append and fdatasync, one at a time', figure: perSecond(bareOne) },
    {
      what: 'a reply at 100,000 obligations, one at a time',
      figure: perSecond(largeOne),
      beside: 'append and fdatasync',
      limit: atLeast(0.8, medianRatio(largeOne, bareOne)),
    },
    {
      what: 'a reply at 1,000 obligations, one at a time',
      figure: perSecond(smallOne),
      beside: 'cost at 100,000 to cost here',
      limit: atMost(1.2, medianRatio(smallOne, largeOne)),
    },
    { what: 'append and fdatasync, 100 lines at once', figure: perSecond(bareHundred) },
    {
      what: 'a reply at 100,000 obligations, 100 people at once',
      figure: perSecond(largeHundred),
      beside: 'append and fdatasync',
      limit: atLeast(0.5, medianRatio(largeHundred, bareHundred)),
    },
    {
      what: 'a reply at 1,000 obligations, 100 people at once',
      figure: perSecond(smallHundred),
      beside: 'cost at 100,000 to cost here',
      limit: atMost(1.2, medianRatio(smallHundred, largeHundred)),
    },
    bytes === null
      ? { what: 'bytes to the kernel for a reply', figure: 'not counted by this system' }
      : {
          what: 'bytes to the kernel for a reply',
          figure: `${Math.round(bytes)} B`,
          limit: atMost(512, bytes),
        },
    {
      what: 'lowdb JSONFile as documented, at 1,000 (no flush)',
      figure: perSecond(lowdb),
      beside: 'a reply at 1,000 obligations',
    },
  ]
}
