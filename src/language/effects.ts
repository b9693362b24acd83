import type { Effect } from '../domain/obligation/effect.ts'
import type { Event, Undone } from '../domain/obligation/event.ts'
import { findObligation } from '../domain/obligation/find.ts'
import { parseKey, type ObligationKey } from '../domain/obligation/obligation.ts'
import { isRuling } from '../domain/obligation/ruling.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { closes } from './recorded.ts'

/** What the events change, as outside scripts are told. */
export function effectsOf(view: Outlook, events: readonly Event[]): Effect[] {
  const owing = (key: ObligationKey) => findObligation(view, key)?.unit ?? parseKey(key).unit
  return events.flatMap((event): Effect[] => {
    if (event.type === 'reported') {
      const { key, count } = event
      return [{ type: closes(view, key, count) ? 'completed' : 'progressed', key, unit: owing(key) }]
    }
    if (event.type === 'urged') return event.keys.map((key) => ({ type: 'urged', key, unit: event.unit }))
    if (event.type === 'undone')
      return reopened(view, event).map((key) => ({ type: 'reopened', key, unit: owing(key) }))
    if (!isRuling(event) || event.type === 'postponement-declined') return []
    const { type, key } = event
    return [{ type, key, unit: type === 'transferred' ? event.to : owing(key) }]
  })
}

/** What a change had reported or waived is open again without it. */
function reopened({ state }: Outlook, { receipt }: Undone): ObligationKey[] {
  const keys = state.changes.get(receipt)?.keys ?? []
  return [...new Set(keys)].filter((key) => {
    const waivers = (state.verdicts.get(key) ?? []).filter(({ event }) => event.type === 'waived')
    return [...waivers, ...(state.reports.get(key) ?? [])].some((one) => one.receipt === receipt)
  })
}
