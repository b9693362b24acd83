import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postFile } from '../../../../src/adapters/wecom/webhook/post-file.ts'
import { duban, freshHome } from '../../../support/duban.ts'
import {
  fakeApi,
  fakeWebhook,
  UPLOAD_PATH,
  WEBHOOK_PATH,
  type FakeApi,
} from '../../../support/fake-wecom/api-server.ts'

const PNG = Buffer.from('89504e470d0a1a0a00000000', 'hex')
const DOCUMENT = Buffer.from('第四季度通报')

let api: FakeApi
let address: string
beforeEach(async () => {
  api = await fakeApi(fakeWebhook(['key-a']))
  address = `${api.base}${WEBHOOK_PATH}?key=key-a`
})
afterEach(() => api.close())
const bodies = () => api.taken.map(({ path, body }) => [path, body])

test('a picture goes as it is, with its sum', async () => {
  expect(await postFile(address, '现场.png', PNG)).toEqual({ kind: 'accepted' })
  const md5 = createHash('md5').update(PNG).digest('hex')
  expect(bodies()).toEqual([
    [WEBHOOK_PATH, { msgtype: 'image', image: { base64: PNG.toString('base64'), md5 } }],
  ])
})

test('anything else is uploaded, under its name, and then posted', async () => {
  expect(await postFile(address, '通报"4".docx', DOCUMENT)).toEqual({ kind: 'accepted' })
  expect(bodies()).toEqual([
    [UPLOAD_PATH, { filename: '通报_4_.docx', filelength: DOCUMENT.length, content: DOCUMENT.toString() }],
    [WEBHOOK_PATH, { msgtype: 'file', file: { media_id: 'media-1' } }],
  ])
})

test('a picture that is too large for one goes as a file', async () => {
  const large = Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)])
  expect(await postFile(address, '大图.png', large)).toEqual({ kind: 'accepted' })
  expect(api.taken.map(({ path }) => path)).toEqual([UPLOAD_PATH, WEBHOOK_PATH])
})

test.each([
  ['nothing in it', Buffer.alloc(0)],
  ['too much in it', Buffer.alloc(20 * 1024 * 1024 + 1)],
])('a file with %s is not sent', async (_what, bytes) => {
  expect(await postFile(address, 'a.docx', bytes)).toMatchObject({ kind: 'refused', retryable: false })
  expect(api.taken).toEqual([])
})

test('an upload that was lost may be tried again, a message that was lost not', async () => {
  api.misbehave(UPLOAD_PATH, { kind: 'drop' })
  expect(await postFile(address, 'a.docx', DOCUMENT)).toMatchObject({ kind: 'refused', retryable: true })
  api.misbehave(WEBHOOK_PATH, { kind: 'drop' })
  expect(await postFile(address, 'a.docx', DOCUMENT)).toMatchObject({ kind: 'unknown' })
})

describe('post', () => {
  const own = freshHome()
  afterEach(() => own.remove())

  test('puts a file into a group, and says what stands in the way, without the key', async () => {
    mkdirSync(join(own.home, 'config'), { recursive: true })
    const chats = { 'qun-a': address, 'qun-b': address.replace('key-a', 'key-b') }
    writeFileSync(
      join(own.home, 'config/duban.yaml'),
      JSON.stringify({ channels: [{ kind: 'wecom-webhook', chats }] }),
    )
    const file = join(own.home, '通报.docx')
    writeFileSync(file, DOCUMENT)
    const good = await duban(own.home, 'post', '--chat', 'qun-a', file)
    expect([good.status, good.stdout]).toEqual([0, '已发到群 qun-a。\n'])
    const bad = await duban(own.home, 'post', '--chat', 'qun-b', file)
    expect([bad.status, bad.stderr]).toEqual([1, expect.stringContaining('群机器人地址无效（93000）')])
    expect(bad.stderr).not.toContain('key-b')
    const unknown = await duban(own.home, 'post', '--chat', 'qun-c', file)
    expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('qun-a、qun-b')])
  })
})
