import { closers, ownersOf, type Owner } from '../duty/owners.ts'
import { obligationKey, type Obligation, type ObligationKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { validReports, verificationOf, waiverOf } from './rulings.ts'
import type { State } from './state.ts'
import { needsVerification } from './verification.ts'

export type Status = 'open' | 'overdue' | 'awaiting-verification' | 'done' | 'waived'

/** Times that it has been reported in its period, returned reports left out. */
export function doneCount(state: State, key: ObligationKey): number {
  let count = 0
  for (const report of validReports(state, key)) count += report.count
  return count
}

/**
 * Whether the unit has nothing left to do, so that nothing more is said of it; whether it counts as done is `isDone`. A
 * supporting unit's obligation is closed by its own reports or by those of everybody who leads.
 */
export function isClosed(view: Outlook, obligation: Obligation): boolean {
  if (isSettled(view, obligation.key, obligation.needed)) return true
  return obligation.role === 'support' && closedByLeads(view, obligation)
}

function isSettled({ state }: Outlook, key: ObligationKey, needed: number): boolean {
  // Of most obligations there is no word yet.
  if (!state.reports.has(key) && !state.verdicts.has(key)) return needed <= 0
  return doneCount(state, key) >= needed || waiverOf(state, key) !== null
}

function closedByLeads(view: Outlook, obligation: Obligation): boolean {
  const leads = leadsOf(view, obligation)
  return (
    leads.length > 0 && leads.every((lead) => isSettled(view, keyOf(obligation, lead), obligation.needed))
  )
}

/** Those whose reports close it for everybody. */
function leadsOf({ roster }: Outlook, { duty }: Obligation): readonly Owner[] {
  return closers(ownersOf(duty, roster))
}

/** What another owner owes of the same. */
function keyOf({ duty, part, period }: Obligation, { unit }: Owner): ObligationKey {
  return obligationKey(duty, part, unit, period)
}

/** The unit has done its part, and an administrator has not accepted it yet. */
export function awaitsVerification(view: Outlook, obligation: Obligation): boolean {
  if (!needsVerification(view, obligation.duty) || !isClosed(view, obligation)) return false
  const { key, needed } = obligation
  if (isSettled(view, key, needed)) return isUnverified(view, key)
  return leadsOf(view, obligation).some((lead) => isUnverified(view, keyOf(obligation, lead)))
}

/** Nobody need accept what nobody owes. */
function isUnverified({ state }: Outlook, key: ObligationKey): boolean {
  return waiverOf(state, key) === null && verificationOf(state, key) === null
}

/** Nothing of it is left to do, nor to be accepted. */
export function isDone(view: Outlook, obligation: Obligation): boolean {
  return isClosed(view, obligation) && !awaitsVerification(view, obligation)
}

export function statusOf(view: Outlook, obligation: Obligation): Status {
  if (waiverOf(view.state, obligation.key)) return 'waived'
  if (awaitsVerification(view, obligation)) return 'awaiting-verification'
  if (isClosed(view, obligation)) return 'done'
  return view.today > obligation.due ? 'overdue' : 'open'
}
