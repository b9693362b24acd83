import type { CivilDay } from '../calendar/civil-day.ts'
import type { Contact, Roster, Unit } from '../duty/roster.ts'
import { sameUser } from '../duty/unit-names.ts'
import { leavesOn, type Leave } from './leaves.ts'
import type { State } from './state.ts'

/** Who is there on a day, for whoever is to be told something. */
export interface Presence {
  /** The roster with those who stand in, in the place of those on leave. */
  roster: Roster
  /** Stand-ins who are no contacts of the unit, by unit: its chat may be closed to them. */
  strangers: ReadonlyMap<string, readonly string[]>
  /** Since when somebody stands in for a unit, and where it was told before, by `USERID UNIT` in lower case. */
  since: ReadonlyMap<string, { day: CivilDay; told: readonly string[] }>
  /** The roles that somebody has taken over, by user id in lower case. */
  taken: ReadonlyMap<string, readonly Contact['role'][]>
  /** The same for the same absences. */
  name: string
}

/** Worked out once for each roster and set of absences; without any it is the roster itself. */
export function presenceOn(state: State, roster: Roster, day: CivilDay): Presence {
  const leaves = leavesOn(state, day)
  const name = JSON.stringify(leaves.map(({ person, from, standIn }) => [person, from, standIn]))
  const ofRoster = known.get(roster) ?? new Map<string, Presence>()
  known.set(roster, ofRoster)
  const presence = ofRoster.get(name) ?? workOut(roster, leaves, name)
  ofRoster.set(name, presence)
  return presence
}

const known = new WeakMap<Roster, Map<string, Presence>>()

export function standingKey(userId: string, unit: string): string {
  return `${userId.toLowerCase()} ${unit}`
}

/** Who stands in for somebody, through those who are away themselves; null for nobody. */
export function standInFor(leaves: readonly Leave[], person: string): string | null {
  const asked = new Set<string>()
  for (let who: string | null = person; who !== null;) {
    const away: string = who
    if (asked.has(away.toLowerCase())) return null
    asked.add(away.toLowerCase())
    const leave = leaves.find((one) => sameUser(one.person, away))
    if (!leave) return away
    who = leave.standIn
  }
  return null
}

function workOut(roster: Roster, leaves: readonly Leave[], name: string): Presence {
  if (leaves.length === 0) return { roster, strangers: new Map(), since: new Map(), taken: new Map(), name }
  const strangers = new Map<string, string[]>()
  const since = new Map<string, { day: CivilDay; told: string[] }>()
  const units = roster.units.map((unit) => {
    const contacts = unit.contacts.flatMap((contact): Contact[] => {
      const leave = leaves.find((one) => sameUser(one.person, contact.userId))
      if (!leave) return [contact]
      const standIn = standInFor(leaves, contact.userId)
      if (standIn === null) return []
      const key = standingKey(standIn, unit.name)
      const before = since.get(key) ?? { day: leave.from, told: unit.chat === null ? [] : [unit.chat] }
      since.set(key, {
        day: Math.max(before.day, leave.from),
        told: [...before.told, `user:${contact.userId}`],
      })
      if (!isContactOf(unit, standIn))
        strangers.set(unit.name, [...(strangers.get(unit.name) ?? []), standIn])
      return [{ ...contactOf(roster, standIn), role: contact.role }]
    })
    return { ...unit, contacts: filled(unit.contacts, contacts) }
  })
  return { roster: { ...roster, units }, strangers, since, taken: rolesTaken(roster, units), name }
}

function rolesTaken(roster: Roster, units: readonly Unit[]): Map<string, Contact['role'][]> {
  const own = new Set(roster.units.flatMap((unit) => unit.contacts))
  const taken = new Map<string, Contact['role'][]>()
  for (const contact of units.flatMap((unit) => unit.contacts)) {
    if (own.has(contact)) continue
    const key = contact.userId.toLowerCase()
    taken.set(key, [...(taken.get(key) ?? []), contact.role])
  }
  return taken
}

function isContactOf(unit: Unit, userId: string): boolean {
  return unit.contacts.some((contact) => sameUser(contact.userId, userId))
}

function contactOf(roster: Roster, userId: string): Omit<Contact, 'role'> {
  const contacts = roster.units.flatMap((unit) => unit.contacts)
  const known = contacts.find((contact) => sameUser(contact.userId, userId))
  return known ?? { name: userId, userId, mobile: null }
}

const HIGHER: Readonly<Record<Contact['role'], readonly Contact['role'][]>> = {
  liaison: ['head', 'leader'],
  head: ['leader'],
  leader: [],
}

/** A role of which nobody is left falls to the next above it. */
function filled(all: readonly Contact[], present: readonly Contact[]): Contact[] {
  const empty = (['liaison', 'head'] as const).filter(
    (role) => all.some((one) => one.role === role) && !present.some((one) => one.role === role),
  )
  const taking = empty.flatMap((role) => {
    const higher = HIGHER[role].find((one) => present.some((contact) => contact.role === one))
    return present.filter((one) => one.role === higher).map((one) => ({ ...one, role }))
  })
  return [...present, ...taking]
}
