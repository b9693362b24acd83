import { findUnit, isAdmin, sameUser, unitsOfUser } from '../../domain/duty/unit-names.ts'
import type { Roster } from '../../domain/duty/roster.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { LeaveIntent, PersonSaid } from '../leave-intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'

/** 休假 and 销假: who is meant must be one person of the roster. */
export function resolveLeave({ roster }: Outlook, { actor }: Sender, { person, days }: LeaveIntent): Outcome {
  const whom = person === null ? [actor.userId] : peopleCalled(roster, person, null)
  const [who] = whom
  if (who === undefined || whom.length > 1) return unclear(roster, person, whom)
  if (days === null) return outcome({ commands: [{ type: 'end-leave', actor, person: who }] })
  const { from, until, standIn } = days
  const taking = standIn === null ? [] : peopleCalled(roster, standIn, who)
  const [taker] = taking
  if (standIn !== null && (taker === undefined || taking.length > 1)) return unclear(roster, standIn, taking)
  return outcome({
    commands: [{ type: 'take-leave', actor, person: who, from, until, standIn: taker ?? null }],
  })
}

function unclear(roster: Roster, said: PersonSaid | null, people: readonly string[]): Outcome {
  const units = [...new Set(people.flatMap((userId) => unitsOfUser(roster, userId)))]
  return tell({ kind: 'person-unclear', name: said?.name ?? '', unit: said?.unit ?? null, units })
}

/** User ids of those who bear a name; of several, those of a colleague's unit. */
function peopleCalled(roster: Roster, { name, unit }: PersonSaid, colleague: string | null): string[] {
  const units = roster.units.filter((one) => unit === null || one === findUnit(roster, unit))
  const isMeant = (contact: { name: string; userId: string }) =>
    contact.name === name || sameUser(contact.userId, name)
  const contacts = units.flatMap(({ contacts: all }) => all.filter(isMeant).map(({ userId }) => userId))
  const admins = unit === null && isAdmin(roster, name) ? [name] : []
  const people = [
    ...new Map([...contacts, ...admins].map((userId) => [userId.toLowerCase(), userId])).values(),
  ]
  if (people.length <= 1 || colleague === null) return people
  const own = unitsOfUser(roster, colleague)
  const near = people.filter((userId) => unitsOfUser(roster, userId).some((one) => own.includes(one)))
  return near.length > 0 ? near : people
}
