/** Ids kept; a transport repeats within minutes. */
const KEPT = 10_000

/**
 * Whether a message is heard for the first time since the start: the second door of a chat and a transport that repeats
 * itself are not answered again. What is on record is guarded by the record itself, restarts included.
 */
export class HearOnce {
  readonly #ids = new Set<string>()

  isFirst(id: string): boolean {
    if (this.#ids.has(id)) return false
    this.#ids.add(id)
    const [oldest] = this.#ids.size > KEPT ? this.#ids : []
    if (oldest !== undefined) this.#ids.delete(oldest)
    return true
  }

  /** It could not be dealt with, so a repetition is welcome. */
  forget(id: string): void {
    this.#ids.delete(id)
  }
}
