import type { Duty, Plan } from './duty.ts'
import { ownersOf, type Owner } from './owners.ts'
import type { Roster } from './roster.ts'

/** A duty with those who owe it. */
export interface Owned {
  duty: Duty
  owners: readonly Owner[]
}

/** Who owes what of a plan under a roster. */
export interface Ownership {
  all: readonly Owned[]
  /** The duties of one unit, with that unit as their only owner. */
  ofUnit(unit: string): readonly Owned[]
}

const known = new WeakMap<Roster, WeakMap<Plan, Ownership>>()

/** Worked out once for each plan and roster: a question of one unit must not cost what the whole table costs. */
export function ownershipOf(plan: Plan, roster: Roster): Ownership {
  const ofRoster = known.get(roster) ?? new WeakMap<Plan, Ownership>()
  known.set(roster, ofRoster)
  const ownership = ofRoster.get(plan) ?? workOut(plan, roster)
  ofRoster.set(plan, ownership)
  return ownership
}

function workOut(plan: Plan, roster: Roster): Ownership {
  const all = plan.duties.map((duty): Owned => ({ duty, owners: ownersOf(duty, roster) }))
  const byUnit = new Map<string, Owned[]>()
  for (const { duty, owners } of all) {
    for (const owner of owners) {
      const owned = byUnit.get(owner.unit) ?? []
      owned.push({ duty, owners: [owner] })
      byUnit.set(owner.unit, owned)
    }
  }
  return { all, ofUnit: (unit) => byUnit.get(unit) ?? [] }
}
