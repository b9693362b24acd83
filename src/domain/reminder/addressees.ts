import type { Contact, Unit } from '../duty/roster.ts'
import { findUnit } from '../duty/unit-names.ts'
import type { Outlook } from '../obligation/outlook.ts'
import type { Presence } from '../obligation/presence.ts'
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
 * well, and in the end goes to the administrators too, who are the office in charge. Who stands in for somebody on leave
 * is rung in their place, and is told alone as well where it is a person of another unit, whom its chat may not know.
 */
export function addresseesOf(
  { present }: Pick<Outlook, 'present'>,
  unitName: string,
  level: Level | null = null,
): readonly Addressee[] {
  const ofPresence = known.get(present) ?? new Map<string, readonly Addressee[]>()
  known.set(present, ofPresence)
  const name = level === null ? unitName : `${level} ${unitName}`
  const addressees = ofPresence.get(name) ?? workOut(present, unitName, level)
  ofPresence.set(name, addressees)
  return addressees
}

/** Where all units are told something at once: each chat and person once; administrators stand in for nobody here. */
export function everybody(view: Pick<Outlook, 'present'>): string[] {
  const reached = view.present.roster.units.filter(
    ({ chat, contacts }) => chat !== null || contacts.length > 0,
  )
  return [...new Set(reached.flatMap(({ name }) => addresseesOf(view, name).map(({ to }) => to)))]
}

/** Worked out once for each roster and set of absences: every look at an obligation asks. */
const known = new WeakMap<Presence, Map<string, readonly Addressee[]>>()

function workOut({ roster, strangers }: Presence, unitName: string, level: Level | null): Addressee[] {
  const unit = findUnit(roster, unitName)
  const people = [...new Set([...liaisonsOf(unit), ...superiorsOf(unit, level)])]
  const office = (level === 'office' || (!unit?.chat && people.length === 0) ? roster.admins : []).map(alone)
  if (unit?.chat) {
    const outside = people.filter((userId) => strangers.get(unit.name)?.includes(userId))
    return unique([{ to: unit.chat, mentions: people }, ...outside.map(alone), ...office])
  }
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
