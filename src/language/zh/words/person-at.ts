import type { Roster } from '../../../domain/duty/roster.ts'
import type { PersonSaid } from '../../leave-intent.ts'
import type { Clause } from '../message/clauses.ts'
import { CALLED, foldText, UNIT } from '../message/normalise.ts'
import { eat } from './scan.ts'

export interface PersonAt {
  person: PersonSaid
  end: number
}

const UNIT_NAME = new RegExp(UNIT, 'y')
const OF = /(?:的)?(?:联络员|联系人|负责人|分管领导)?[\s:]*/y
const CALLED_NAME = new RegExp(CALLED, 'y')
const AT = /@?/y
/** 张三（安全站） */
const UNIT_BEHIND = new RegExp(`\\(${UNIT}\\)`, 'y')
const TITLE = /\s*(?:同志|同事|老师|主任|副主任|科长|副科长|站长|所长|局长|副局长|书记)?/y

/** 张三, 安全站的张三, @张三, zhangsan at `at`: somebody of the roster, or called with an @. */
export function personAt(clause: Clause, at: number, roster: Roster): PersonAt | null {
  const unit = clause.units.get(at) ?? null
  const from = unit === null ? at : eat(OF, clause.folded, eat(UNIT_NAME, clause.folded, at))
  const called = eat(CALLED_NAME, clause.folded, from)
  if (called > from) return said(clause, from + 1, called, unit)
  const begin = eat(AT, clause.folded, from)
  const name = namesOf(roster).find((one) => clause.folded.startsWith(one, begin))
  return name === undefined ? null : said(clause, begin, begin + name.length, unit)
}

function said(clause: Clause, from: number, to: number, unit: string | null): PersonAt {
  const name = clause.clean.slice(from, to).trim()
  const end = eat(TITLE, clause.folded, to)
  const closed = eat(UNIT_BEHIND, clause.folded, end)
  const named = closed > end ? (clause.units.get(end + 1) ?? unit) : unit
  return { person: { name, unit: named }, end: closed }
}

const known = new WeakMap<Roster, readonly string[]>()

/** Names and user ids as folded texts have them, the longest first. */
function namesOf(roster: Roster): readonly string[] {
  const found = known.get(roster)
  if (found) return found
  const people = roster.units.flatMap(({ contacts }) =>
    contacts.flatMap(({ name, userId }) => [name, userId]),
  )
  const names = [...new Set([...people, ...roster.admins].map(foldText))]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length)
  known.set(roster, names)
  return names
}
