import { dutyById } from '../duty/duty-index.ts'
import type { Duty, DutyId } from '../duty/duty.ts'
import { parseKey, type ObligationKey } from './obligation.ts'
import { plansInForce, type State } from './state.ts'

/** A duty of a plan in force, by what its record is kept under. */
export function findDutyById(state: State, id: DutyId): Duty | null {
  for (const plan of plansInForce(state)) {
    const duty = dutyById(plan, id)
    if (duty) return duty
  }
  return null
}

/** What people call the obligation of a key by today; by its first number where no plan holds it any more. */
export function labelOfKey(state: State, key: ObligationKey): { no: number; part: number | null } {
  const { id, part } = parseKey(key)
  return { no: findDutyById(state, id)?.no ?? Number(id.split('~')[0]), part }
}
