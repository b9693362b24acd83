import { dutyOf } from '../duty/duty-index.ts'
import type { Duty } from '../duty/duty.ts'
import { baseTitle } from '../duty/plan-title.ts'
import type { Policy, VerificationRule } from '../policy.ts'
import type { Outlook } from './outlook.ts'
import { plansInForce } from './state.ts'

/** Whether a report on the duty waits for an administrator: by the rule of its table, or the one for all. */
export function needsVerification({ state, policy }: Outlook, { no }: Duty): boolean {
  const { all, plans } = policy.verification
  if (Object.keys(plans).length === 0) return all === 'required'
  const plan = plansInForce(state).find((candidate) => dutyOf(candidate, no) !== null)
  return (plan ? ruleOf(policy, plan.title) : all) === 'required'
}

/** By policy and title as printed: asked for at every look at an obligation. */
const known = new WeakMap<Policy, Map<string, VerificationRule>>()

/** A revised table keeps the rule of the one whose place it took. */
function ruleOf(policy: Policy, title: string): VerificationRule {
  const rules = known.get(policy) ?? new Map<string, VerificationRule>()
  known.set(policy, rules)
  const rule = rules.get(title) ?? workOut(policy, title)
  rules.set(title, rule)
  return rule
}

function workOut({ verification: { all, plans } }: Policy, title: string): VerificationRule {
  const named = Object.entries(plans).find(([written]) => baseTitle(written) === baseTitle(title))
  return plans[title] ?? named?.[1] ?? all
}
