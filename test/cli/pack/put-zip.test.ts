import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { putZip } from '../../../src/cli/pack/put-zip.ts'

test('whoever goes away in the middle of a zip leaves nobody waiting', async () => {
  const stuck = new Writable({ highWaterMark: 1, write: () => undefined })
  const zip = putZip(stuck, Date.parse('2026-11-24T10:00:00+08:00'))
  const putting = zip.put('00.txt', Buffer.from('材料'))
  stuck.destroy()
  await expect(putting).rejects.toThrow('nobody takes the zip any more')
})
