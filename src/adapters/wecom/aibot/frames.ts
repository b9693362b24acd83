import type { Card } from '../../../ports/card.ts'
import { templateCard } from '../message/template-card.ts'

/** Bytes of one markdown message. */
export const LARGEST_TEXT_BYTES = 20_480

export const COMMAND = {
  reply: 'aibot_respond_msg',
  welcome: 'aibot_respond_welcome_msg',
  update: 'aibot_respond_update_msg',
  push: 'aibot_send_msg',
} as const

type Body = Record<string, unknown>

/** `text` is refused as a reply and as a push. */
export function textBody(text: string): Body {
  return { msgtype: 'markdown', markdown: { content: text } }
}

export function cardBody(card: Card): Body {
  return { msgtype: 'template_card', template_card: templateCard(card) }
}

export function welcomeBody(text: string): Body {
  return { msgtype: 'text', text: { content: text.toWellFormed() } }
}

/** For everybody who sees the card, or the others would still see live buttons. */
export function updateBody(card: Card): Body {
  return { response_type: 'update_template_card', template_card: templateCard(card) }
}

const USER = 'user:'
const [SINGLE, GROUP] = [1, 2]

/** Into a conversation: without `chat_type` the server would guess. */
export function pushBody(to: string, body: Body): Body {
  return to.startsWith(USER)
    ? { chatid: to.slice(USER.length), chat_type: SINGLE, ...body }
    : { chatid: to, chat_type: GROUP, ...body }
}
