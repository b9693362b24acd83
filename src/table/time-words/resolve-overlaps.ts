import { claimsOf, type Span } from './span.ts'

/** Of spans that claim the same characters the one found by the earlier recogniser stays; the rest in textual order. */
export function resolveOverlaps(spansByPriority: Span[][], length: number): Span[] {
  const claimed = new Uint8Array(length)
  const kept: Span[] = []
  for (const spans of spansByPriority) {
    for (const span of spans) {
      const claims = claimsOf(span)
      if (claims.some(([start, end]) => claimed.subarray(start, end).includes(1))) continue
      for (const [start, end] of claims) claimed.fill(1, start, end)
      kept.push(span)
    }
  }
  return kept.sort((a, b) => a.start - b.start)
}
