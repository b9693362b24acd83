import type { CardRecord } from '../domain/obligation/delivery.ts'
import type { Event } from '../domain/obligation/event.ts'
import { acknowledgementOf } from '../domain/obligation/acknowledge.ts'
import { findObligation } from '../domain/obligation/find.ts'
import type { ObligationKey } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { perform } from '../language/respond.ts'
import { NOTHING_CHOSEN, postponeAdvice } from '../language/zh/wording/card.ts'
import type { Card, CardClick } from '../ports/card.ts'
import { viewOf, type Context } from './context.ts'
import { drawCard, expiredCard, wasReportedOn, type CardOfItems } from './draw-card.ts'

export interface AnswerToClick {
  /** As it looks after the click; where nothing is known of it any more, it says so. */
  card: Card
  /** What the card itself does not say; null for nothing. */
  reply: string | null
}

/** Click → command → record → card. A click says what the sentence says that the digest teaches, by the same rules. */
export async function answerClick(context: Context, click: CardClick): Promise<AnswerToClick> {
  const { outcome: reply } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const known = state.cards.get(click.card)
    if (!known) return { draft: null, outcome: null }
    if (state.seenMessages.has(click.id)) return { draft: null, outcome: null }
    const { events, reply } = answered(view, { id: click.card, ...known, keys: [...known.keys] }, click)
    const draft = { at: view.now, by: click.from, messageId: click.id, events }
    return { draft: events.length > 0 ? draft : null, outcome: reply }
  })
  const { state } = context.store
  const known = state.cards.get(click.card)
  return { card: known ? shown(context, click.card, known) : expiredCard(click.card), reply }
}

function shown(context: Context, id: string, card: CardRecord): Card {
  return drawCard(viewOf(context, context.store.state), { id, keys: [...card.keys], reported: card.reported })
}

function answered(
  view: Outlook,
  card: CardOfItems,
  click: CardClick,
): { events: Event[]; reply: string | null } {
  switch (click.key) {
    case 'done':
      return report(view, card, click, card.keys)
    case 'submit': {
      const chosen = card.keys.filter((_, index) => click.chosen.includes(`o${index}`))
      return chosen.length > 0 ? report(view, card, click, chosen) : { events: [], reply: NOTHING_CHOSEN }
    }
    case 'busy':
      return acknowledge(view, card, click)
    case 'postpone': {
      const items = card.keys.flatMap((key) => findObligation(view, key) ?? [])
      return { events: [], reply: postponeAdvice(items) }
    }
    default:
      return { events: [], reply: null }
  }
}

/** 正在办, once until the same day: pressed again it is the same. */
function acknowledge(
  view: Outlook,
  { keys }: CardOfItems,
  click: CardClick,
): { events: Event[]; reply: string | null } {
  const { events, reply } = perform(view, click, (actor) => ({
    type: 'acknowledge',
    actor,
    keys,
    expected: null,
  }))
  const isKnown = (event: Event) =>
    event.type === 'acknowledged' &&
    event.keys.every((key) => (acknowledgementOf(view.state, key)?.event.until ?? 0) >= event.until)
  return events.length > 0 && events.every(isKnown) ? { events: [], reply: null } : { events, reply }
}

/** What has been reported on this card is not reported again, however often it is pressed. */
function report(
  view: Outlook,
  card: CardOfItems,
  click: CardClick,
  keys: readonly ObligationKey[],
): { events: Event[]; reply: string | null } {
  const fresh = keys.filter((key) => !wasReportedOn(view, card, key))
  if (fresh.length === 0) return { events: [], reply: null }
  const { events, reply } = perform(view, click, (actor) => ({
    type: 'report-done',
    actor,
    keys: fresh,
    count: 1,
    remark: null,
  }))
  const reported = events.flatMap((event) => (event.type === 'reported' ? [event.key] : []))
  const answer: Event[] =
    reported.length > 0 ? [{ type: 'card-answered', card: card.id, keys: reported }] : []
  return { events: [...events, ...answer], reply: reported.length === fresh.length ? null : reply }
}
