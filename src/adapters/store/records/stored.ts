import type { Change, Event } from '../../../domain/obligation/event.ts'

/**
 * What comes back from our own files. A line gets its checksum only after the schemas have passed it, and the version
 * in the first line says which schemas: so a line with the right sum is taken at its word. Reading does not load the
 * schemas, which would cost a start more than the ledger itself.
 */
export type StoredObject = Record<string, unknown>

export function isStoredObject(record: unknown): record is StoredObject {
  return typeof record === 'object' && record !== null && !Array.isArray(record)
}

/** Null for anything that is not a line of a ledger. */
export function changeFromRecord(record: unknown): Change | null {
  return isStoredChange(record) ? record : null
}

function isStoredChange(record: unknown): record is Change {
  if (!isStoredObject(record) || !Number.isInteger(record['seq']) || !Number.isInteger(record['at'])) return false
  return Array.isArray(record['events']) && record['events'].every(isKnownEvent)
}

/** What `evolve` understands; a type without its line here does not compile. */
const EVENT_TYPES: Record<Event['type'], true> = {
  'plan-imported': true,
  'roster-imported': true,
  reported: true,
  undone: true,
  'question-asked': true,
  'question-dropped': true,
  'digest-queued': true,
  'digest-sending': true,
  'digest-waiting': true,
  'digest-settled': true,
  'card-answered': true,
  'chat-heard': true,
  'member-heard': true,
  'chat-lost': true,
  'admins-told': true,
  'was-silent': true,
  'postponement-requested': true,
  postponed: true,
  'postponement-declined': true,
  transferred: true,
  verified: true,
  returned: true,
  waived: true,
  progressed: true,
  'evidence-added': true,
  acknowledged: true,
  triggered: true,
  'trigger-ended': true,
  'binding-requested': true,
  'chat-bound': true,
  'chat-unbound': true,
  'members-confirmed': true,
  'person-requested': true,
  'person-bound': true,
  'person-declined': true,
  'person-unbound': true,
  announced: true,
  paused: true,
  resumed: true,
  'leave-taken': true,
  'leave-ended': true,
  urged: true,
  'rules-adopted': true,
  'reading-confirmed': true,
  'reading-corrected': true,
}

function isKnownEvent(event: unknown): boolean {
  return isStoredObject(event) && typeof event['type'] === 'string' && Object.hasOwn(EVENT_TYPES, event['type'])
}
