import { SEEN_MESSAGES } from './state.ts'

/** Keeps the newest SEEN_MESSAGES ids: a Map remembers the order of insertion. */
export function dropOldest(seen: Map<string, number>): void {
  for (const id of seen.keys()) {
    if (seen.size <= SEEN_MESSAGES) return
    seen.delete(id)
  }
}
