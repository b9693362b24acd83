import type { Duty, Plan } from './duty.ts'

const indexes = new WeakMap<Plan, Map<number, Duty>>()

/** A duty of the plan by its number; the index is made once for each plan, so that large tables cost no search. */
export function dutyOf(plan: Plan, no: number): Duty | null {
  let index = indexes.get(plan)
  if (!index) {
    index = new Map(plan.duties.map((duty) => [duty.no, duty]))
    indexes.set(plan, index)
  }
  return index.get(no) ?? null
}
