import type { CardClick } from '../../../ports/card.ts'
import type { AibotBody } from './aibot-body.ts'
import { chatOf } from './aibot-message.ts'

/** What somebody pressed; null for any other event. */
export function aibotClick(body: AibotBody, channel: string): CardClick | null {
  const { event } = body
  if (event?.eventtype !== 'template_card_event') return null
  const { event_key: key, task_id: card, selected_items } = event.template_card_event ?? event
  if (key === undefined || card === undefined) return null
  const chosen = selected_items?.selected_item.flatMap(({ option_ids }) => option_ids.option_id) ?? []
  return { id: body.msgid, channel, from: body.from.userid, chat: chatOf(body), card, key, chosen }
}
