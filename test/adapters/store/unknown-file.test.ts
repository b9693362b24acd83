import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unknownFile } from '../../../src/adapters/store/unknown-file.ts'
import { storeFolder } from '../../support/store-folder.ts'

test('what is noted is in the file when that is said, however many note at once', async () => {
  const path = join(await storeFolder(), 'unknown.json')
  const unknown = unknownFile(path)
  const inFile = async () => (JSON.parse(await readFile(path, 'utf8')) as { text: string }[]).map(({ text }) => text)
  await Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      await unknown.note(`第 ${n} 句`, n + 1)
      expect(await inFile()).toContain(`第 ${n} 句`)
    }),
  )
  expect(await inFile()).toHaveLength(100)
  expect(await unknownFile(path).list()).toHaveLength(100)
})
