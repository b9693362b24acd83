import type { Change, Event } from '../domain/obligation/event.ts'
import type { State } from '../domain/obligation/state.ts'

/** What somebody wants to have recorded: all of it or nothing. */
export interface Draft {
  /** Epoch milliseconds. */
  at: number
  /** User id, or `system`. */
  by: string
  /** Id of the chat message that caused it; the store's state remembers it. */
  messageId?: string
  events: Event[]
}

/** Null where there is nothing to record: the caller still waits for what was recorded before. */
export type Decide<T> = (state: State) => { draft: Draft | null; outcome: T }

export interface Recorded<T> {
  /** The change as stored; null where nothing was recorded. Its `seq` is the receipt number. */
  change: Change | null
  outcome: T
}

/**
 * The record. `transact` decides on the newest state, applies the draft and appends it to the ledger; its promise
 * settles when the change is on disk, never before, and also when nothing changed: whoever reads an answer may rely
 * on everything that the answer was based on.
 * Errors: `store-unwritable` (disk full, read-only): the state is as the disk has it, and the store takes no more.
 */
export interface Store {
  readonly state: State
  transact<T>(decide: Decide<T>): Promise<Recorded<T>>
  /** Whether a change could be recorded now, as far as can be told without one. Errors: as `transact`. */
  check(): Promise<void>
  /** Flushes what is pending and releases the lock. */
  close(): Promise<void>
}
