import { findObligation } from '../domain/obligation/decide.ts'
import type { Event } from '../domain/obligation/event.ts'
import type { ObligationKey } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { doneCount } from '../domain/obligation/status.ts'
import type { RecordedFact } from './facts.ts'
import { leadsOf } from './resolve/report.ts'
import type { Sender } from './sender.ts'

/** Whether so many more reports close it. */
export function closes(view: Outlook, key: ObligationKey, count: number): boolean {
  const obligation = findObligation(view, key)
  return obligation !== null && doneCount(view.state, key) + count >= obligation.needed
}

/** What the reports of a message have changed, to be told. */
export function recordedFacts(view: Outlook, sender: Sender, events: readonly Event[]): RecordedFact[] {
  return events.flatMap((event) => {
    if (event.type !== 'reported') return []
    const obligation = findObligation(view, event.key)
    if (!obligation) return []
    return {
      kind: 'recorded',
      obligation,
      count: event.count,
      done: doneCount(view.state, event.key) + event.count,
      remark: event.remark ?? null,
      onBehalf: !sender.actor.units.includes(obligation.unit),
      leads: leadsOf(view, obligation.duty),
    }
  })
}
