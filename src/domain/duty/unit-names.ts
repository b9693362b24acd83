import { onceFor } from '../once-for.ts'
import type { Roster, RosterInForce, Unit } from './roster.ts'

/** The unit of that name or alias; 办公室 is not 管委会办公室, so only the whole name counts. */
export function findUnit(roster: Roster, name: string): Unit | null {
  return unitsByName(roster).get(name) ?? null
}

const known = new WeakMap<Roster, ReadonlyMap<string, Unit>>()

/** By name and alias; a name comes before the alias of another unit, the first unit before the next. */
function unitsByName(roster: Roster): ReadonlyMap<string, Unit> {
  const found = known.get(roster)
  if (found) return found
  const units = new Map<string, Unit>()
  for (const unit of roster.units.toReversed()) for (const alias of unit.aliases) units.set(alias, unit)
  for (const unit of roster.units.toReversed()) units.set(unit.name, unit)
  known.set(roster, units)
  return units
}

/** The roster's name for a unit of the table, or the table's own where the roster does not know it. */
export function canonicalUnit(roster: Roster, name: string): string {
  return findUnit(roster, name)?.name ?? name
}

/** Confirmed members of a collective name; null while nobody has confirmed any. */
export function groupMembers(roster: Roster, name: string): string[] | null {
  const group = roster.groups.find((candidate) => candidate.name === name)
  if (!group || group.units.length === 0) return null
  return group.units.map((unit) => canonicalUnit(roster, unit))
}

/** User ids ignore case: WeCom compares them folded, and prints them as received. */
export function sameUser(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

export function unitsOfUser(roster: Roster, userId: string): readonly string[] {
  return personOf(roster, userId)?.units ?? []
}

export function isAdmin(roster: Roster, userId: string): boolean {
  return roster.admins.some((admin) => sameUser(admin, userId))
}

/** The name to print for a person; the id itself for somebody the roster does not know. */
export function personName(roster: RosterInForce, userId: string): string {
  return personOf(roster, userId)?.name ?? roster.formerly?.get(userId.toLowerCase()) ?? userId
}

interface Person {
  /** As the first of their units has it. */
  name: string
  units: string[]
}

/** Every message asks who speaks. */
function personOf(roster: Roster, userId: string): Person | undefined {
  return peopleOf(roster).get(userId.toLowerCase())
}

/** By the folded user id. */
const peopleOf = onceFor((roster: Roster): ReadonlyMap<string, Person> => {
  const found = new Map<string, Person>()
  for (const unit of roster.units) {
    for (const { name, userId } of unit.contacts) {
      const person = found.get(userId.toLowerCase()) ?? { name, units: [] }
      if (!person.units.includes(unit.name)) person.units.push(unit.name)
      found.set(userId.toLowerCase(), person)
    }
  }
  return found
})
