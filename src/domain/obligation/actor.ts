import { findUnit, isAdmin, unitsOfUser } from '../duty/unit-names.ts'
import { grantedUnits } from './leaves.ts'
import type { Outlook } from './outlook.ts'

/** Somebody who says something to the bot, with what the roster lets them do. */
export interface Actor {
  userId: string
  /** Units that they are a contact of, or report for while a contact is away. */
  units: readonly string[]
  admin: boolean
}

export function actorOf(
  { state, roster, today }: Pick<Outlook, 'state' | 'roster' | 'today'>,
  userId: string,
): Actor {
  const units = [...unitsOfUser(roster, userId), ...grantedUnits(state, userId, today)]
  const known = units.filter((unit) => findUnit(roster, unit) !== null)
  return { userId, units: [...new Set(known)], admin: isAdmin(roster, userId) }
}

/** Only a contact of the owing unit or an administrator closes. */
export function mayReport(actor: Actor, unit: string): boolean {
  return actor.admin || actor.units.includes(unit)
}
