import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { callbackCrypto } from '../../src/adapters/wecom/crypto/callback-crypto.ts'
import { atLeast, inTurns, medianRatio, perSecond, type Line } from './bench.ts'
import { KEYS, PATH } from './callback-keys.ts'
import { withFolder } from './store-fixtures.ts'

const ROUNDS = 12
const CONNECTIONS = 100
const REQUESTS = 4_000

const crypto = callbackCrypto({ ...KEYS, receiverId: '' })
let sent = 0

/** One callback as bytes, signed now; each is a message of its own. */
function request(): Buffer {
  const n = sent++
  const message = {
    msgid: `M${n}`,
    aibotid: 'B',
    chatid: 'wrAbCdEfGhIjKlMnOpQrSt',
    chattype: 'group',
    from: { userid: `liaison-${n % 40}` },
    response_url: 'https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=x',
    msgtype: 'text',
    text: { content: '@督办助手 完成 2，材料已报' },
  }
  const sealed = crypto.seal(JSON.stringify(message), String(Math.floor(Date.now() / 1000)), `nonce${n}`)
  const body = JSON.stringify({ encrypt: sealed.encrypt })
  const query = `msg_signature=${sealed.signature}&timestamp=${sealed.timestamp}&nonce=${sealed.nonce}`
  return Buffer.from(
    `POST ${PATH}?${query} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
}

/** Sends the requests one after the other over one connection. */
function person(port: number, requests: readonly Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let next = 0
    let got = ''
    const say = () => {
      const bytes = requests[next++]
      if (bytes) socket.write(bytes)
      else socket.end(resolve)
    }
    socket.setEncoding('latin1').on('connect', say).on('error', reject)
    socket.on('data', (chunk: string) => {
      got += chunk
      const head = got.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(got)?.[1] ?? NaN)
      if (head < 0 || got.length < head + 4 + length) return
      if (!got.startsWith('HTTP/1.1 200') || length === 0) {
        reject(new Error(got.slice(0, 40)))
        return
      }
      got = ''
      say()
    })
  })
}

/** Callbacks a second. */
async function flood(port: number): Promise<number> {
  const requests = Array.from({ length: REQUESTS }, request)
  const share = REQUESTS / CONNECTIONS
  const start = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, (_, index) =>
      person(port, requests.slice(Math.floor(index * share), Math.floor((index + 1) * share))),
    ),
  )
  return (REQUESTS * 1000) / (performance.now() - start)
}

async function serve(mode: 'bare' | 'ours' | 'durable', dir: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'callback-child.ts'), mode, dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(line.toString())
  return {
    flood: () => flood(port),
    async close() {
      child.stdin.end()
      await once(child, 'close')
    },
  }
}

export async function bench(): Promise<Line[]> {
  return withFolder(async (dir) => {
    const [bare, ours, durable] = await Promise.all([
      serve('bare', dir),
      serve('ours', dir),
      serve('durable', dir),
    ])
    try {
      const measures = { bare: bare.flood, ours: ours.flood, durable: durable.flood }
      await inTurns(2, measures)
      return table(await inTurns(ROUNDS, measures))
    } finally {
      await Promise.all([bare, ours, durable].map((server) => server.close()))
    }
  })
}

function table({ bare, ours, durable }: Record<'bare' | 'ours' | 'durable', number[]>): Line[] {
  return [
    { what: 'bare node:http with the same cryptography', figure: perSecond(bare) },
    {
      what: 'an encrypted callback, nothing recorded',
      figure: perSecond(ours),
      beside: 'bare node:http',
      limit: atLeast(0.8, medianRatio(ours, bare)),
    },
    {
      what: 'an encrypted callback, recorded on disk before its answer',
      figure: perSecond(durable),
      beside: 'bare node:http',
      limit: atLeast(0.6, medianRatio(durable, bare)),
    },
  ]
}
