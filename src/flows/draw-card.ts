import type { SentCard } from '../domain/obligation/delivery.ts'
import { findObligation } from '../domain/obligation/find.ts'
import type { Obligation, ObligationKey } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { isClosed } from '../domain/obligation/status.ts'
import {
  CARD_BUTTONS,
  cardFacts,
  cardNote,
  cardOption,
  cardText,
  cardTitle,
  closedSummary,
  OLD_CARD,
  reportedLine,
} from '../language/zh/wording/card.ts'
import type { Card, CardButton } from '../ports/card.ts'

/** A card that was or is to be sent. */
export interface CardOfItems extends SentCard {
  reported: readonly { key: ObligationKey; receipt: number }[]
}

/** A card as its items stand: what is open can be pressed, what has been reported says by whom. */
export function drawCard(view: Outlook, card: CardOfItems): Card {
  const items = card.keys.flatMap((key) => findObligation(view, key) ?? [])
  const [only] = items
  return only && card.keys.length === 1 ? single(view, card, only) : several(view, card, items)
}

function single(view: Outlook, card: CardOfItems, item: Obligation): Card {
  const open = isOpenOn(view, card, item)
  return {
    id: card.id,
    title: cardTitle([item]),
    note: cardNote(view, [item]),
    text: cardText(item, open ? null : reportedLine(view, item)),
    facts: cardFacts(view, item),
    action: { kind: 'buttons', buttons: open ? buttonsFor(item) : [SPENT] },
  }
}

function several(view: Outlook, card: CardOfItems, items: readonly Obligation[]): Card {
  const open = items.filter((item) => isOpenOn(view, card, item))
  const closed = items.filter((item) => !open.includes(item))
  const options = open.map((item) => ({
    key: `o${card.keys.indexOf(item.key)}`,
    text: cardOption(item),
    chosen: false,
  }))
  return {
    id: card.id,
    title: cardTitle(items),
    note: cardNote(view, items),
    text: closedSummary(view, closed),
    facts: [],
    action:
      options.length > 0
        ? { kind: 'choices', options, submit: { key: 'submit', text: CARD_BUTTONS.submit, look: 'main' } }
        : { kind: 'buttons', buttons: [SPENT] },
  }
}

/** A card of which nothing is known any more, so that nobody presses it again. */
export function expiredCard(id: string): Card {
  const expired: CardButton = { key: 'spent', text: CARD_BUTTONS.expired, look: 'spent' }
  return { id, ...OLD_CARD, note: '', facts: [], action: { kind: 'buttons', buttons: [expired] } }
}

const SPENT: CardButton = { key: 'spent', text: CARD_BUTTONS.spent, look: 'spent' }

function buttonsFor({ needed }: Obligation): CardButton[] {
  return [
    { key: 'done', text: needed > 1 ? CARD_BUTTONS.once : CARD_BUTTONS.done, look: 'main' },
    { key: 'busy', text: CARD_BUTTONS.busy, look: 'plain' },
    { key: 'postpone', text: CARD_BUTTONS.postpone, look: 'plain' },
  ]
}

/** One card takes one report of each item: pressed twice in a hurry it is still one. */
function isOpenOn(view: Outlook, card: CardOfItems, item: Obligation): boolean {
  return !isClosed(view, item) && !wasReportedOn(view, card, item.key)
}

/** Whether the item has been reported on this card, and nobody has taken that back. */
export function wasReportedOn({ state }: Outlook, card: CardOfItems, key: ObligationKey): boolean {
  return card.reported.some((report) => {
    const change = report.key === key ? state.changes.get(report.receipt) : undefined
    return change?.undoneBy === null && change.keys.includes(key)
  })
}
