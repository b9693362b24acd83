import type { Assignment, Role } from '../../domain/duty/duty.ts'
import { halfWidth } from '../clean-text.ts'
import { endsLikeOffice, isCollective, roleOfLabel } from './words.ts'

/** Longer ones are sentences, not names. */
const LONGEST_UNIT = 24
const LONGEST_GROUP = 48

const NAME = /^[\p{Script=Han}A-Za-z0-9·.()、,/\-—及和与]+$/u
/** Words that the name of one office never holds: a sentence was taken for a name. */
const NEVER_IN_A_UNIT = /牵头|配合|参与|协助|协办|会同|排在|列第|下同|分管|的/
/** Words that a name without an office's ending cannot hold: verbs, times, roles. */
const NOT_IN_A_NAME =
  /牵头|配合|参与|协助|负责|开展|落实|完成|拟订|制定|汇总|形成|报送|督促|指导|按照|其中|排在|下同|以上|月|日前|年|季度|\d/

/**
 * One member of a list as an assignment; null where it is no name. A second name in brackets is dropped, a role in
 * brackets (安全站（牵头）) counts.
 */
export function readName(text: string, role: Role): Assignment | null {
  const name = text.trim()
  if (name.length > LONGEST_GROUP || !NAME.test(halfWidth(name))) return null
  return isCollective(halfWidth(name)) ? readGroup(name, role) : readUnit(name, role)
}

function readGroup(name: string, role: Role): Assignment | null {
  const flat = halfWidth(name)
  const balanced = flat.split('(').length === flat.split(')').length
  return balanced ? { name, kind: 'group', role } : null
}

function readUnit(name: string, role: Role): Assignment | null {
  const [, first, second] = /^([^()]+)\(([^()]*)\)$/.exec(halfWidth(name)) ?? []
  const plain = first ?? halfWidth(name)
  if (plain.length < 2 || plain.length > LONGEST_UNIT) return null
  if (/[()、,/]/.test(plain) || NEVER_IN_A_UNIT.test(plain)) return null
  if (NOT_IN_A_NAME.test(plain) && !endsLikeOffice(plain)) return null
  const marked = second === undefined ? null : roleOfLabel(second)
  return { name: name.slice(0, plain.length), kind: 'unit', role: marked ?? role }
}
