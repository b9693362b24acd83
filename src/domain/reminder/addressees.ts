import type { Contact, Roster, Unit } from '../duty/roster.ts'
import { findUnit } from '../duty/unit-names.ts'
import type { Level } from './escalation.ts'

export interface Addressee {
  /** Chat id, or `user:USERID`. */
  to: string
  /** User ids to ring. */
  mentions: readonly string[]
}

/** Which contacts are told with the liaisons. */
const TOLD: Record<Level, readonly Contact['role'][]> = {
  head: ['head'],
  leader: ['head', 'leader'],
  office: ['head', 'leader'],
}

/**
 * Where a unit's reminders go: its group chat, where its liaisons are rung; without a chat to each liaison alone;
 * to the administrators where nobody of the unit is known. What is escalated rings the head and the leader there as
 * well, and in the end goes to the administrators too, who are the office in charge.
 */
export function addresseesOf(
  roster: Roster,
  unitName: string,
  level: Level | null = null,
): readonly Addressee[] {
  const ofRoster = known.get(roster) ?? new Map<string, readonly Addressee[]>()
  known.set(roster, ofRoster)
  const name = level === null ? unitName : `${level} ${unitName}`
  const addressees = ofRoster.get(name) ?? workOut(roster, unitName, level)
  ofRoster.set(name, addressees)
  return addressees
}

/** Where all units are told something at once: each chat and person once; administrators stand in for nobody here. */
export function everybody(roster: Roster): string[] {
  const reached = roster.units.filter(({ chat, contacts }) => chat !== null || contacts.length > 0)
  return [...new Set(reached.flatMap(({ name }) => addresseesOf(roster, name).map(({ to }) => to)))]
}

/** Worked out once for each roster: every look at an obligation asks. */
const known = new WeakMap<Roster, Map<string, readonly Addressee[]>>()

function workOut(roster: Roster, unitName: string, level: Level | null): Addressee[] {
  const unit = findUnit(roster, unitName)
  const people = [...new Set([...liaisonsOf(unit), ...superiorsOf(unit, level)])]
  const office = (level === 'office' || (!unit?.chat && people.length === 0) ? roster.admins : []).map(alone)
  if (unit?.chat) return [{ to: unit.chat, mentions: people }, ...office]
  return unique([...people.map(alone), ...office])
}

function liaisonsOf(unit: Unit | null): string[] {
  const liaisons = unit?.contacts.filter((contact) => contact.role === 'liaison') ?? []
  return (liaisons.length > 0 ? liaisons : (unit?.contacts ?? [])).map((contact) => contact.userId)
}

function superiorsOf(unit: Unit | null, level: Level | null): string[] {
  if (!unit || level === null) return []
  return unit.contacts.filter(({ role }) => TOLD[level].includes(role)).map(({ userId }) => userId)
}

function alone(userId: string): Addressee {
  return { to: `user:${userId}`, mentions: [] }
}

function unique(addressees: readonly Addressee[]): Addressee[] {
  return [...new Map(addressees.map((addressee) => [addressee.to, addressee])).values()]
}
