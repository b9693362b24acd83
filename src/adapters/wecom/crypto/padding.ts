/** The protocol pads to blocks of 32, not to the cipher's 16. */
export const PADDING_BLOCK = 32

/** Null where the padding is not whole: garbage, or the wrong key. */
export function withoutPadding(padded: Buffer): Buffer | null {
  const count = padded[padded.length - 1] ?? 0
  const start = padded.length - count
  if (count < 1 || count > PADDING_BLOCK || start < 0) return null
  for (let index = start; index < padded.length; index++) if (padded[index] !== count) return null
  return padded.subarray(0, start)
}
