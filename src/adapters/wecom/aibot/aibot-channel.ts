import type { WsFrame } from '@wecom/aibot-node-sdk'
import type { Roster } from '../../../domain/duty/roster.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import type { Card, CardClick } from '../../../ports/card.ts'
import type { Bot, IncomingMessage, LiveChannel, OutgoingMessage } from '../../../ports/channel.ts'
import type { Log } from '../../../ports/log.ts'
import type { ReadMedia } from '../message/aibot-message.ts'
import { NOT_RECORDED } from '../message/not-recorded.ts'
import { Connection } from './connection.ts'
import { Conversations } from './conversations.ts'
import { COMMAND, updateBody, welcomeBody } from './frames.ts'
import { readFrame, type Heard } from './heard.ts'
import { cardParcel, textParcels, type ReplyHandle } from './parcels.ts'

export interface AibotOptions {
  name: string
  botId: string
  secret: string
  url: string
  log: Log
  /** Epoch milliseconds. */
  now: () => number
  roster: () => Roster
  botNames: readonly string[]
  /** The id under which a chat has spoken to the bot here; null while it never has. */
  heard: (to: string) => string | null
  read: ReadMedia
}

/** The server waits five seconds for the update of a card; some is left for the way. */
const UPDATE_WITHIN_MS = 4_500
const STOP_WITHIN_MS = 3_000

/**
 * 智能机器人 on the long connection: hears what is said to it and clicks on its cards, answers, and speaks where it has
 * been spoken to. Source: https://developer.work.weixin.qq.com/document/path/101463
 */
export function openAibot(options: AibotOptions): LiveChannel {
  return new AibotChannel(options)
}

class AibotChannel implements LiveChannel {
  readonly name: string
  readonly can = { rings: false, cards: true }
  readonly doors = []
  readonly #options: AibotOptions
  readonly #connection: Connection
  readonly #conversations: Conversations
  #bot: Bot | null = null

  constructor(options: AibotOptions) {
    const { name, log, heard } = options
    this.name = name
    this.#options = options
    this.#connection = new Connection({
      ...options,
      hear: (frame, session) => this.#hear(frame, session),
      up: () => {
        this.#conversations.resume()
        this.#bot?.wake()
      },
    })
    this.#conversations = new Conversations({
      channel: name,
      connection: this.#connection,
      log,
      addressOf: (to) => heard(to) ?? to,
      lost: (to, reason) => void this.#guard(this.#bot?.lost(name, to, reason)),
    })
  }

  start(bot: Bot): void {
    this.#bot = bot
    this.#connection.open()
  }

  async stop(): Promise<void> {
    this.#bot = null
    await this.#conversations.settle(STOP_WITHIN_MS)
    this.#connection.close()
  }

  health() {
    return this.#connection.health()
  }

  reaches(to: string): boolean {
    return this.#options.heard(to) !== null
  }

  delay(to: string): number {
    return this.#conversations.delay(to)
  }

  send({ to, text, card }: OutgoingMessage) {
    const parcels = textParcels(text, '', null)
    return this.#conversations.push(to, card ? [...parcels, cardParcel(card)] : parcels)
  }

  #hear(frame: WsFrame, session: number): void {
    const bot = this.#bot
    const heard = bot && readFrame(frame, { channel: this.name, ...this.#options })
    if (bot && heard) void this.#guard(this.#deal(bot, heard, { reqId: heard.reqId, session }))
  }

  #deal(bot: Bot, heard: Heard, reply: ReplyHandle): Promise<void> {
    switch (heard.kind) {
      case 'message':
        return this.#answer(bot, heard.message, reply)
      case 'click':
        return this.#answerClick(bot, heard.click, reply)
      case 'entered':
        return this.#welcome(bot, heard.from, reply)
    }
  }

  async #answer(bot: Bot, message: IncomingMessage, reply: ReplyHandle): Promise<void> {
    const to = message.chat ?? `user:${message.from}`
    const answer = await this.#asked(bot.answer(message))
    if (answer === null) return
    const text = answer === 'failed' ? NOT_RECORDED : answer.text
    this.#conversations.say(to, textParcels(text, this.#nameOf(message.from), reply))
  }

  /** The card first: it must be there within seconds, and only once. */
  async #answerClick(bot: Bot, click: CardClick, reply: ReplyHandle): Promise<void> {
    const arrived = performance.now()
    const to = click.chat ?? `user:${click.from}`
    const answer = await this.#asked(bot.click(click))
    const say = (text: string) =>
      this.#conversations.say(to, textParcels(text, this.#nameOf(click.from), null))
    if (answer === 'failed') {
      say(NOT_RECORDED)
      return
    }
    const { card, message } = answer
    const inTime = performance.now() - arrived < UPDATE_WITHIN_MS
    if (card && !(inTime && (await this.#update(to, card, reply)))) say(`${card.title}\n${card.text}`)
    if (message) say(message.text)
  }

  /** False where the card certainly looks as before. */
  async #update(to: string, card: Card, reply: ReplyHandle): Promise<boolean> {
    const ack = await this.#conversations.answerAtOnce(to, reply, COMMAND.update, updateBody(card))
    if (ack.kind === 'ok') return true
    const code = ack.kind === 'errcode' ? ack.code : null
    this.#options.log.warn('card-update-failed', { channel: this.name, how: ack.kind, code })
    return ack.kind === 'unknown'
  }

  async #welcome(bot: Bot, from: string, reply: ReplyHandle): Promise<void> {
    const to = `user:${from}`
    const ack = await this.#conversations.answerAtOnce(
      to,
      reply,
      COMMAND.welcome,
      welcomeBody(bot.welcome(from)),
    )
    if (ack.kind === 'ok') return
    const code = ack.kind === 'errcode' ? ack.code : null
    this.#options.log.warn('welcome-failed', { channel: this.name, how: ack.kind, code })
  }

  #nameOf(userId: string): string {
    return personName(this.#options.roster(), userId)
  }

  /** Whoever speaks is told where their message could not be recorded. */
  async #asked<T>(answer: Promise<T>): Promise<T | 'failed'> {
    try {
      return await answer
    } catch (error) {
      this.#options.log.error('message-not-recorded', { channel: this.name, reason: codeOf(error) })
      return 'failed'
    }
  }

  async #guard(work: Promise<void> | undefined): Promise<void> {
    try {
      await work
    } catch (error) {
      this.#options.log.error('channel-failed', { channel: this.name, reason: codeOf(error) })
    }
  }
}

/** Never the words of an error, which may be somebody's. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
