import { dutyOf } from '../duty/duty-index.ts'
import { dutyId, type DutyId, type Plan } from '../duty/duty.ts'
import type { State } from './state.ts'

/**
 * What the record of the duty is kept under that a number stood for when a change was recorded: a revised table moves numbers,
 * and what was said by one stays with its duty. The number itself where no table had it.
 */
export function dutyIdAt({ plans }: Pick<State, 'plans'>, no: number, receipt: number): DutyId {
  const latest = new Map<string, Plan>()
  for (const version of plans) if (version.receipt < receipt) latest.set(version.plan.id, version.plan)
  for (const plan of latest.values()) {
    const duty = dutyOf(plan, no)
    if (duty) return dutyId(duty)
  }
  return String(no)
}
