import type { Effect } from '../domain/obligation/effect.ts'
import type { Event, Undone } from '../domain/obligation/event.ts'
import { labelOfKey } from '../domain/obligation/called.ts'
import { findObligation } from '../domain/obligation/find.ts'
import { parseKey, type ObligationKey } from '../domain/obligation/obligation.ts'
import { isRuling } from '../domain/obligation/ruling.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { closes } from './recorded.ts'

/** What the events change, as outside scripts are told. */
export function effectsOf(view: Outlook, events: readonly Event[]): Effect[] {
  const effect = (type: Effect['type'], key: ObligationKey, unit = owing(view, key)): Effect => {
    return { type, key, duty: labelOfKey(view.state, key).no, unit }
  }
  return events.flatMap((event): Effect[] => {
    if (event.type === 'reported') {
      const { key } = event
      return [effect(closes(view, event) ? 'completed' : 'progressed', key)]
    }
    if (event.type === 'urged') return event.keys.map((key) => effect('urged', key, event.unit))
    if (event.type === 'chat-bound' || event.type === 'person-bound')
      return [{ type: 'bound', key: '', duty: 0, unit: event.unit }]
    if (event.type === 'undone') return reopened(view, event).map((key) => effect('reopened', key))
    if (!isRuling(event) || event.type === 'postponement-declined') return []
    return [
      event.type === 'transferred' ? effect(event.type, event.key, event.to) : effect(event.type, event.key),
    ]
  })
}

function owing(view: Outlook, key: ObligationKey): string {
  return findObligation(view, key)?.unit ?? parseKey(key).unit
}

/** What a change had reported or waived is open again without it. */
function reopened({ state }: Outlook, { receipt, keys: only }: Undone): ObligationKey[] {
  const keys = only ?? state.changes.get(receipt)?.keys ?? []
  return [...new Set(keys)].filter((key) => {
    const waivers = (state.verdicts.get(key) ?? []).filter(({ event }) => event.type === 'waived')
    return [...waivers, ...(state.reports.get(key) ?? [])].some((one) => one.receipt === receipt)
  })
}
