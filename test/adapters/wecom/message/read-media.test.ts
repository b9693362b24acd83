import { createCipheriv } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CallOutcome } from '../../../../src/adapters/wecom/http/call.ts'
import { readMedia } from '../../../../src/adapters/wecom/message/read-media.ts'

const KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const URL_OF_PICTURE = 'https://ww-aibot-img-1.cos.ap-guangzhou.myqcloud.com/x?sign=y'
const PICTURE = Buffer.from('a picture')

function encrypted(bytes: Buffer): Buffer {
  const key = Buffer.from(`${KEY}=`, 'base64')
  const pad = 32 - (bytes.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([bytes, Buffer.alloc(pad, pad)])), cipher.final()])
}

const answered = (bytes: Buffer, status = 200): CallOutcome => ({
  kind: 'answered',
  status,
  headers: {},
  bytes,
})

function read(
  url: string,
  outcome: CallOutcome,
  { most = 1000, key = KEY }: { most?: number; key?: string | null } = {},
) {
  let calls = 0
  const fetchFrom = () => {
    calls++
    return Promise.resolve(outcome)
  }
  return readMedia(() => key, fetchFrom)({ url })(most).then((content) => ({ content, calls }))
}

test('a picture is fetched and decrypted', async () => {
  const { content } = await read(URL_OF_PICTURE, answered(encrypted(PICTURE)))
  expect(content).toEqual({ kind: 'content', bytes: PICTURE })
})

test.each([
  'http://x.myqcloud.com/a',
  'https://example.com/a',
  'https://127.0.0.1/a',
  'https://myqcloud.com.example.com/a',
  'file:///etc/passwd',
  'nonsense',
])('nothing is fetched from %s', async (url) => {
  const { content, calls } = await read(url, answered(encrypted(PICTURE)))
  expect([content.kind, calls]).toEqual(['unreadable', 0])
})

const cases: [string, CallOutcome, object, string][] = [
  ['longer than wanted', answered(encrypted(Buffer.alloc(1001))), {}, 'too-large'],
  ['longer than can be', { kind: 'unknown', reason: 'too-large' }, {}, 'too-large'],
  ['not there any more', answered(Buffer.from('{}'), 404), {}, 'unreadable'],
  ['cut off', answered(encrypted(PICTURE).subarray(0, 20)), {}, 'unreadable'],
  ['of another key', answered(encrypted(PICTURE)), { key: 'a'.repeat(43) }, 'unreadable'],
  ['without a key', answered(encrypted(PICTURE)), { key: null }, 'unreadable'],
  ['out of reach', { kind: 'unsent', reason: 'ENOTFOUND' }, {}, 'unreadable'],
]
test.each(cases)('%s', async (_what, outcome, how, kind) => {
  expect((await read(URL_OF_PICTURE, outcome, how)).content.kind).toBe(kind)
})
