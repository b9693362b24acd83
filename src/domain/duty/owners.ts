import type { Assignment, Duty, Role } from './duty.ts'
import type { Roster } from './roster.ts'
import { onceFor } from '../once-for.ts'
import { canonicalUnit, groupMembers } from './unit-names.ts'

/** Somebody who owes a duty. */
export interface Owner {
  unit: string
  role: Role
  /**
   * False while `unit` is no unit yet: a collective name whose members nobody has confirmed, or a row without any
   * unit. Such an obligation reaches the administrators and nobody else.
   */
  confirmed: boolean
}

/** Stands in the place of the unit of a row whose unit cell is empty. */
const NO_UNIT = '责任单位待定'

const STRENGTH: Record<Role, number> = { lead: 3, responsible: 2, support: 1 }

/** The owners of a duty, groups taken apart; who is named twice has the stronger role. Worked out once for each roster. */
export function ownersOf(duty: Duty, roster: Roster): readonly Owner[] {
  return ownersUnder(roster)(duty)
}

const ownersUnder = onceFor((roster: Roster) => onceFor((duty: Duty) => workOut(duty, roster)))

function workOut(duty: Duty, roster: Roster): Owner[] {
  const owners = new Map<string, Owner>()
  for (const assignment of duty.assignments) {
    for (const owner of ownersOfAssignment(assignment, roster)) {
      const known = owners.get(owner.unit)
      if (!known || STRENGTH[owner.role] > STRENGTH[known.role]) owners.set(owner.unit, owner)
    }
  }
  if (owners.size === 0) return [{ unit: NO_UNIT, role: 'responsible', confirmed: false }]
  return [...owners.values()]
}

function ownersOfAssignment({ name, kind, role }: Assignment, roster: Roster): Owner[] {
  if (kind === 'unit') return [{ unit: canonicalUnit(roster, name), role, confirmed: true }]
  const members = groupMembers(roster, name)
  if (!members) return [{ unit: name, role, confirmed: false }]
  return members.map((unit) => ({ unit, role, confirmed: true }))
}

/** Those whose reports close the duty's period for the supporting units; of one list, as `ownersOf` gives it, the same. */
export const closers = onceFor((owners: readonly Owner[]): readonly Owner[] => {
  const leads = owners.filter((owner) => owner.role === 'lead')
  return leads.length > 0 ? leads : owners.filter((owner) => owner.role === 'responsible')
})
