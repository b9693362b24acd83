import type { Roster } from '../../../domain/duty/roster.ts'
import { foldText, UNIT, type Phrase } from '../message/normalise.ts'
import { eat } from './scan.ts'

const UNIT_NAME = new RegExp(`${UNIT}(?:的)?(?:联络员|联系人|负责人|分管领导)?[\\s:,、]*`, 'y')

/** A contact's name in a sentence. */
export interface Person {
  name: string
  unit: string | null
  end: number
}

/** A contact's name, with the unit before it or without. */
export function personAt(clause: Phrase, roster: Roster, at: number): Person | null {
  const unit = clause.units.get(at) ?? null
  const from = unit === null ? at : eat(UNIT_NAME, clause.folded, at)
  const found = namesOf(roster).find(({ folded }) => clause.folded.startsWith(folded, from))
  return found ? { name: found.name, unit, end: from + found.folded.length } : null
}

interface Name {
  name: string
  folded: string
}

/** The longest first; worked out once for each roster. */
function namesOf(roster: Roster): readonly Name[] {
  const found = known.get(roster)
  if (found) return found
  const written = new Set(roster.units.flatMap(({ contacts }) => contacts.map(({ name }) => name)))
  const names = [...written]
    .filter((name) => name.length >= 2)
    .map((name) => ({ name, folded: foldText(name) }))
    .sort((a, b) => b.folded.length - a.folded.length)
  known.set(roster, names)
  return names
}

const known = new WeakMap<Roster, readonly Name[]>()
