import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { SendOutcome } from '../../../ports/channel.ts'
import { apiAnswer, type ApiAnswer } from '../http/api-answer.ts'
import { call } from '../http/call.ts'
import { postJson } from '../http/post-json.ts'
import { outcomeOf } from './webhook-outcome.ts'

/** Bytes. A picture beyond its limit goes as a file. */
const PICTURE = { most: 2 * 1024 * 1024 }
const FILE = { least: 5, most: 20 * 1024 * 1024 }

const POST_WITHIN_MS = 10_000
const UPLOAD_WITHIN_MS = 120_000

const uploadedSchema = z.object({ media_id: z.string().min(1) })

/**
 * Posts a picture or a file into the group of a webhook: pictures as they are, everything else uploaded first. Source:
 * https://developer.work.weixin.qq.com/document/path/91770
 */
export async function postFile(address: string, name: string, bytes: Buffer): Promise<SendOutcome> {
  const url = new URL(address)
  if (isPicture(bytes) && bytes.length <= PICTURE.most) {
    const md5 = createHash('md5').update(bytes).digest('hex')
    const image = { base64: bytes.toString('base64'), md5 }
    return outcomeOf(await postJson(url, { msgtype: 'image', image }, z.unknown(), POST_WITHIN_MS))
  }
  if (bytes.length < FILE.least || bytes.length > FILE.most)
    return { kind: 'refused', reason: '文件应在 5 字节到 20 MB 之间', retryable: false }
  const uploaded = await upload(url, name, bytes)
  // Nobody has seen it: whatever became of it, trying again is safe.
  if (uploaded.kind === 'unknown') return outcomeOf({ kind: 'unsent', reason: uploaded.reason })
  if (uploaded.kind !== 'ok') return outcomeOf(uploaded)
  const file = { media_id: uploaded.value.media_id }
  return outcomeOf(await postJson(url, { msgtype: 'file', file }, z.unknown(), POST_WITHIN_MS))
}

async function upload(
  webhook: URL,
  name: string,
  bytes: Buffer,
): Promise<ApiAnswer<z.infer<typeof uploadedSchema>>> {
  const url = new URL('/cgi-bin/webhook/upload_media', webhook)
  url.searchParams.set('key', webhook.searchParams.get('key') ?? '')
  url.searchParams.set('type', 'file')
  const boundary = `duban-${randomBytes(16).toString('hex')}`
  const plain = name.replace(/["\\\r\n]/g, '_')
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="${plain}"; filelength=${bytes.length}\r\nContent-Type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': body.length,
  }
  return apiAnswer(
    await call(url, { method: 'POST', headers, body, timeoutMs: UPLOAD_WITHIN_MS }),
    uploadedSchema,
  )
}

/** By its first bytes: PNG or JPEG. */
function isPicture(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4).toString('hex')
  return start === '89504e47' || start.startsWith('ffd8ff')
}
