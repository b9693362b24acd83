import { setTimeout as wait } from 'node:timers/promises'
import type { Message, Wechaty } from 'wechaty'
import { sendLimit, type SendLimit } from '../../domain/send-limit.ts'
import { splitText } from '../../domain/split-text.ts'
import type { Bot, ChannelHealth, LiveChannel, OutgoingMessage, SendOutcome } from '../../ports/channel.ts'
import type { Log } from '../../ports/log.ts'
import { incomingOf } from './wechaty-message.ts'

export interface WechatyChannelOptions {
  name: string
  /** Made, not started. */
  wechaty: Wechaty
  log: Log
  /** Epoch milliseconds. */
  now: () => number
  /** Shows somebody at this machine the address of a code to be scanned by the bot's phone. */
  showCode: (url: string) => void
}

/** What people's clients show whole; no limit is documented. */
const LARGEST_TEXT_BYTES = 4096

/** Of messages neither; an account that says more than a person could is soon no account any more. */
const MOST = 20
const SPAN_MS = 61_000

/** A login takes some seconds, and shows by itself. */
const LOOK_AGAIN_MS = 5_000
const START_AGAIN_MS = 30_000

/** What a puppet hands over again after a login is no news. */
const OLD_SECONDS = 600

const SCAN = '账号没有登录：请用机器人账号的手机扫描启动窗口里的二维码地址。'
const OFFLINE = '账号不在线：请检查网络和 puppet 的 token，程序会自己重连。'

/**
 * Wechaty: a person's account that is driven by a program. It hears all of a group and can ring people; it has no cards.
 */
export function openWechatyChannel(options: WechatyChannelOptions): LiveChannel {
  return new WechatyChannel(options)
}

class WechatyChannel implements LiveChannel {
  readonly name: string
  readonly can = { rings: true, cards: false }
  readonly doors = []
  readonly #options: WechatyChannelOptions
  /** By conversation. */
  readonly #limits = new Map<string, SendLimit>()
  /** Answers wait for those before them in the same conversation; one that is lost must not lose those behind it. */
  readonly #answers = new Map<string, Promise<void>>()
  readonly #stopping = new AbortController()
  #health: ChannelHealth
  /** Groups that the account is in; null until it was online once. */
  #rooms: Set<string> | null = null
  #stopped = false

  constructor(options: WechatyChannelOptions) {
    this.name = options.name
    this.#options = options
    this.#health = { state: 'connecting', reason: null, lastOk: options.now() }
  }

  health(): ChannelHealth {
    return this.#health.state === 'ok' ? { ...this.#health, lastOk: this.#options.now() } : this.#health
  }

  reaches(to: string): boolean {
    return to.startsWith('user:') || this.#rooms === null || this.#rooms.has(to)
  }

  delay(to: string): number {
    return this.#health.state === 'ok' ? this.#limitOf(to).delay(1) : LOOK_AGAIN_MS
  }

  async send({ to, text, mentions }: OutgoingMessage): Promise<SendOutcome> {
    if (this.#health.state !== 'ok') return { kind: 'refused', reason: 'Wechaty 账号不在线', retryable: true }
    const parts = partsOf(text)
    const limit = this.#limitOf(to)
    if (limit.delay(parts.length) > 0) return { kind: 'refused', reason: '一分钟内发得太多', retryable: true }
    const say = await sayerFor(this.#options.wechaty, to, mentions).catch((error: unknown) => {
      this.#warn('wechaty-address-unknown', error)
      return 'failed' as const
    })
    if (say === 'failed') return { kind: 'refused', reason: 'Wechaty 没有查到收件人', retryable: true }
    if (say === null)
      return {
        kind: 'refused',
        reason: 'Wechaty 账号不在这个群里，或没有这个联系人',
        retryable: false,
        lost: true,
      }
    try {
      for (const part of parts) {
        limit.spend()
        await say(part)
      }
      return { kind: 'accepted' }
    } catch {
      return { kind: 'unknown', reason: 'Wechaty 没有说发出了没有' }
    }
  }

  start(bot: Bot): void {
    const { wechaty, showCode } = this.#options
    wechaty.on('scan', (url) => {
      this.#become('down', SCAN)
      showCode(url)
    })
    wechaty.on('login', () => {
      this.#become('ok', null)
      void this.#learnRooms().then(() => bot.wake())
    })
    wechaty.on('logout', () => this.#become('down', OFFLINE))
    wechaty.on('error', (error) => this.#warn('wechaty-error', error))
    wechaty.on('message', (message) => {
      this.#hear(bot, message).catch((error: unknown) => this.#warn('message-not-recorded', error))
    })
    void this.#connect()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#stopping.abort()
    await this.#options.wechaty.stop().catch(() => undefined)
  }

  async #connect(): Promise<void> {
    try {
      await this.#options.wechaty.start()
    } catch (error) {
      this.#become('down', OFFLINE)
      this.#warn('wechaty-not-started', error)
      setTimeout(() => this.#stopped || void this.#connect(), START_AGAIN_MS).unref()
    }
  }

  async #learnRooms(): Promise<void> {
    try {
      this.#rooms = new Set((await this.#options.wechaty.Room.findAll()).map(({ id }) => id))
    } catch (error) {
      this.#warn('wechaty-rooms-unknown', error)
    }
  }

  async #hear(bot: Bot, message: Message): Promise<void> {
    if (message.self() || message.age() > OLD_SECONDS) return
    const incoming = await incomingOf(message, this.#options.wechaty, this.name)
    if (incoming?.chat) this.#rooms?.add(incoming.chat)
    const answer = incoming && (await bot.answer(incoming))
    if (!answer) return
    const { to } = answer
    const mine = (this.#answers.get(to) ?? Promise.resolve()).then(() => this.#say(answer))
    this.#answers.set(to, mine)
    await mine
    if (this.#answers.get(to) === mine) this.#answers.delete(to)
  }

  /** When the conversation can take it. */
  async #say(answer: OutgoingMessage): Promise<void> {
    const limit = this.#limitOf(answer.to)
    for (let pause = 0; (pause = limit.delay(partsOf(answer.text).length)) > 0 && !this.#stopped;)
      await wait(pause, undefined, { ref: false, signal: this.#stopping.signal }).catch(() => undefined)
    const outcome = await this.send(answer)
    if (outcome.kind !== 'accepted')
      this.#options.log.error('answer-lost', { channel: this.name, reason: outcome.reason })
  }

  #limitOf(to: string): SendLimit {
    const limit = this.#limits.get(to) ?? sendLimit(MOST, SPAN_MS, () => performance.now())
    this.#limits.set(to, limit)
    return limit
  }

  #become(state: ChannelHealth['state'], reason: string | null): void {
    const wasOk = this.#health.state === 'ok'
    this.#health = {
      state,
      reason,
      lastOk: wasOk || state === 'ok' ? this.#options.now() : this.#health.lastOk,
    }
  }

  /** What went wrong by its kind alone: its message may quote people. */
  #warn(event: string, error: unknown): void {
    this.#options.log.warn(event, {
      channel: this.name,
      kind: error instanceof Error ? error.name : 'thrown',
    })
  }
}

function partsOf(text: string): string[] {
  return splitText(text.toWellFormed(), LARGEST_TEXT_BYTES)
}

type Say = (text: string) => Promise<unknown>

/** How to speak to a group or a person; null where there is none of that id. */
async function sayerFor(wechaty: Wechaty, to: string, mentions: readonly string[]): Promise<Say | null> {
  if (to.startsWith('user:')) {
    const contact = await wechaty.Contact.find({ id: to.slice('user:'.length) })
    return contact ? (text) => contact.say(text) : null
  }
  const room = await wechaty.Room.find({ id: to })
  if (!room) return null
  const found = await Promise.all(mentions.map((id) => wechaty.Contact.find({ id })))
  const people = found.filter((contact) => contact !== undefined)
  return (text) => room.say(text, ...people)
}
