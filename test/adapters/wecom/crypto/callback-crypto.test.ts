import { decrypt, encrypt as encryptBySdk, getSignature } from '@wecom/crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callbackCrypto, type CallbackKeys } from '../../../../src/adapters/wecom/crypto/callback-crypto.ts'
import { VECTORS } from './vectors.ts'

const KEYS: CallbackKeys = {
  token: 'QDG6eK',
  encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  receiverId: '',
}
const TIMESTAMP = '1700000000'
const NONCE = 'nonce123'
const sealed = (text: string, keys = KEYS) => callbackCrypto(keys).seal(text, TIMESTAMP, NONCE)

describe('published vectors', () => {
  test.each(VECTORS)('$name opens to its text', ({ keys, signed, text }) => {
    const signature =
      signed.signature ?? getSignature(keys.token, signed.timestamp, signed.nonce, signed.encrypt)
    expect(callbackCrypto(keys).open({ ...signed, signature })).toEqual({ ok: true, text })
  })

  test.each(VECTORS)('$name comes out byte for byte', ({ keys, signed, text, random }) => {
    const again = callbackCrypto(keys).seal(text, signed.timestamp, signed.nonce, Buffer.from(random))
    expect(again.encrypt).toBe(signed.encrypt)
    if (signed.signature !== null) expect(again.signature).toBe(signed.signature)
  })
})

const anyText = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.toWellFormed())

describe('any text', () => {
  test('goes there and back, and through the official library in both directions', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', 'ww0001', '某公司'), (text, receiverId) => {
        const ours = callbackCrypto({ ...KEYS, receiverId })
        const here = ours.seal(text, TIMESTAMP, NONCE)
        expect(ours.open(here)).toEqual({ ok: true, text })
        expect(decrypt(KEYS.encodingAesKey, here.encrypt)).toMatchObject({ message: text, id: receiverId })
        expect(getSignature(KEYS.token, TIMESTAMP, NONCE, here.encrypt)).toBe(here.signature)
        const theirs = encryptBySdk(KEYS.encodingAesKey, text, receiverId)
        const signature = getSignature(KEYS.token, TIMESTAMP, NONCE, theirs)
        expect(ours.open({ signature, timestamp: TIMESTAMP, nonce: NONCE, encrypt: theirs })).toEqual({
          ok: true,
          text,
        })
      }),
    )
  })

  test('one after the other, garbage between them, by one and the same key', () => {
    const ours = callbackCrypto(KEYS)
    const anyBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64'))
    fc.assert(
      fc.property(anyText, anyBytes, (text, garbage) => {
        const here = ours.seal(text, TIMESTAMP, NONCE)
        expect(decrypt(KEYS.encodingAesKey, here.encrypt).message).toBe(text)
        const signature = getSignature(KEYS.token, TIMESTAMP, NONCE, garbage)
        expect(ours.open({ signature, timestamp: TIMESTAMP, nonce: NONCE, encrypt: garbage }).ok).toBe(false)
        expect(ours.open(here)).toEqual({ ok: true, text })
      }),
    )
  })

  test('is encrypted differently each time', () => {
    expect(sealed('完成 3').encrypt).not.toBe(sealed('完成 3').encrypt)
  })
})

describe('nothing but the message itself is taken', () => {
  test('a change of any character of any part is refused by the signature', () => {
    const whole = sealed('{"text":{"content":"完成 3"}}')
    const part = fc.constantFrom(...(Object.keys(whole) as (keyof typeof whole)[]))
    fc.assert(
      fc.property(part, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (name, at, other) => {
        const place = at % whole[name].length
        fc.pre(whole[name][place] !== other)
        const changed = whole[name].slice(0, place) + other + whole[name].slice(place + 1)
        expect(callbackCrypto(KEYS).open({ ...whole, [name]: changed })).toEqual({
          ok: false,
          why: 'signature',
        })
      }),
    )
  })

  test.each(['', 'a', 'x'.repeat(40), 'ö'.repeat(20)])('nor a signature like %j', (signature) => {
    expect(callbackCrypto(KEYS).open({ ...sealed('x'), signature })).toEqual({ ok: false, why: 'signature' })
  })

  test('an upper-case signature is not the signature', () => {
    const whole = sealed('x')
    expect(callbackCrypto(KEYS).open({ ...whole, signature: whole.signature.toUpperCase() }).ok).toBe(false)
  })

  test('what is signed and no message is refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const encrypt = Buffer.from(bytes).toString('base64')
        const signature = getSignature(KEYS.token, TIMESTAMP, NONCE, encrypt)
        const opened = callbackCrypto(KEYS).open({ signature, timestamp: TIMESTAMP, nonce: NONCE, encrypt })
        expect(opened.ok).toBe(false)
      }),
    )
  })

  test('of another key', () => {
    const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
    const opened = callbackCrypto(KEYS).open(sealed('{"msgtype":"text"}', { ...KEYS, encodingAesKey }))
    expect(opened).toEqual({ ok: false, why: 'ciphertext' })
  })

  test.each([
    ['ww0001', 'ww0002'],
    ['ww0001', ''],
    ['', 'ww0001'],
    ['ww0001', 'ww00011'],
  ])('for %j where %j is expected', (receiverId, expected) => {
    const opened = callbackCrypto({ ...KEYS, receiverId: expected }).open(
      sealed('x', { ...KEYS, receiverId }),
    )
    expect(opened).toEqual({ ok: false, why: 'receiver' })
  })
})

test.each(['', 'a'.repeat(42), 'a'.repeat(44), '!'.repeat(43)])('%j is no key', (encodingAesKey) => {
  expect(() => callbackCrypto({ ...KEYS, encodingAesKey })).toThrow('no EncodingAESKey')
})
