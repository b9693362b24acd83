import { createDecipheriv } from 'node:crypto'
import type { AttachmentContent } from '../../../ports/channel.ts'
import { withoutPadding, PADDING_BLOCK } from '../crypto/padding.ts'
import { call } from '../http/call.ts'
import type { AibotMedia } from './aibot-body.ts'
import type { ReadMedia } from './aibot-message.ts'

/** Where WeCom keeps files: nothing else is fetched, whatever a message names. */
const HOSTS = ['.qq.com', '.qpic.cn', '.myqcloud.com']

const READ_WITHIN_MS = 60_000

/**
 * Fetches what came with a message and decrypts it: AES-256-CBC, with the bot's own key or, on the long connection, one
 * that comes with the address. Source: https://developer.work.weixin.qq.com/document/path/100719
 */
export function readMedia(keyOf: (media: AibotMedia) => string | null, fetchFrom = call): ReadMedia {
  return (media) => async (mostBytes) => {
    const url = URL.parse(media.url)
    const key = Buffer.from(`${keyOf(media) ?? ''}=`, 'base64')
    if (url?.protocol !== 'https:' || !HOSTS.some((ending) => url.hostname.endsWith(ending)))
      return unreadable('地址不是企业微信的')
    if (key.length !== 32) return unreadable('没有解密用的密钥')
    const fetched = await fetchFrom(url, {
      method: 'GET',
      timeoutMs: READ_WITHIN_MS,
      mostBytes: mostBytes + PADDING_BLOCK,
    })
    if (fetched.kind !== 'answered')
      return fetched.reason === 'too-large' ? { kind: 'too-large' } : unreadable('下载不了')
    if (fetched.status !== 200) return unreadable(`下载不了（HTTP ${fetched.status}）`)
    return decrypted(fetched.bytes, key, mostBytes)
  }
}

function decrypted(cipherText: Buffer, key: Buffer, mostBytes: number): AttachmentContent {
  if (cipherText.length === 0 || cipherText.length % 16 !== 0) return unreadable('内容不完整')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const bytes = withoutPadding(Buffer.concat([decipher.update(cipherText), decipher.final()]))
  if (bytes === null) return unreadable('解不开')
  return bytes.length > mostBytes ? { kind: 'too-large' } : { kind: 'content', bytes }
}

function unreadable(reason: string): AttachmentContent {
  return { kind: 'unreadable', reason }
}
