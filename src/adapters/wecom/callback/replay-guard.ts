/**
 * How far a callback's time may be from ours. WeCom delivers and repeats within half a minute; a clock that is not set
 * by the network may be a minute or two off; what was overheard should not be good for an afternoon.
 */
export const FRESH_SECONDS = 300

/**
 * Tells what is new from what was overheard and sent again. A fresh callback can be sent again for at most twice the
 * window, so that long signatures are remembered; a restart forgets them, and then the ids of messages on disk hold.
 */
export interface ReplayGuard {
  isFresh(timestamp: string): boolean
  /** False where this signature was claimed before. */
  claim(signature: string): boolean
  /** The callback could not be dealt with: it may come again. */
  release(signature: string): void
}

/** `instants`: what may count as now, in epoch milliseconds: a script that sets the clock may sign by either. */
export function replayGuard(instants: () => readonly number[]): ReplayGuard {
  let [recent, older] = [new Set<string>(), new Set<string>()]
  let turnedAt = performance.now()

  return {
    isFresh(timestamp) {
      if (!/^\d{1,12}$/.test(timestamp)) return false
      return instants().some((now) => Math.abs(now / 1000 - Number(timestamp)) <= FRESH_SECONDS)
    },
    claim(signature) {
      if (performance.now() - turnedAt > 2 * FRESH_SECONDS * 1000) {
        ;[recent, older] = [new Set(), recent]
        turnedAt = performance.now()
      }
      if (recent.has(signature) || older.has(signature)) return false
      recent.add(signature)
      return true
    },
    release(signature) {
      recent.delete(signature)
      older.delete(signature)
    },
  }
}
