import { closers, ownersOf } from '../duty/owners.ts'
import { obligationKey, type Obligation, type ObligationKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { validReports, waiverOf } from './rulings.ts'
import type { State } from './state.ts'

export type Status = 'open' | 'overdue' | 'awaiting-verification' | 'done' | 'waived'

/** Times that it has been reported in its period, returned reports left out. */
export function doneCount(state: State, key: ObligationKey): number {
  let count = 0
  for (const report of validReports(state, key)) count += report.count
  return count
}

/** A supporting unit's obligation is closed by its own reports or by those of everybody who leads. */
export function isClosed(view: Outlook, obligation: Obligation): boolean {
  if (isSettled(view, obligation.key, obligation.needed)) return true
  return obligation.role === 'support' && closedByLeads(view, obligation)
}

function isSettled({ state }: Outlook, key: ObligationKey, needed: number): boolean {
  return doneCount(state, key) >= needed || waiverOf(state, key) !== null
}

function closedByLeads(view: Outlook, { duty, part, period, needed }: Obligation): boolean {
  const leads = closers(ownersOf(duty, view.roster))
  return (
    leads.length > 0 &&
    leads.every(({ unit }) => isSettled(view, obligationKey(duty, part, unit, period), needed))
  )
}

export function statusOf(view: Outlook, obligation: Obligation): Status {
  if (waiverOf(view.state, obligation.key)) return 'waived'
  if (isClosed(view, obligation)) return 'done'
  return view.today > obligation.due ? 'overdue' : 'open'
}
