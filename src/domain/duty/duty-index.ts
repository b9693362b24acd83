import { dutyId, type Duty, type DutyId, type Plan } from './duty.ts'

interface Index {
  byNumber: Map<number, Duty>
  byId: Map<DutyId, Duty>
}

const indexes = new WeakMap<Plan, Index>()

/** A duty of the plan by its number; the index is made once for each plan, so that large tables cost no search. */
export function dutyOf(plan: Plan, no: number): Duty | null {
  return indexOf(plan).byNumber.get(no) ?? null
}

/** A duty of the plan by what its record is kept under. */
export function dutyById(plan: Plan, id: DutyId): Duty | null {
  return indexOf(plan).byId.get(id) ?? null
}

function indexOf(plan: Plan): Index {
  const known = indexes.get(plan)
  if (known) return known
  const index = {
    byNumber: new Map(plan.duties.map((duty) => [duty.no, duty])),
    byId: new Map(plan.duties.map((duty) => [dutyId(duty), duty])),
  }
  indexes.set(plan, index)
  return index
}
