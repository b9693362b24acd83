import { appendFile, readdir, readFile, rm, truncate, writeFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileStore, readFileStore } from '../../../src/adapters/store/file-store.ts'
import { decodeLine, encodeLine } from '../../../src/adapters/store/ledger-line.ts'
import type { DubanError } from '../../../src/errors.ts'
import { recordReplies, recordReply } from '../../support/replies.ts'
import { storeFolder } from '../../support/store-folder.ts'

async function folderOf(replies: number, snapshot: 'with-snapshot' | 'without-snapshot' = 'without-snapshot') {
  const dir = await storeFolder()
  const options = snapshot === 'with-snapshot' ? { snapshotAtCloseBytes: 1 } : {}
  const store = await openFileStore(dir, options)
  await recordReplies(store, replies)
  await store.close()
  return { dir, ledger: join(dir, 'ledger.jsonl'), snapshot: join(dir, `snapshot-${replies}.jsonl`) }
}

/** Everything in a folder but the lock, which says who holds it. */
async function contents(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).filter((name) => name !== 'lock').sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), 'latin1')] as const)),
  )
}

async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(path, bytes)
}

/** Opening for writing and looking both refuse, and leave every file as it was. */
async function expectRefused(dir: string, sentence: RegExp, at: string): Promise<void> {
  const before = await contents(dir)
  const refused = { code: 'store-damaged' as const, message: expect.stringMatching(sentence) as string, at }
  await expect(openFileStore(dir)).rejects.toMatchObject(refused satisfies Partial<DubanError>)
  await expect(readFileStore(dir)).rejects.toMatchObject(refused)
  expect(await contents(dir)).toEqual(before)
}

describe('a last line that was not finished', () => {
  test('is dropped, cut off and kept aside, wherever it was cut', async () => {
    const { dir, ledger } = await folderOf(2)
    const whole = await readFile(ledger)
    const lastLine = whole.subarray(whole.lastIndexOf(10, whole.length - 2) + 1, -1)
    const start = whole.length - lastLine.length - 1
    for (let length = 1; length <= lastLine.length; length++) {
      const torn = lastLine.subarray(0, length)
      await writeFile(ledger, Buffer.concat([whole.subarray(0, start), torn]))

      expect((await readFileStore(dir)).seq).toBe(1)
      expect((await readFile(ledger)).length).toBe(start + length)

      const warnings: string[] = []
      const store = await openFileStore(dir, { warn: (message) => warnings.push(message) })
      expect(store.state.seq).toBe(1)
      expect((await readFile(ledger)).length).toBe(start)
      const kept = join(dir, `torn-${start}.txt`)
      expect(await readFile(kept)).toEqual(Buffer.concat([torn, Buffer.from('\n')]))
      expect(warnings).toEqual([expect.stringContaining(`torn-${start}.txt`)])
      expect((await recordReply(store, 2)).change?.seq).toBe(2)
      await store.close()
      expect(await readFile(ledger)).toEqual(whole)
      await rm(kept)
    }
  })

  test('does not overwrite what was kept aside before', async () => {
    const { dir, ledger } = await folderOf(1)
    const start = (await readFile(ledger)).length
    for (const torn of ['first', 'second']) {
      await appendFile(ledger, torn)
      await (await openFileStore(dir)).close()
    }
    expect(await readFile(join(dir, `torn-${start}.txt`), 'utf8')).toBe('first\nsecond\n')
  })

  test('is never the very first one: a ledger comes with it, and an emptied file is damage', async () => {
    const { dir, ledger } = await folderOf(0)
    const header = await readFile(ledger)
    for (let length = 0; length < header.length; length++) {
      await writeFile(ledger, header.subarray(0, length))
      await expectRefused(dir, /第 1 行/, 'ledger.jsonl:1')
    }
  })

  test('a start that was cut short while it began the ledger leaves nothing in the way', async () => {
    const { dir, ledger } = await folderOf(0)
    const header = await readFile(ledger)
    await rename(ledger, `${ledger}.tmp`)
    expect((await readFileStore(dir)).seq).toBe(0)
    await (await openFileStore(dir)).close()
    expect(await readFile(ledger)).toEqual(header)
  })
})

describe('damage anywhere else', () => {
  test('a changed byte in any line stops it, and says which line', async () => {
    const { dir, ledger } = await folderOf(3)
    const whole = await readFile(ledger)
    let start = 0
    for (let line = 1; line <= 4; line++) {
      const end = whole.indexOf(10, start)
      await flipByte(ledger, (start + end) >> 1)
      await expectRefused(dir, new RegExp(`已损坏（ledger.jsonl 第 ${line} 行）.*备份`), `ledger.jsonl:${line}`)
      await writeFile(ledger, whole)
      start = end + 1
    }
  })

  test('a missing, a doubled and a misplaced line stop it', async () => {
    const { dir, ledger } = await folderOf(3)
    const [header, one, two, three] = (await readFile(ledger, 'utf8')).trimEnd().split('\n')
    const arrangements = [
      { lines: [header, one, three], wrong: 3 },
      { lines: [header, one, one, two, three], wrong: 3 },
      { lines: [header, two, one, three], wrong: 2 },
      { lines: [one, two, three], wrong: 1 },
      { lines: [header, one, '', two, three], wrong: 3 },
      { lines: [header, header, one], wrong: 2 },
    ]
    for (const { lines, wrong } of arrangements) {
      await writeFile(ledger, lines.join('\n') + '\n')
      await expectRefused(dir, new RegExp(`第 ${wrong} 行`), `ledger.jsonl:${wrong}`)
    }
  })

  test('a whole line of a shape that nobody wrote stops it', async () => {
    const { dir, ledger } = await folderOf(1)
    const change = { seq: 2, at: 0, by: 'zhang', events: [{ type: 'reported', key: '1|甲|2026', count: 1 }] }
    const whole = await readFile(ledger)
    const wrong = [
      { ...change, at: '2026-11-24' },
      { ...change, events: [{ type: 'unheard-of' }] },
      { ...change, events: [{ type: 'constructor' }] },
      { ...change, events: 'reported' },
      { ...change, seq: '2' },
    ]
    for (const record of wrong) {
      await writeFile(ledger, Buffer.concat([whole, encodeLine(record)]))
      await expectRefused(dir, /第 3 行/, 'ledger.jsonl:3')
    }
  })

  test('another kind of file in its place stops it', async () => {
    const { dir, ledger } = await folderOf(0)
    for (const text of ['hello', 'hello\n', '\n', '{"format":"something-else"', encodeLine({ format: 'other' })]) {
      await writeFile(ledger, text)
      await expectRefused(dir, /第 1 行/, 'ledger.jsonl:1')
    }
  })

  test('a ledger of a newer program asks for an upgrade', async () => {
    const { dir, ledger } = await folderOf(0)
    await writeFile(ledger, encodeLine({ format: 'duban-ledger', version: 2, more: true }))
    await expectRefused(dir, /升级督办/, 'ledger.jsonl')
  })
})

describe('a snapshot', () => {
  test('is a short cut: the lines before it are not read', async () => {
    const { dir, ledger } = await folderOf(3, 'with-snapshot')
    const store = await openFileStore(dir)
    await recordReply(store, 4)
    await store.close()
    await flipByte(ledger, 80)
    expect((await readFileStore(dir)).reports.size).toBe(4)
  })

  test('that is damaged is passed over: the ledger has it all', async () => {
    const { dir, snapshot } = await folderOf(3, 'with-snapshot')
    const whole = await readFile(snapshot)
    const wanted = await readFileStore(dir)
    for (const at of [5, whole.length >> 1, whole.length - 5]) {
      await flipByte(snapshot, at)
      const warnings: string[] = []
      const store = await openFileStore(dir, { warn: (message) => warnings.push(message) })
      expect(store.state).toEqual(wanted)
      expect(warnings).toEqual([expect.stringContaining('snapshot-3.jsonl')])
      await store.close()
      await writeFile(snapshot, whole)
    }
    for (let length = 0; length < whole.length; length += 7) {
      await truncate(snapshot, length)
      expect(await readFileStore(dir)).toEqual(wanted)
      await writeFile(snapshot, whole)
    }
  })

  test('that is damaged beside a damaged ledger stops it', async () => {
    const { dir, ledger, snapshot } = await folderOf(3, 'with-snapshot')
    await flipByte(snapshot, 100)
    await flipByte(ledger, 80)
    await expectRefused(dir, /第 2 行/, 'ledger.jsonl:2')
  })

  test('that knows more than the ledger stops it: receipts were given that are gone', async () => {
    const { dir, ledger } = await folderOf(3, 'with-snapshot')
    const whole = await readFile(ledger)
    const shorter = whole.subarray(0, whole.lastIndexOf(10, whole.length - 2) + 1)
    await writeFile(ledger, shorter)
    await expectRefused(dir, /不完整.*第 2 号.*第 3 号.*备份/, 'ledger.jsonl')
    await writeFile(ledger, whole.subarray(0, -5))
    await expectRefused(dir, /不完整/, 'ledger.jsonl')
    await rm(ledger)
    await expectRefused(dir, /不完整/, 'ledger.jsonl')
  })

  test('that does not fit its ledger is passed over when the ledger reaches as far', async () => {
    const { dir, snapshot } = await folderOf(3, 'with-snapshot')
    const wanted = await readFileStore(dir)
    const [header = '', ...rest] = (await readFile(snapshot, 'utf8')).split('\n')
    for (const ledgerAt of [1, 60, 1_000_000]) {
      const moved = encodeLine({ ...(decodeLine(header) as object), ledgerAt }).toString()
      await writeFile(snapshot, moved + rest.join('\n'))
      expect(await readFileStore(dir)).toEqual(wanted)
    }
  })

  test('of a newer program asks for an upgrade', async () => {
    const { dir, snapshot } = await folderOf(3, 'with-snapshot')
    await writeFile(snapshot, encodeLine({ format: 'duban-snapshot', version: 2 }))
    await expectRefused(dir, /升级督办/, 'snapshot-3.jsonl')
  })

  test('that was never finished is not one, and is cleared away by the next', async () => {
    const { dir } = await folderOf(3)
    await writeFile(join(dir, 'snapshot-9.jsonl.tmp'), 'half')
    const store = await openFileStore(dir, { snapshotAtCloseBytes: 1 })
    await recordReply(store, 4)
    await store.close()
    expect((await readdir(dir)).sort()).toEqual(['ledger.jsonl', 'lock', 'snapshot-4.jsonl'])
  })

  test('replaces the one before', async () => {
    const { dir } = await folderOf(3, 'with-snapshot')
    const store = await openFileStore(dir, { snapshotAtCloseBytes: 1 })
    await recordReply(store, 4)
    await store.close()
    expect((await readdir(dir)).filter((name) => name.startsWith('snapshot'))).toEqual(['snapshot-4.jsonl'])
  })

  test('is not written when nothing happened since the last', async () => {
    const { dir, snapshot } = await folderOf(3, 'with-snapshot')
    await writeFile(join(dir, 'snapshot-9.jsonl.tmp'), 'left alone')
    const store = await openFileStore(dir, { snapshotAtCloseBytes: 1 })
    await store.close()
    expect(Object.keys(await contents(dir))).toContain('snapshot-9.jsonl.tmp')
    expect(await readFile(snapshot, 'utf8')).toContain('"seq":3')
  })
})
