/** So many in so long. */
export interface Window {
  most: number
  milliseconds: number
}

/**
 * Keeps to the limits of each conversation by saying how long to wait. A conversation's count slides: whatever minute
 * the other side counts, it sees no more than allowed. Times are monotonic milliseconds.
 */
export class RateLimit {
  readonly #windows: readonly Window[]
  readonly #now: () => number
  readonly #sent = new Map<string, number[]>()
  readonly #blocked = new Map<string, { until: number; strikes: number }>()

  constructor(windows: readonly Window[], now: () => number = () => performance.now()) {
    this.#windows = windows
    this.#now = now
  }

  /** Milliseconds until one more may go; 0 for now. */
  wait(to: string): number {
    const now = this.#now()
    const sent = this.#recent(to, now)
    let until = this.#blocked.get(to)?.until ?? 0
    for (const { most, milliseconds } of this.#windows) {
      const first = sent[sent.length - most]
      if (first !== undefined) until = Math.max(until, first + milliseconds)
    }
    return Math.max(0, until - now)
  }

  /** How many more may go at once. */
  room(to: string): number {
    const now = this.#now()
    if ((this.#blocked.get(to)?.until ?? 0) > now) return 0
    const sent = this.#recent(to, now)
    const rooms = this.#windows.map(({ most, milliseconds }) => {
      const within = sent.filter((at) => now - at < milliseconds).length
      return most - within
    })
    return Math.max(0, Math.min(...rooms))
  }

  count(to: string): void {
    const sent = this.#sent.get(to)
    if (sent) sent.push(this.#now())
    else this.#sent.set(to, [this.#now()])
    if (this.#sent.size > MOST_CONVERSATIONS) this.#forgetOld()
  }

  /** The other side counts more than we do: the minute is waited out, and when that was not enough the hour. */
  block(to: string): void {
    const strikes = (this.#blocked.get(to)?.strikes ?? 0) + 1
    this.#blocked.set(to, { until: this.#now() + (strikes === 1 ? MINUTE_MS : HOUR_MS), strikes })
  }

  /** Something went through. */
  clear(to: string): void {
    this.#blocked.delete(to)
  }

  #recent(to: string, now: number): number[] {
    const sent = this.#sent.get(to)
    if (!sent) return []
    const longest = Math.max(...this.#windows.map(({ milliseconds }) => milliseconds))
    const old = sent.findIndex((at) => now - at < longest)
    if (old !== 0) sent.splice(0, old < 0 ? sent.length : old)
    return sent
  }

  #forgetOld(): void {
    const now = this.#now()
    for (const to of [...this.#sent.keys()]) if (this.#recent(to, now).length === 0) this.#sent.delete(to)
  }
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const MOST_CONVERSATIONS = 5_000
