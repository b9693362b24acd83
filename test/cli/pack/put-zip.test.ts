import { PassThrough, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { putZip } from '../../../src/cli/pack/put-zip.ts'

const AT = Date.parse('2026-11-24T10:00:00+08:00')

test('whoever goes away in the middle of a zip leaves nobody waiting', async () => {
  const stuck = new Writable({ highWaterMark: 1, write: () => undefined })
  const zip = putZip(stuck, AT, 'Asia/Shanghai')
  const putting = zip.put('00.txt', Buffer.from('材料'))
  stuck.destroy()
  await expect(putting).rejects.toThrow('nobody takes the zip any more')
})

test.each([
  ['Asia/Shanghai', 10],
  ['UTC', 2],
])('its files are of the hour in %s', async (zone, hour) => {
  const out = new PassThrough()
  const zip = putZip(out, AT, zone)
  await zip.put('00.txt', Buffer.from('材料'))
  await zip.end()
  const bytes = Buffer.concat(await out.toArray())
  // The local file header: minutes above seconds, hours above minutes.
  expect(bytes.readUInt16LE(10) >> 11).toBe(hour)
})
