import { decrypt, encrypt, getSignature } from '@wecom/crypto'
import { request } from 'node:http'

export interface CallerKeys {
  token: string
  encodingAesKey: string
  receiverId: string
}

export interface Answer {
  status: number
  text: string
}

/** What of a call may be wrong, or the same as before. */
export interface Wrong {
  signature?: string
  timestamp?: number
  nonce?: string
  receiverId?: string
  /** Instead of the ciphertext. */
  encrypt?: string
  /** Instead of the envelope. */
  body?: string | Buffer
}

const nonces = (function* () {
  for (let n = 1; ; n++) yield `nonce${n}`
})()

/** WeCom as it calls the bot's address, with its own cryptography. */
export function fakeCaller(address: string, keys: CallerKeys, kind: 'json' | 'xml' = 'json') {
  const signed = (plain: string, wrong: Wrong) => {
    const timestamp = String(wrong.timestamp ?? Math.floor(Date.now() / 1000))
    const nonce = wrong.nonce ?? nonces.next().value
    const sealed = wrong.encrypt ?? encrypt(keys.encodingAesKey, plain, wrong.receiverId ?? keys.receiverId)
    const signature = wrong.signature ?? getSignature(keys.token, timestamp, nonce, sealed)
    const query = new URLSearchParams({ msg_signature: signature, timestamp, nonce })
    return { query, sealed }
  }
  const envelope = (sealed: string) =>
    kind === 'json'
      ? JSON.stringify({ encrypt: sealed })
      : `<xml><ToUserName><![CDATA[${keys.receiverId}]]></ToUserName><AgentID>1000002</AgentID><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`

  return {
    /** GET with an echo. */
    verify(echo: string, wrong: Wrong = {}): Promise<Answer> {
      const { query, sealed } = signed(echo, wrong)
      query.set('echostr', sealed)
      return send(`${address}?${query.toString()}`, 'GET')
    },
    /** Everything to send one message, so that it can be sent again as it is. */
    prepare(plain: string, wrong: Wrong = {}): () => Promise<Answer> {
      const { query, sealed } = signed(plain, wrong)
      const body = wrong.body ?? envelope(sealed)
      return () => send(`${address}?${query.toString()}`, 'POST', body)
    },
    post(message: unknown, wrong: Wrong = {}): Promise<Answer> {
      return this.prepare(typeof message === 'string' ? message : JSON.stringify(message), wrong)()
    },
    /** The passive reply in plain, its signature checked; null for none. */
    open({ text }: Answer): unknown {
      if (text === '') return null
      const { encrypt: sealed, msgsignature, timestamp, nonce } = JSON.parse(text) as Record<string, string>
      if (getSignature(keys.token, timestamp!, nonce!, sealed!) !== msgsignature) throw new Error('signature')
      const { message, id } = decrypt(keys.encodingAesKey, sealed!)
      if (id !== keys.receiverId) throw new Error('receiver')
      return JSON.parse(message) as unknown
    },
  }
}

export function send(url: string, method: string, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, agent: false }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8')
      incoming.on('data', (chunk: string) => (text += chunk))
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
