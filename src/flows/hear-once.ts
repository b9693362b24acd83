import { RecentMap } from '../domain/recent-map.ts'

/** Ids kept; a transport repeats within minutes. */
const KEPT = 10_000

/**
 * Whether a message is heard for the first time since the start: the second door of a chat and a transport that repeats
 * itself are not answered again. What is on record is guarded by the record itself, restarts included.
 */
export class HearOnce {
  readonly #ids = new RecentMap<string, true>(KEPT)

  isFirst(id: string): boolean {
    if (this.#ids.has(id)) return false
    this.#ids.set(id, true)
    return true
  }

  /** It could not be dealt with, so a repetition is welcome. */
  forget(id: string): void {
    this.#ids.delete(id)
  }
}
