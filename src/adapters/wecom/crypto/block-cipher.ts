import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'

/** AES-256-CBC as WeCom has it: the start of the chain is the key's own beginning, and padding is the caller's. */
export interface BlockCipher {
  /** Base64 → the padded plain text; null where it is no whole number of blocks. */
  decrypt(cipherText: string): Buffer | null
  /** A whole number of blocks → the cipher text. */
  encrypt(padded: Buffer): Buffer
}

const BLOCK_BYTES = 16

/**
 * One cipher and one decipher serve for good, since making them takes longer than the work. Each goes on with the chain
 * where the last message left it, so every message first leads it back to its start: before a cipher text comes the
 * start as a block of its own, whose plain text nobody looks at, and the first block of a plain text cancels out what
 * the chain holds.
 */
export function blockCipher(keyBytes: Buffer): BlockCipher {
  const key = createSecretKey(keyBytes)
  const start = keyBytes.subarray(0, BLOCK_BYTES)
  const cipher = createCipheriv('aes-256-cbc', key, start).setAutoPadding(false)
  const decipher = createDecipheriv('aes-256-cbc', key, start).setAutoPadding(false)
  const chain = Buffer.from(start)

  return {
    decrypt(cipherText) {
      const bytes = Buffer.allocUnsafe(BLOCK_BYTES + Buffer.byteLength(cipherText, 'base64'))
      start.copy(bytes)
      const length = bytes.write(cipherText, BLOCK_BYTES, 'base64')
      if (length === 0 || length % BLOCK_BYTES !== 0) return null
      return decipher.update(bytes.subarray(0, BLOCK_BYTES + length)).subarray(BLOCK_BYTES)
    },
    encrypt(padded) {
      if (padded.length === 0 || padded.length % BLOCK_BYTES !== 0) throw new Error('not padded')
      for (let index = 0; index < BLOCK_BYTES; index++)
        padded[index] = (padded[index] ?? 0) ^ (chain[index] ?? 0) ^ (start[index] ?? 0)
      const cipherText = cipher.update(padded)
      cipherText.copy(chain, 0, cipherText.length - BLOCK_BYTES)
      return cipherText
    },
  }
}
