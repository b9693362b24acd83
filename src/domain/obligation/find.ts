import { parseIsoDay } from '../calendar/civil-day.ts'
import { ownersOf } from '../duty/owners.ts'
import { findDutyById } from './called.ts'
import { plainOwed } from './by-table.ts'
import { owedBy } from './expand.ts'
import { parseKey, type Obligation, type ObligationKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { eventOn } from './reportable.ts'
import { transferOf } from './rulings.ts'

/** The obligation of a key, if it is owed or can be reported now. */
export function findObligation(view: Outlook, key: ObligationKey): Obligation | null {
  const { id, part, unit, period } = parseKey(key)
  const { transfers, postponements } = view.state
  const plain = transfers.has(key) || postponements.has(key) ? undefined : plainOwed(view, unit, key)
  if (plain) return plain
  const duty = findDutyById(view.state, id)
  if (!duty) return null
  const owes = transferOf(view.state, key)?.event.to ?? unit
  const owed = owedBy(view, owes, { duty: duty.no }).find((one) => one.key === key)
  if (owed) return owed
  const owner = ownersOf(duty, view.roster).find((candidate) => candidate.unit === unit)
  const day = parseIsoDay(period)
  const event = owner && day !== null ? eventOn(view, duty, part, owner, day) : null
  return event?.key === key ? event : null
}
