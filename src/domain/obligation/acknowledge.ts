import { stepWorkdays } from '../calendar/work-calendar.ts'
import { mayReport } from './actor.ts'
import type { Acknowledge } from './command.ts'
import { findObligation } from './find.ts'
import type { Obligation, ObligationKey } from './obligation.ts'
import type { Acknowledged, Order } from './order.ts'
import type { Outlook } from './outlook.ts'
import type { ReportRefusal } from './refusal.ts'
import { validReports, waiverOf } from './rulings.ts'
import type { State } from './state.ts'
import { isClosed } from './status.ts'

/** 收到，正在办: what is not refused rests until the day named, or for so many working days without one. */
export function acknowledge(
  view: Outlook,
  command: Acknowledge,
): { events: Acknowledged[]; refusals: ReportRefusal[] } {
  const keys: ObligationKey[] = []
  const refusals: ReportRefusal[] = []
  for (const key of new Set(command.keys)) {
    const obligation = findObligation(view, key)
    const refusal = obligation ? whyNot(view, command, obligation) : { reason: 'not-owed' as const, key }
    if (refusal) refusals.push(refusal)
    else keys.push(key)
  }
  const expected = command.expected !== null && command.expected > view.today ? command.expected : null
  const until = expected ?? stepWorkdays(view.calendar, view.today, view.policy.acknowledgedWorkdays)
  return { events: keys.length > 0 ? [{ type: 'acknowledged', keys, until, expected }] : [], refusals }
}

function whyNot(view: Outlook, { actor }: Acknowledge, obligation: Obligation): ReportRefusal | null {
  const { key, unit } = obligation
  if (!mayReport(actor, unit)) return { reason: 'no-right', key }
  if (waiverOf(view.state, key)) return { reason: 'waived', key }
  if (!isClosed(view, obligation)) return null
  return { reason: 'already-done', key, last: validReports(view.state, key).at(-1) ?? null }
}

/** The latest word that it is being dealt with; null where there is none. */
export function acknowledgementOf(state: State, key: ObligationKey): Order<Acknowledged> | null {
  return state.acknowledgements.get(key)?.at(-1) ?? null
}
