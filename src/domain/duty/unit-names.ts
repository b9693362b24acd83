import { onceFor } from '../once-for.ts'
import type { Roster, RosterInForce, Unit } from './roster.ts'
import { firstName, otherNames, plainName } from './second-name.ts'
import { abbreviationsOf } from './usual-abbreviations.ts'

/**
 * The unit of that name or alias; 办公室 is not 管委会办公室, so only the whole name counts. 县委农办（县农业农村局） is
 * also whoever the roster knows by one of the two names, and the other way round; 区住建局 and 区应急 are the units whose
 * names are usually cut short so, as far as that is one.
 */
export function findUnit(roster: RosterInForce, name: string): Unit | null {
  const units = unitsByName(roster)
  const named = units.get(name) ?? units.get(plainName(name))
  if (named) return named
  for (const one of otherNames(name)) {
    const unit = units.get(one)
    if (unit) return unit
  }
  return unitsInShort(roster).get(plainName(name)) ?? null
}

/** Whether somebody may mean a unit of the roster by just these words. */
export function isKnownName(roster: RosterInForce, name: string): boolean {
  return unitsByName(roster).has(plainName(name))
}

const unitsByName = onceFor((roster: RosterInForce): ReadonlyMap<string, Unit> => {
  const found = new Map<string, Unit>()
  const byName = new Map(roster.units.toReversed().map((unit) => [unit.name, unit]))
  for (const { name, unit } of namesOfUnits(roster)) {
    const named = byName.get(unit)
    if (named && !found.has(plainName(name))) found.set(plainName(name), named)
  }
  return found
})

const unitsInShort = onceFor((roster: RosterInForce): ReadonlyMap<string, Unit> => {
  const short = roster.units.flatMap(({ name }) =>
    abbreviationsOf(plainName(name)).map((one) => ({ name: one, unit: name })),
  )
  const byName = new Map(roster.units.map((unit) => [unit.name, unit]))
  return new Map(
    unambiguous(short).flatMap(({ name, unit }) => {
      const meant = byName.get(unit)
      return meant ? [[name, meant] as const] : []
    }),
  )
})

export interface UnitName {
  name: string
  /** What the roster calls the unit. */
  unit: string
}

/**
 * Every name by which somebody may mean a unit of the roster, the most certain first: names, then aliases, then what their
 * brackets hold and what the tables call them, as far as that is one unit.
 */
export const namesOfUnits = onceFor((roster: RosterInForce): readonly UnitName[] => {
  const named = roster.units.map(({ name }) => ({ name, unit: name }))
  const aliases = roster.units.flatMap(({ name: unit, aliases }) => aliases.map((name) => ({ name, unit })))
  const written = [...named, ...aliases]
  const implied = written.flatMap(({ name, unit }) =>
    otherNames(name).map((other) => ({ name: other, unit })),
  )
  const learnt = [...(roster.alsoCalled ?? [])].map(([name, unit]) => ({ name, unit }))
  return [...written, ...unambiguous(implied), ...learnt]
})

/** Names that stand for one unit each. */
function unambiguous(names: readonly UnitName[]): UnitName[] {
  const units = new Map<string, Set<string>>()
  for (const { name, unit } of names) units.set(name, (units.get(name) ?? new Set()).add(unit))
  return names.filter(({ name }) => units.get(name)?.size === 1)
}

/** The roster's name for a unit of the table, or what the table calls it where the roster does not know it. */
export function canonicalUnit(roster: RosterInForce, name: string): string {
  return findUnit(roster, name)?.name ?? firstName(name)
}

/** Confirmed members of a collective name; null while nobody has confirmed any. */
export function groupMembers(roster: RosterInForce, name: string): string[] | null {
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
