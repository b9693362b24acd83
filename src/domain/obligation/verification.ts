import { dutyOf } from '../duty/duty-index.ts'
import type { Duty } from '../duty/duty.ts'
import { setForTable } from '../duty/plan-title.ts'
import type { Outlook } from './outlook.ts'
import { plansInForce } from './state.ts'

/** Whether a report on the duty waits for an administrator: by the rule of its table, or the one for all. */
export function needsVerification({ state, policy }: Outlook, { no }: Duty): boolean {
  const { all, plans } = policy.verification
  if (Object.keys(plans).length === 0) return all === 'required'
  const plan = plansInForce(state).find((candidate) => dutyOf(candidate, no) !== null)
  return ((plan && setForTable(plans, plan.title)) ?? all) === 'required'
}
