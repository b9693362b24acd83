import type { Roster } from '../duty/roster.ts'
import { findUnit } from '../duty/unit-names.ts'

export interface Addressee {
  /** Chat id, or `user:USERID`. */
  to: string
  /** User ids to ring. */
  mentions: string[]
}

/**
 * Where a unit's reminders go: its group chat, where its liaisons are rung; without a chat to each liaison alone;
 * to the administrators where nobody of the unit is known.
 */
export function addresseesOf(roster: Roster, unitName: string): Addressee[] {
  const unit = findUnit(roster, unitName)
  const liaisons = unit?.contacts.filter((contact) => contact.role === 'liaison') ?? []
  const people = (liaisons.length > 0 ? liaisons : (unit?.contacts ?? [])).map((contact) => contact.userId)
  if (unit?.chat) return [{ to: unit.chat, mentions: people }]
  return (people.length > 0 ? people : roster.admins).map((userId) => ({
    to: `user:${userId}`,
    mentions: [],
  }))
}
