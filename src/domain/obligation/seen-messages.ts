import { SEEN_MESSAGES } from './state.ts'

/**
 * Deleting one id for each that comes would leave a Map full of holes to walk over, a third of the cost of a reply;
 * so they go in batches.
 */
const BATCH = 1_000

/** Keeps the newest SEEN_MESSAGES ids, and up to BATCH more: a Map remembers the order of insertion. */
export function dropOldest(seen: Map<string, number>): void {
  if (seen.size < SEEN_MESSAGES + BATCH) return
  for (const id of seen.keys()) {
    if (seen.size <= SEEN_MESSAGES) return
    seen.delete(id)
  }
}
