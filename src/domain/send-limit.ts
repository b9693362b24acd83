/** Keeps to so many messages in any span of time, and to what the other side asks for on top. */
export interface SendLimit {
  /** Milliseconds until so many messages may go; 0 for now. */
  delay(count: number): number
  /** One goes now. */
  spend(): void
  /** The other side wants a pause. */
  pause(milliseconds: number): void
}

/** `now`: milliseconds of any clock that only runs on. */
export function sendLimit(most: number, spanMs: number, now: () => number): SendLimit {
  const sent: number[] = []
  let pausedUntil = 0
  return {
    delay(count) {
      const at = now()
      while (sent[0] !== undefined && sent[0] <= at - spanMs) sent.shift()
      const missing = sent.length + Math.min(count, most) - most
      const free = missing > 0 ? (sent[missing - 1] ?? at) + spanMs : at
      return Math.max(free, pausedUntil) - at
    },
    spend: () => void sent.push(now()),
    pause: (milliseconds) => void (pausedUntil = now() + milliseconds),
  }
}
