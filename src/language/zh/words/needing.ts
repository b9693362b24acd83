/** The bits of a whole number. */
const MOST = 31
const ALL_UNITS = 0x10000

/**
 * Which of several things a text may hold, by one look over it: each of them needs one of its characters, and what has none
 * may be in any text. The answer has the bit of each that may be there.
 */
export function mayHold(needs: readonly (string | undefined)[]): (text: string) => number {
  if (needs.length > MOST) throw new Error(`${needs.length} are more than a number has bits`)
  const always = needs.reduce((bits, one, at) => (one === undefined ? bits | (1 << at) : bits), 0)
  const bitsOf = new Uint32Array(ALL_UNITS)
  for (const [at, one] of needs.entries()) {
    for (const unit of (one ?? '').split('')) {
      const code = unit.charCodeAt(0)
      bitsOf[code] = (bitsOf[code] ?? 0) | (1 << at)
    }
  }
  return (text) => {
    let bits = always
    for (let at = 0; at < text.length; at++) bits |= bitsOf[text.charCodeAt(at)] ?? 0
    return bits
  }
}
