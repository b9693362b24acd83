import type { Body } from './aibot-server.ts'

const KINDS: Record<string, readonly string[]> = {
  aibot_respond_msg: ['markdown', 'template_card'],
  aibot_send_msg: ['markdown', 'template_card'],
  aibot_respond_welcome_msg: ['text', 'template_card'],
}

/** What is wrong with what was sent, by https://developer.work.weixin.qq.com/document/path/101463 and /101032 */
export function problemsOfBody(cmd: string, body: Body): string[] {
  const problems: string[] = []
  const demand = (ok: boolean, what: string) => ok || problems.push(what)
  demand(KINDS[cmd]?.includes(body.msgtype ?? '') ?? true, `msgtype ${String(body.msgtype)}`)
  demand(cmd !== 'aibot_send_msg' || body.chat_type === 1 || body.chat_type === 2, 'chat_type is not set')
  const isUpdate = cmd === 'aibot_respond_update_msg'
  demand(!isUpdate || body['response_type'] === 'update_template_card', 'response_type')
  const content = body.markdown?.content ?? body.text?.content ?? 'none'
  demand(content !== '', 'empty content')
  demand(Buffer.byteLength(content) <= 20_480, 'content beyond 20480 bytes')
  demand(content.isWellFormed(), 'half a character')
  return [...problems, ...(body.template_card ? problemsOfCard(body.template_card) : [])]
}

interface Button {
  text: string
  key: string
  style: number
}

interface CardFields {
  card_type?: string
  task_id?: string
  main_title?: { title?: string; desc?: string }
  sub_title_text?: string
  horizontal_content_list?: { keyname: string; value: string }[]
  button_list?: Button[]
  checkbox?: { question_key?: string; mode?: number; option_list?: { id: string; text: string }[] }
  submit_button?: { text?: string; key?: string }
}

function problemsOfCard(fields: Record<string, unknown>): string[] {
  const card = fields as CardFields
  const problems: string[] = []
  const demand = (ok: boolean, what: string) => ok || problems.push(what)
  const facts = card.horizontal_content_list ?? []
  demand(/^[0-9A-Za-z_\-@]{1,128}$/.test(card.task_id ?? ''), 'task_id')
  demand(isWithin(card.main_title?.title, 1, 26) && isWithin(card.main_title?.desc, 0, 30), 'main_title')
  demand(isWithin(card.sub_title_text, 0, 112), 'sub_title_text')
  demand(facts.length <= 6, 'number of facts')
  demand(
    facts.every(({ keyname, value }) => isWithin(keyname, 1, 5) && isWithin(value, 0, 26)),
    'facts',
  )
  if (card.card_type === 'button_interaction')
    return [...problems, ...problemsOfButtons(card.button_list ?? [])]
  if (card.card_type === 'vote_interaction') return [...problems, ...problemsOfVote(card)]
  return [...problems, `card_type ${String(card.card_type)}`]
}

function problemsOfButtons(buttons: readonly Button[]): string[] {
  return [
    ...(isWithin('x'.repeat(buttons.length), 1, 6) ? [] : ['number of buttons']),
    ...(new Set(buttons.map(({ key }) => key)).size === buttons.length ? [] : ['keys of buttons']),
    ...(buttons.every(({ text }) => isWithin(text, 1, 10)) ? [] : ['texts of buttons']),
  ]
}

function problemsOfVote({ checkbox, submit_button: submit }: CardFields): string[] {
  const options = checkbox?.option_list ?? []
  return [
    ...(options.length >= 1 && options.length <= 20 ? [] : ['number of options']),
    ...(new Set(options.map(({ id }) => id)).size === options.length ? [] : ['ids of options']),
    ...(options.every(({ id, text }) => Buffer.byteLength(id) <= 128 && isWithin(text, 1, 11))
      ? []
      : ['options']),
    ...(isWithin(submit?.key, 1, 1024) && isWithin(submit?.text, 1, 10) ? [] : ['submit_button']),
  ]
}

/** Characters as the client counts them. */
function isWithin(text: string | undefined, least: number, most: number): boolean {
  const { length } = Array.from(text ?? '')
  return length >= least && length <= most
}
