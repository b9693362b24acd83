import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileStore, readFileStore } from '../../../src/adapters/store/file-store.ts'
import { recordReplies } from '../../support/replies.ts'
import { startStoreChild } from '../../support/run-store-child.ts'
import { storeFolder } from '../../support/store-folder.ts'

describe('one process per folder', () => {
  test('a second process is told who holds it, until that one is killed', async () => {
    const dir = await storeFolder()
    const child = startStoreChild(dir)
    await once(child.stdout!, 'data')
    await expect(openFileStore(dir)).rejects.toMatchObject({
      code: 'store-locked',
      message: expect.stringMatching(
        new RegExp(`^另一个督办进程（进程号 ${child.pid ?? 0}，.*启动）正在使用 ${dir}：.*--home`),
      ) as string,
    })
    child.kill('SIGKILL')
    await once(child, 'close')
    await (await openFileStore(dir)).close()
  })

  test('a second store in the same process is told as well, and the first goes on', async () => {
    const dir = await storeFolder()
    const store = await openFileStore(dir)
    const held = await readFile(join(dir, 'lock'), 'utf8')
    await expect(openFileStore(dir)).rejects.toMatchObject({ code: 'store-locked' })
    await expect(openFileStore(dir)).rejects.toMatchObject({ code: 'store-locked' })
    expect(await readFile(join(dir, 'lock'), 'utf8')).toBe(held)
    await recordReplies(store, 2)
    await store.close()
    await (await openFileStore(dir)).close()
  })

  test('looking needs no lock, and sees what is on disk', async () => {
    const dir = await storeFolder()
    const store = await openFileStore(dir, { snapshotAfterBytes: 500 })
    for (let round = 0; round < 20; round++) {
      const before = store.state.seq
      const recording = Promise.all(
        Array.from({ length: 10 }, () =>
          store.transact((state) => ({
            draft: { at: 0, by: 'zhang', events: [{ type: 'question-dropped' }] },
            outcome: state.seq,
          })),
        ),
      )
      const seen = (await readFileStore(dir)).seq
      expect(seen).toBeGreaterThanOrEqual(before)
      expect(seen).toBeLessThanOrEqual(before + 10)
      await recording
    }
    expect((await readFileStore(dir)).seq).toBe(200)
    await store.close()
  })
})
