import { closers, ownersOf } from '../duty/owners.ts'
import { obligationKey, type Obligation, type ObligationKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import type { State } from './state.ts'

export type Status = 'open' | 'overdue' | 'awaiting-verification' | 'done' | 'waived'

/** Times that it has been reported in its period. */
export function doneCount(state: State, key: ObligationKey): number {
  let count = 0
  for (const report of state.reports.get(key) ?? []) count += report.count
  return count
}

/** A supporting unit's obligation is closed by its own reports or by those of everybody who leads. */
export function isClosed(view: Outlook, obligation: Obligation): boolean {
  if (doneCount(view.state, obligation.key) >= obligation.needed) return true
  return obligation.role === 'support' && closedByLeads(view, obligation)
}

function closedByLeads(view: Outlook, { duty, part, period, needed }: Obligation): boolean {
  const leads = closers(ownersOf(duty, view.roster))
  return (
    leads.length > 0 &&
    leads.every(({ unit }) => doneCount(view.state, obligationKey(duty, part, unit, period)) >= needed)
  )
}

export function statusOf(view: Outlook, obligation: Obligation): Status {
  if (isClosed(view, obligation)) return 'done'
  return view.today > obligation.due ? 'overdue' : 'open'
}
