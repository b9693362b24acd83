import { splitText } from '../../../domain/split-text.ts'
import type { Log } from '../../../ports/log.ts'
import type { AibotBody } from '../message/aibot-body.ts'
import { chatOf } from '../message/aibot-message.ts'
import { templateCard } from '../message/template-card.ts'
import type { Answering, ClickTold } from './answering.ts'
import { answerLater, openStreams } from './late-answers.ts'
import { responseUrl } from './response-url.ts'
import type { Received } from './signed-endpoint.ts'
import { within } from './within.ts'

/** Turns answers into what 智能机器人 may be told in the time it waits. */
export interface AibotReplies {
  /** The reply to a message. */
  reply(body: AibotBody, answer: Promise<string | null>): Promise<Received>
  /** The reply to a click: the card as it is now. What is said besides goes through the click's own address, if any. */
  update(body: AibotBody, answer: Promise<ClickTold>): Promise<Received>
  /** The reply to somebody who opens the conversation. */
  welcome(words: Promise<string>): Promise<Received>
  /** The reply to WeCom's question how far an answer is. */
  poll(streamId: string): Received
}

export interface AibotRepliesOptions {
  name: string
  apiBase: string
  log: Log
  answering: Pick<Answering, 'track'>
}

/** WeCom waits five seconds for the passive reply; a second is left for the way. */
const ANSWER_WITHIN_MS = 4_000

/** Of a stream and of markdown. */
const LARGEST_TEXT_BYTES = 20_480

const BEING_RECORDED = '正在记录，请稍候……'
const FORGOTTEN = '这次的回答已经过时，请再问一次。'

/**
 * The passive reply is a stream of one frame, the only text that is allowed there. An answer that takes longer is said
 * through the message's own address, or where it names none, when WeCom asks for the stream.
 */
export function aibotReplies({ name, apiBase, log, answering }: AibotRepliesOptions): AibotReplies {
  const streams = openStreams()
  // The address takes one message: enough for any answer of this bot.
  const later = (url: URL, text: string) => answerLater(url, partsOf(text)[0] ?? '', name, log)

  function now(text: string | null, body: AibotBody): Received {
    if (text === null) return { kind: 'silence' }
    const [first = '', second] = partsOf(text)
    const url = second === undefined ? null : responseUrl(body.response_url, apiBase)
    if (url && second !== undefined) answering.track(later(url, second))
    return stream(`reply-${body.msgid}`, first, true)
  }

  return {
    async reply(body, answer) {
      const inTime = await within(ANSWER_WITHIN_MS, answer)
      if (inTime !== undefined) return now(inTime, body)
      const url = responseUrl(body.response_url, apiBase)
      if (url === null) {
        streams.open(`late-${body.msgid}`, answer)
        return stream(`late-${body.msgid}`, BEING_RECORDED, false)
      }
      answering.track(answer.then((text) => (text === null ? undefined : later(url, text))))
      return { kind: 'silence' }
    },
    async update(body, answer) {
      const url = responseUrl(body.response_url, apiBase)
      if (url) answering.track(answer.then(({ text }) => (text === null ? undefined : later(url, text))))
      const told = await within(ANSWER_WITHIN_MS, answer)
      if (!told?.card) return { kind: 'silence' }
      // Words that no address takes stand on the card itself, for whoever clicked alone.
      const aside = url === null && told.text !== null
      const card = aside ? { ...told.card, text: `${told.text}\n${told.card.text}` } : told.card
      const whose = aside && chatOf(body) !== null ? { userids: [body.from.userid] } : {}
      return say({ response_type: 'update_template_card', ...whose, template_card: templateCard(card) })
    },
    async welcome(words) {
      const content = await within(ANSWER_WITHIN_MS, words)
      return content === undefined ? { kind: 'silence' } : say({ msgtype: 'text', text: { content } })
    },
    poll(id) {
      const text = streams.poll(id)
      return text === undefined ? stream(id, BEING_RECORDED, false) : stream(id, text ?? FORGOTTEN, true)
    },
  }
}

function partsOf(text: string): string[] {
  return Buffer.byteLength(text) <= LARGEST_TEXT_BYTES ? [text] : splitText(text, LARGEST_TEXT_BYTES)
}

const say = (message: unknown): Received => ({ kind: 'reply', text: JSON.stringify(message) })

function stream(id: string, content: string, finish: boolean): Received {
  return say({ msgtype: 'stream', stream: { id, finish, content } })
}
