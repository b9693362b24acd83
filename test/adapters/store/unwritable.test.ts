import { access, appendFile, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileStore, readFileStore } from '../../../src/adapters/store/file-store.ts'
import type { LedgerHandle } from '../../../src/adapters/store/ledger-file.ts'
import { recordReplies, recordReply } from '../../support/replies.ts'
import { runStoreChild } from '../../support/run-store-child.ts'
import { storeFolder } from '../../support/store-folder.ts'

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** A real ledger file whose methods can be made to fail one by one. */
function troubledLedger() {
  const trouble: Partial<LedgerHandle> = {}
  const openLedger = async (path: string): Promise<LedgerHandle> => {
    const file = await open(path, 'a')
    return {
      write: (...args) => (trouble.write ?? file.write.bind(file))(...args),
      datasync: () => (trouble.datasync ?? file.datasync.bind(file))(),
      truncate: (length) => (trouble.truncate ?? file.truncate.bind(file))(length),
      close: () => file.close(),
    }
  }
  return { trouble, openLedger }
}

/** A disk that takes `room` more bytes of the file and then says that it is full. */
function fullAfter(path: string, room: number): LedgerHandle['write'] {
  let left = room
  return async (bytes, offset, length) => {
    if (left === 0) throw systemError('ENOSPC')
    const taken = Math.min(left, length)
    left -= taken
    await appendFile(path, bytes.subarray(offset, offset + taken))
    return { bytesWritten: taken }
  }
}

async function troubledStore() {
  const dir = await storeFolder()
  const { trouble, openLedger } = troubledLedger()
  const store = await openFileStore(dir, { openLedger })
  await recordReplies(store, 3)
  const ledger = join(dir, 'ledger.jsonl')
  return { dir, store, trouble, ledger, safe: await readFile(ledger) }
}

const UNWRITABLE = { code: 'store-unwritable' }

describe('a record that cannot be written', () => {
  const causes = [
    ['ENOSPC', '磁盘已满'],
    ['EROFS', '只读'],
    ['EIO', '读写出错'],
    ['EDQUOT', '配额'],
    ['EWEIRD', '系统错误 EWEIRD'],
  ] as const

  test.each(causes)('says why in one sentence (%s)', async (code, words) => {
    const { dir, store, trouble } = await troubledStore()
    trouble.datasync = () => Promise.reject(systemError(code))
    const error: unknown = await recordReply(store, 4).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ ...UNWRITABLE, at: dir })
    expect(String(error)).toMatch(new RegExp(`写不进.*${words}.*重新启动督办.*再发一次。$`))
    await store.close().catch(() => null)
  })

  test('goes back to what the disk has, and is not acknowledged, wherever the disk became full', async () => {
    const { safe, store: untroubled } = await troubledStore()
    await untroubled.close()
    const line = safe.length - safe.lastIndexOf(10, safe.length - 2) - 1
    for (let room = 0; room < line * 2; room += 9) {
      const { dir, store, trouble, ledger } = await troubledStore()
      trouble.write = fullAfter(ledger, room)
      const together = await Promise.allSettled([4, 5, 6].map((n) => recordReply(store, n)))
      expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
      expect(store.state.seq).toBe(3)
      expect(await readFile(ledger)).toEqual(safe)
      await expect(store.close()).rejects.toMatchObject(UNWRITABLE)
      const again = await openFileStore(dir)
      expect((await recordReply(again, 4)).change?.seq).toBe(4)
      await again.close()
    }
  })

  test('a ledger that was deleted under the running bot takes nothing any more', async () => {
    const dir = await storeFolder()
    const store = await openFileStore(dir)
    await recordReplies(store, 3)
    await rm(join(dir, 'ledger.jsonl'))
    await expect(recordReply(store, 4)).rejects.toMatchObject(UNWRITABLE)
    await expect(store.transact(() => ({ draft: null, outcome: null }))).rejects.toMatchObject(UNWRITABLE)
    await expect(store.close()).rejects.toMatchObject(UNWRITABLE)
  })

  test('a ledger that was deleted is noticed by whoever asks, before anybody wants to record', async () => {
    const dir = await storeFolder()
    const store = await openFileStore(dir)
    await recordReplies(store, 3)
    await expect(store.check()).resolves.toBeUndefined()
    expect((await recordReply(store, 4)).change?.seq).toBe(4)
    await rm(dir, { recursive: true })
    await expect(store.check()).rejects.toMatchObject(UNWRITABLE)
    await expect(recordReply(store, 5)).rejects.toMatchObject(UNWRITABLE)
    await expect(store.close()).rejects.toMatchObject(UNWRITABLE)
  })

  test('a disk that takes a line in pieces is no trouble', async () => {
    const { dir, store, trouble, ledger } = await troubledStore()
    trouble.write = async (bytes, offset, length) => {
      const taken = Math.min(10, length)
      await appendFile(ledger, bytes.subarray(offset, offset + taken))
      return { bytesWritten: taken }
    }
    await Promise.all([4, 5].map((n) => recordReply(store, n)))
    await store.close()
    expect((await readFileStore(dir)).seq).toBe(5)
  })

  test('tells those who wait and those who only looked, after the state went back', async () => {
    const { store, trouble } = await troubledStore()
    trouble.datasync = () => Promise.reject(systemError('EIO'))
    const seqWhenTold: number[] = []
    const told = (waiting: Promise<unknown>) =>
      waiting.catch((error: unknown) => {
        seqWhenTold.push(store.state.seq)
        return error
      })
    const first = told(recordReply(store, 4))
    const looked = told(store.transact((state) => ({ draft: null, outcome: state.seq })))
    await new Promise((resolve) => setImmediate(resolve))
    const second = told(recordReply(store, 5))
    expect(await Promise.all([first, looked, second])).toEqual([
      expect.objectContaining(UNWRITABLE),
      expect.objectContaining(UNWRITABLE),
      expect.objectContaining(UNWRITABLE),
    ])
    expect(seqWhenTold).toEqual([3, 3, 3])
    await expect(store.close()).rejects.toMatchObject(UNWRITABLE)
  })

  test('takes nothing more, even when the disk would', async () => {
    const { store, trouble, ledger, safe } = await troubledStore()
    trouble.datasync = () => Promise.reject(systemError('EIO'))
    await expect(recordReply(store, 4)).rejects.toMatchObject(UNWRITABLE)
    delete trouble.datasync
    let decided = false
    const later = store.transact(() => {
      decided = true
      return { draft: null, outcome: null }
    })
    await expect(later).rejects.toMatchObject(UNWRITABLE)
    expect(decided).toBe(false)
    await expect(store.close()).rejects.toMatchObject(UNWRITABLE)
    expect(await readFile(ledger)).toEqual(safe)
  })

  test('keeps to the disk when not even cutting back works', async () => {
    const { dir, store, trouble, ledger } = await troubledStore()
    trouble.write = fullAfter(ledger, 200)
    trouble.truncate = () => Promise.reject(systemError('EIO'))
    await Promise.allSettled([4, 5, 6].map((n) => recordReply(store, n)))
    expect(store.state.seq).toBe(4)
    await store.close().catch(() => null)
    const again = await openFileStore(dir)
    expect(again.state.seq).toBe(4)
    expect((await recordReply(again, 5)).change?.seq).toBe(5)
    await again.close()
  })

  test('has no state to show when not even reading works', async () => {
    const { store, trouble, ledger } = await troubledStore()
    trouble.datasync = async () => {
      await writeFile(ledger, 'gone')
      throw systemError('EIO')
    }
    await expect(recordReply(store, 4)).rejects.toMatchObject(UNWRITABLE)
    expect(() => store.state).toThrow(expect.objectContaining(UNWRITABLE))
    await store.close().catch(() => null)
  })

  test('lets go of the lock', async () => {
    const { dir, store, trouble } = await troubledStore()
    trouble.datasync = () => Promise.reject(systemError('EIO'))
    await recordReply(store, 4).catch(() => null)
    await store.close().catch(() => null)
    await (await openFileStore(dir)).close()
  })
})

describe('a file that the system lets grow no further', () => {
  const noLimits = process.platform === 'win32'

  test.skipIf(noLimits)('stops the record at the last receipt that was given (Windows has no ulimit)', async () => {
    const dir = await storeFolder()
    const lines = await runStoreChild(dir, { fileBlocks: 8 })
    expect(lines.at(-1)).toBe('store-unwritable')
    const receipts = lines.slice(1, -1).length
    expect(receipts).toBeGreaterThan(10)
    const length = (await stat(join(dir, 'ledger.jsonl'))).size
    expect(length).toBeLessThanOrEqual(8192)
    const store = await openFileStore(dir)
    expect(store.state.seq).toBe(receipts)
    expect((await stat(join(dir, 'ledger.jsonl'))).size).toBe(length)
    await store.close()
  })
})

describe('a snapshot that cannot be written', () => {
  test('is warned of and does no harm', async () => {
    const dir = await storeFolder()
    const warnings: string[] = []
    const store = await openFileStore(dir, { snapshotAfterBytes: 1, warn: (message) => warnings.push(message) })
    // A folder in its place, which cannot be written into.
    await mkdir(join(dir, 'snapshot-1.jsonl.tmp'))
    await recordReplies(store, 1)
    await store.close()
    expect(warnings).toEqual([expect.stringMatching(/快照没有写成.*台账完好/)])
    expect((await readFileStore(dir)).seq).toBe(1)
  })
})

describe('a snapshot of what the ledger then refuses', () => {
  test('does not come to be', async () => {
    const dir = await storeFolder()
    const { trouble, openLedger } = troubledLedger()
    const store = await openFileStore(dir, { openLedger, snapshotAfterBytes: 1 })
    await store.transact(() => ({ draft: null, outcome: null }))
    const first = recordReply(store, 1)
    // Its line is handed to the disk one turn of the event loop after it was decided.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve))
    trouble.write = () => Promise.reject(systemError('ENOSPC'))
    // Decided while the first is written, so the snapshot that follows the first has it in.
    const second = recordReply(store, 2)
    expect((await first).change?.seq).toBe(1)
    await expect(second).rejects.toMatchObject(UNWRITABLE)
    await store.close().catch(() => null)
    expect((await readdir(dir)).filter((name) => name.startsWith('snapshot'))).toEqual([])
    expect((await readFileStore(dir)).seq).toBe(1)
  })
})

describe('opening where nothing can be written', () => {
  test('a file in place of the folder', async () => {
    const path = join(await storeFolder(), 'store')
    await writeFile(path, '')
    await expect(openFileStore(path)).rejects.toMatchObject({
      ...UNWRITABLE,
      message: expect.stringContaining('不是文件夹') as string,
    })
    await expect(openFileStore(join(path, 'deeper'))).rejects.toMatchObject(UNWRITABLE)
    await expect(readFileStore(path)).rejects.toMatchObject({ code: 'store-damaged' })
  })

  test.skipIf(process.platform !== 'linux')('a place where nobody may write (/sys, on Linux)', async () => {
    await expect(openFileStore('/sys/duban')).rejects.toMatchObject(UNWRITABLE)
  })

  test('a ledger that cannot be opened leaves the folder free for the next', async () => {
    const dir = await storeFolder()
    const openLedger = () => Promise.reject(systemError('EROFS'))
    await expect(openFileStore(dir, { openLedger })).rejects.toMatchObject(UNWRITABLE)
    await (await openFileStore(dir)).close()
  })

  test('looking at a folder that is not there finds nothing, and makes nothing', async () => {
    const dir = join(await storeFolder(), 'not-there')
    expect((await readFileStore(dir)).seq).toBe(0)
    await expect(access(dir)).rejects.toThrow('ENOENT')
  })
})
