import type { Obligation } from '../obligation/obligation.ts'
import type { DigestEntry } from './digest.ts'
import { isToldOncePerDuty, mentionKey } from './ladder.ts'

/** What is to be told to one addressee, before it is settled whether today. */
export interface Draft {
  to: string
  mentions: string[]
  entries: DigestEntry[]
  /** What they mention, by `entryKey`. */
  keys: Set<string>
  /** The last message that this week allows: it says all that comes up until the week ends. */
  isLast: boolean
}

/** Adds an entry, unless the same is in the draft already. */
export function add(draft: Draft, entry: DigestEntry, mentions: readonly string[]): void {
  const key = entryKey(entry.obligation)
  if (draft.keys.has(key)) return
  draft.keys.add(key)
  draft.entries.push(entry)
  draft.mentions.push(...mentions)
}

/** The days of a daily duty are entries of their own; who is told of a duty once is told of one of its turns. */
function entryKey(obligation: Obligation): string {
  return isToldOncePerDuty(obligation) ? mentionKey(obligation) : obligation.key
}
