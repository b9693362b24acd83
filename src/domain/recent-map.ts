/**
 * The newest entries by their keys: at least so many, at most twice as many. Kept as two generations, since taking the
 * oldest out of a Map one by one walks over all that were taken out before.
 */
export class RecentMap<Key, Value> {
  readonly #least: number
  #recent = new Map<Key, Value>()
  #older = new Map<Key, Value>()

  constructor(least: number) {
    this.#least = least
  }

  has(key: Key): boolean {
    return this.#recent.has(key) || this.#older.has(key)
  }

  get(key: Key): Value | undefined {
    return this.#recent.get(key) ?? this.#older.get(key)
  }

  set(key: Key, value: Value): void {
    if (this.#recent.size >= this.#least && !this.#recent.has(key)) {
      this.#older = this.#recent
      this.#recent = new Map()
    }
    this.#recent.set(key, value)
  }

  delete(key: Key): void {
    this.#recent.delete(key)
    this.#older.delete(key)
  }

  clear(): void {
    this.#recent.clear()
    this.#older.clear()
  }
}
