import type { Change } from '../domain/obligation/event.ts'

/** Everything that ever happened, for those who look back: the state keeps what counts, this what was said and done. */
export interface Past {
  /** Every change in order. Errors: `store-damaged`. */
  eachChange(take: (change: Change) => void): Promise<void>
}
