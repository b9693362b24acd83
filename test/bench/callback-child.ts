import { createCipheriv, createDecipheriv, createSecretKey, hash, randomFillSync } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openAibotCallback } from '../../src/adapters/wecom/callback/aibot-callback.ts'
import { openFileStore } from '../../src/adapters/store/file-store.ts'
import { SILENT_LOG } from '../../src/ports/log.ts'
import type { Bot } from '../../src/ports/channel.ts'
import { record } from './store-fixtures.ts'
import { ANSWER, KEYS, PATH } from './callback-keys.ts'

/**
 * One server in a process of its own, its port on stdout: `bare`: node's own server with the same cryptography and
 * nothing else, as fast as we know how; `ours`: the channel before a bot that answers at once; `durable`: the same,
 * each message recorded on disk before its answer. Ends with its stdin.
 */
const [mode = '', dir = ''] = process.argv.slice(2)

function bare(): RequestListener {
  const bytes = Buffer.from(`${KEYS.encodingAesKey}=`, 'base64')
  const [key, iv] = [createSecretKey(bytes), bytes.subarray(0, 16)]
  const sign = (...parts: string[]) => hash('sha1', [KEYS.token, ...parts].sort().join(''), 'hex')
  const random = Buffer.alloc(16 * 256)
  let drawn = random.length
  const seal = (text: string) => {
    const size = Buffer.byteLength(text)
    const pad = 32 - ((20 + size) % 32)
    const plain = Buffer.allocUnsafe(20 + size + pad).fill(pad, 20 + size)
    if (drawn >= random.length) {
      randomFillSync(random)
      drawn = 0
    }
    random.copy(plain, 0, drawn, (drawn += 16))
    plain.writeUInt32BE(size, 16)
    plain.write(text, 20)
    const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
  }
  return (request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      const query = new URLSearchParams(request.url?.slice(PATH.length + 1))
      const [signature, timestamp = '', nonce = ''] = ['msg_signature', 'timestamp', 'nonce'].map(
        (name) => query.get(name) ?? '',
      )
      const { encrypt } = JSON.parse(body) as { encrypt: string }
      if (sign(timestamp, nonce, encrypt) !== signature) return void response.writeHead(403).end()
      const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
      const plain = Buffer.concat([decipher.update(encrypt, 'base64'), decipher.final()])
      const { msgid } = JSON.parse(plain.toString('utf8', 20, 20 + plain.readUInt32BE(16))) as {
        msgid: string
      }
      const sealed = seal(
        JSON.stringify({ msgtype: 'stream', stream: { id: msgid, finish: true, content: ANSWER } }),
      )
      const now = Math.floor(Date.now() / 1000)
      const reply = JSON.stringify({
        encrypt: sealed,
        msgsignature: sign(String(now), nonce, sealed),
        timestamp: now,
        nonce,
      })
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(reply),
      })
      response.end(reply)
    })
  }
}

function ours(answer: Bot['answer']): RequestListener {
  const channel = openAibotCallback({
    name: 'bench',
    ...KEYS,
    path: PATH,
    apiBase: 'https://qyapi.weixin.qq.com',
    log: SILENT_LOG,
    instants: () => [Date.now()],
    read: () => () => Promise.resolve({ kind: 'unreadable', reason: '' }),
  })
  channel.start({
    answer,
    click: () => Promise.resolve({ card: null, message: null }),
    welcome: () => '',
    lost: () => Promise.resolve(),
    wake: () => undefined,
  })
  return channel.doors[0]?.handle ?? (() => undefined)
}

const said = { id: '', to: '', text: ANSWER, mentions: [] }

async function durable(): Promise<RequestListener> {
  const store = await openFileStore(dir)
  let n = 0
  return ours(async () => {
    await record(store, n++)
    return said
  })
}

const listener =
  mode === 'bare' ? bare() : mode === 'ours' ? ours(() => Promise.resolve(said)) : await durable()
const server = createServer(listener).listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port)
})
process.stdin.on('close', () => process.exit()).resume()
