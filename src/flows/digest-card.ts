import type { SentCard } from '../domain/obligation/delivery.ts'
import { findObligation } from '../domain/obligation/find.ts'
import type { Obligation, ObligationKey } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import type { OutboxEntry } from '../domain/obligation/state.ts'
import { isClosed } from '../domain/obligation/status.ts'
import type { Card } from '../ports/card.ts'
import { drawCard } from './draw-card.ts'

/** More than these are easier to answer by their numbers. */
const MOST_CHOICES = 10

/** The card that goes with a digest: its open items, if they are few. Null where there is nothing to press. */
export function digestCard(view: Outlook, entry: OutboxEntry): { card: Card; sent: SentCard } | null {
  if (entry.items.length > MOST_CHOICES) return null
  const keys = entry.items.flatMap(({ key }) => pressable(view, key)).map(({ key }) => key)
  if (keys.length === 0) return null
  const sent = { id: cardId(entry), keys }
  return { card: drawCard(view, { ...sent, reported: [] }), sent }
}

/** The number in the outbox is used once in a store; the time makes it unique where an old store was put back. */
function cardId({ id, queuedAt }: OutboxEntry): string {
  return `d${id.replace('.', '-')}-${queuedAt.toString(36)}`
}

/** What its addressee owes and may report. */
function pressable(view: Outlook, key: ObligationKey): Obligation[] {
  const obligation = key.endsWith('|once') ? null : findObligation(view, key)
  if (!obligation || !obligation.confirmed || obligation.role === 'support') return []
  return isClosed(view, obligation) ? [] : [obligation]
}
