import type { Roster } from '../../domain/duty/roster.ts'
import type { Person } from './api.ts'

/** Everybody in whose name one may speak: each contact once, then the administrators who are nobody's contact. */
export function peopleOf(roster: Roster): Person[] {
  const people = new Map<string, Person>()
  const admins = new Set(roster.admins)
  for (const unit of roster.units) {
    for (const { userId, name, role } of unit.contacts) {
      const known = people.get(userId)
      if (known) known.units.push(unit.name)
      else people.set(userId, { userId, name, units: [unit.name], role, admin: admins.has(userId) })
    }
  }
  for (const userId of admins) {
    if (!people.has(userId))
      people.set(userId, { userId, name: `管理员 ${userId}`, units: [], role: null, admin: true })
  }
  return [...people.values()]
}

/** User ids of those whom a text calls by `@name`. */
export function mentionedIn(text: string, people: Person[]): string[] {
  if (!text.includes('@')) return []
  return people.filter((person) => text.includes(`@${person.name}`)).map((person) => person.userId)
}
