import type { Roster } from '../duty/roster.ts'
import { isAdmin, unitsOfUser } from '../duty/unit-names.ts'

/** Somebody who says something to the bot, with what the roster lets them do. */
export interface Actor {
  userId: string
  /** Units that they are a contact of. */
  units: string[]
  admin: boolean
}

export function actorOf(roster: Roster, userId: string): Actor {
  return { userId, units: unitsOfUser(roster, userId), admin: isAdmin(roster, userId) }
}

/** Only a contact of the owing unit or an administrator closes. */
export function mayReport(actor: Actor, unit: string): boolean {
  return actor.admin || actor.units.includes(unit)
}
