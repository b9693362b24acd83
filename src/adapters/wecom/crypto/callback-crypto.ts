import { hash, randomFillSync, timingSafeEqual } from 'node:crypto'
import { blockCipher } from './block-cipher.ts'
import { PADDING_BLOCK, withoutPadding } from './padding.ts'

/** What of an encrypted callback is signed, as it came. */
export interface Signed {
  /** 40 lower-case hexadecimal digits. */
  signature: string
  /** Epoch seconds. */
  timestamp: string
  nonce: string
  /** Base64. */
  encrypt: string
}

/** `signature`: not from WeCom, nothing was decrypted. `ciphertext`: no message of this key. `receiver`: for somebody else. */
export type Opened = { ok: true; text: string } | { ok: false; why: 'signature' | 'ciphertext' | 'receiver' }

export interface CallbackKeys {
  token: string
  /** 43 characters of base64. */
  encodingAesKey: string
  /** Corporation id of a self-built app; empty for a bot (智能机器人). */
  receiverId: string
}

export interface CallbackCrypto {
  /** Signature first, in constant time; then decryption; then the receiver, which must be equal to the last byte. */
  open(signed: Signed): Opened
  /** `random`: 16 bytes, for tests alone. */
  seal(text: string, timestamp: string, nonce: string, random?: Buffer): Signed
}

const KEY_BYTES = 32
/** Random bytes, then the length of the text as four bytes. */
const RANDOM_BYTES = 16
const HEAD_BYTES = RANDOM_BYTES + 4
const SIGNATURE_LENGTH = 40

/** Random bytes are drawn from the system so many at a time: a call for each message costs more than encrypting it. */
const pool = { bytes: Buffer.alloc(RANDOM_BYTES * 256), next: RANDOM_BYTES * 256 }

/** 16 bytes that nobody had before. */
function freshRandom(): Buffer {
  if (pool.next >= pool.bytes.length) {
    randomFillSync(pool.bytes)
    pool.next = 0
  }
  return pool.bytes.subarray(pool.next, (pool.next += RANDOM_BYTES))
}

/**
 * WeCom's encryption of callbacks. What needs the key is set up once: made anew for each message it costs half of the
 * speed. Source: https://developer.work.weixin.qq.com/document/path/90968
 * @throws Error where the key is none
 */
export function callbackCrypto({ token, encodingAesKey, receiverId }: CallbackKeys): CallbackCrypto {
  const bytes = Buffer.from(`${encodingAesKey}=`, 'base64')
  if (encodingAesKey.length !== 43 || bytes.length !== KEY_BYTES) throw new Error('no EncodingAESKey')
  const blocks = blockCipher(bytes)
  const receiver = Buffer.from(receiverId)

  return {
    open({ signature, timestamp, nonce, encrypt }) {
      if (!equal(signature, sign(token, timestamp, nonce, encrypt))) return { ok: false, why: 'signature' }
      const padded = blocks.decrypt(encrypt)
      const plain = padded && withoutPadding(padded)
      if (plain === null || plain.length < HEAD_BYTES) return { ok: false, why: 'ciphertext' }
      const end = HEAD_BYTES + plain.readUInt32BE(RANDOM_BYTES)
      if (end > plain.length) return { ok: false, why: 'ciphertext' }
      if (!plain.subarray(end).equals(receiver)) return { ok: false, why: 'receiver' }
      return { ok: true, text: plain.toString('utf8', HEAD_BYTES, end) }
    },
    seal(text, timestamp, nonce, random = freshRandom()) {
      const textBytes = Buffer.byteLength(text)
      const length = HEAD_BYTES + textBytes + receiver.length
      const padding = PADDING_BLOCK - (length % PADDING_BLOCK)
      const plain = Buffer.allocUnsafe(length + padding)
      random.copy(plain, 0, 0, RANDOM_BYTES)
      plain.writeUInt32BE(textBytes, RANDOM_BYTES)
      plain.write(text, HEAD_BYTES)
      receiver.copy(plain, HEAD_BYTES + textBytes)
      const encrypt = blocks.encrypt(plain.fill(padding, length)).toString('base64')
      return { signature: sign(token, timestamp, nonce, encrypt), timestamp, nonce, encrypt }
    },
  }
}

function sign(token: string, timestamp: string, nonce: string, encrypt: string): string {
  return hash('sha1', [token, timestamp, nonce, encrypt].sort().join(''), 'hex')
}

const given = Buffer.alloc(SIGNATURE_LENGTH)
const expected = Buffer.alloc(SIGNATURE_LENGTH)

function equal(signature: string, wanted: string): boolean {
  if (Buffer.byteLength(signature) !== SIGNATURE_LENGTH) return false
  given.write(signature)
  expected.write(wanted)
  return timingSafeEqual(given, expected)
}
