import type { Change } from '../../domain/obligation/event.ts'
import type { Draft } from '../../ports/store.ts'

/** The draft as it is stored, members in the order in which people read a line of the ledger. */
export function numberDraft(seq: number, { at, by, messageId, events }: Draft): Change {
  return messageId === undefined ? { seq, at, by, events } : { seq, at, by, messageId, events }
}
