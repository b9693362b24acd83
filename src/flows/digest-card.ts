import type { SentCard } from '../domain/obligation/delivery.ts'
import { findDutyById } from '../domain/obligation/called.ts'
import { findObligation } from '../domain/obligation/find.ts'
import { parseKey, type Obligation } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import type { DigestItem } from '../domain/obligation/event.ts'
import { reportable } from '../domain/obligation/reportable.ts'
import type { OutboxEntry } from '../domain/obligation/state.ts'
import { isClosed } from '../domain/obligation/status.ts'
import type { Card } from '../ports/card.ts'
import { drawCard } from './draw-card.ts'

/** More than these are easier to answer by their numbers. */
const MOST_CHOICES = 10

/** The card that goes with a digest: its open items, if they are few. Null where there is nothing to press. */
export function digestCard(view: Outlook, entry: OutboxEntry): { card: Card; sent: SentCard } | null {
  if (entry.items.length > MOST_CHOICES) return null
  const keys = entry.items.flatMap((item) => pressable(view, item)).map(({ key }) => key)
  if (keys.length === 0) return null
  const sent = { id: cardId(entry), keys }
  return { card: drawCard(view, { ...sent, reported: [] }), sent }
}

/** The number in the outbox is used once in a store; the time makes it unique where an old store was put back. */
function cardId({ id, queuedAt }: OutboxEntry): string {
  return `d${id.replace('.', '-')}-${queuedAt.toString(36)}`
}

/** What its addressee owes and may report. */
function pressable(view: Outlook, item: DigestItem): Obligation[] {
  const obligation = obligationOf(view, item)
  if (!obligation || !obligation.confirmed || obligation.role === 'support') return []
  return isClosed(view, obligation) ? [] : [obligation]
}

/** A duty of every day is mentioned as such: that of the digest's day is meant. What is told only once is not owed. */
function obligationOf(view: Outlook, { key, rung }: DigestItem): Obligation | null {
  const { id, part, unit, period } = parseKey(key)
  if (period === 'once') return null
  if (period !== 'daily') return findObligation(view, key)
  const duty = findDutyById(view.state, id)
  if (!duty) return null
  const open = reportable(view, unit, duty.no, part)
  return open.find(({ opens, due }) => opens <= rung && rung <= due) ?? null
}
