import { z } from 'zod'
import type { Change } from '../../../domain/obligation/event.ts'
import { eventRecord } from './event.ts'
import { instant, receiptNumber, type Shape } from './shape.ts'

// Compiled, and only checked, not copied: every reply passes through here.
const changeRecord = z.compile(z.strictObject({
  seq: receiptNumber,
  at: instant,
  by: z.string(),
  messageId: z.string().exactOptional(),
  events: z.array(eventRecord),
} satisfies Shape<Change>))

type ChangeRecord = z.output<typeof changeRecord>

/**
 * The door to the ledger: the change as it is stored, which is the change itself. One that could not be read again is
 * a bug, and must show before it is recorded: throws. An event type without a schema does not compile here.
 */
export function changeToRecord(change: Change): ChangeRecord {
  const record: ChangeRecord = change
  return z.validate(changeRecord, record) ? record : changeRecord.parse(record)
}
