import { randomUUID } from 'node:crypto'
import { RecentMap } from '../../../domain/recent-map.ts'
import type { SendOutcome } from '../../../ports/channel.ts'
import type { Log } from '../../../ports/log.ts'
import { outcomeOf, verdictOn, type Verdict } from './after-ack.ts'
import type { Ack, Connection } from './connection.ts'
import { meaningOf } from './error-codes.ts'
import { COMMAND, pushBody } from './frames.ts'
import { bodyOf, takeNext, type Parcel, type ReplyHandle } from './parcels.ts'
import { RateLimit } from './rate-limit.ts'

export interface ConversationsOptions {
  channel: string
  connection: Pick<Connection, 'request' | 'renew' | 'session'>
  log: Log
  /** The id under which the server knows a conversation, as received. */
  addressOf: (to: string) => string
  /** The bot may not post there any more. */
  lost: (to: string, reason: string) => void
  limit?: RateLimit
}

/** Answers and pushes share these; a second more than a minute, as the other side's clock is not ours. */
const LIMITS = [
  { most: 30, milliseconds: 61_000 },
  { most: 1_000, milliseconds: 3_601_000 },
]
/** Where fewer are left, answers wait a moment for others and go together. */
const SCARCE = 3
const GATHER_MS = 1_500
/** Where the server is slow, or was away, what has waited longer goes together with what waits behind it. */
const LATE_MS = 2_000
/** An answer that comes later confuses more than none. */
const KEPT_MS = 1_800_000
/** Our own mistakes in counting time must not make us ask in a circle. */
const SHORTEST_WAIT_MS = 20
const DISCONNECTED_WAIT_MS = 10_000
/** Request ids that are remembered as used: the server sends a second message under one only by mistake. */
const MOST_ANSWERED = 2_000
/** Request ids that the package takes for its own. */
const TAKEN = ['ping', 'aibot_subscribe']

/**
 * What is said into each conversation, one after the other, within the limits that the server sets for all of it.
 * Answers wait here, in memory, and go as replies while they can; what the outbox hands over is tried once.
 */
export class Conversations {
  readonly #options: ConversationsOptions
  readonly #limit: RateLimit
  readonly #queues = new Map<string, Parcel[]>()
  readonly #busy = new Set<string>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #answered = new RecentMap<string, true>(MOST_ANSWERED)
  #closed = false

  constructor(options: ConversationsOptions) {
    this.#options = options
    this.#limit = options.limit ?? new RateLimit(LIMITS)
  }

  /** Milliseconds until a push may go there. */
  delay(to: string): number {
    if (this.#options.connection.session === null) return DISCONNECTED_WAIT_MS
    const key = keyOf(to)
    const wait = this.#limit.wait(key)
    return this.#busy.has(key) || this.#queues.has(key) ? Math.max(wait, 200) : wait
  }

  /** Adds answers to the queue of a conversation. */
  say(to: string, parcels: readonly Parcel[]): void {
    const key = keyOf(to)
    this.#queues.set(key, [...(this.#queues.get(key) ?? []), ...parcels])
    void this.#work(key, to)
  }

  /** Pushes the first parcel now or not at all; what belongs to it follows by itself. */
  async push(to: string, [first, ...rest]: readonly Parcel[]): Promise<SendOutcome> {
    if (!first || this.delay(to) > 0) return later('要等一会儿才能发')
    const key = keyOf(to)
    const session = this.#options.connection.session ?? 0
    this.#busy.add(key)
    const ack = await this.#send(to, first).finally(() => this.#busy.delete(key))
    const verdict = this.#judge(key, ack, session, { isReply: false, tries: 0 })
    if (verdict.kind === 'sent' && rest.length > 0)
      this.#queues.set(key, [...rest, ...(this.#queues.get(key) ?? [])])
    void this.#work(key, to)
    return outcomeOf(verdict)
  }

  /** Something that may not wait, such as the update of a card; it counts like all others. */
  async answerAtOnce(
    to: string,
    reply: ReplyHandle,
    cmd: string,
    body: Record<string, unknown>,
  ): Promise<Ack> {
    const { connection } = this.#options
    if (connection.session !== reply.session || !isFree(reply.reqId)) return { kind: 'unsent' }
    this.#limit.count(keyOf(to))
    const ack = await connection.request(reply.reqId, cmd, body)
    if (isUnsubscribed(ack)) connection.renew(reply.session)
    return ack
  }

  /** The connection stands again. */
  resume(): void {
    this.#answered.clear()
    for (const key of [...this.#queues.keys()]) void this.#work(key, this.#options.addressOf(key))
  }

  /** Settles when nothing waits any more that can be sent, at the latest after so many milliseconds. */
  async settle(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds
    const waits = () =>
      this.#busy.size > 0 || [...this.#queues.keys()].some((key) => this.#limit.wait(key) === 0)
    while (waits() && this.#options.connection.session !== null && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, SHORTEST_WAIT_MS))
    this.#closed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  async #work(key: string, to: string): Promise<void> {
    if (this.#busy.has(key)) return
    this.#busy.add(key)
    try {
      while (await this.#step(key, to));
    } catch (error) {
      const reason = error instanceof Error ? error.name : typeof error
      this.#options.log.error('channel-failed', { channel: this.#options.channel, reason })
    } finally {
      this.#busy.delete(key)
    }
  }

  /** Sends the next parcel if it may go now; false where there is nothing to do but wait. */
  async #step(key: string, to: string): Promise<boolean> {
    if (this.#closed) return false
    const queue = this.#queues.get(key)
    const [first] = queue ?? []
    if (!queue || !first) {
      this.#queues.delete(key)
      return false
    }
    if (performance.now() - first.since > KEPT_MS) {
      queue.shift()
      this.#options.log.warn('answer-stale', { channel: this.#options.channel })
      return true
    }
    const { session } = this.#options.connection
    if (session === null) return false
    const wait = this.#waitFor(key, first)
    if (wait > 0) {
      this.#wakeIn(wait, key, to)
      return false
    }
    const crowded = this.#limit.room(key) <= SCARCE || performance.now() - first.since > LATE_MS
    const parcel = takeNext(queue, crowded, !key.startsWith('user:'))
    if (parcel) this.#afterwards(key, to, parcel, await this.#send(to, parcel), session)
    return true
  }

  #waitFor(key: string, { notBefore, since }: Parcel): number {
    const room = this.#limit.room(key)
    const gathering = room > 0 && room <= SCARCE ? since + GATHER_MS : 0
    return Math.max(this.#limit.wait(key), Math.max(notBefore, gathering) - performance.now())
  }

  #wakeIn(milliseconds: number, key: string, to: string): void {
    clearTimeout(this.#timers.get(key))
    if (this.#closed) return
    const timer = setTimeout(
      () => {
        this.#timers.delete(key)
        void this.#work(key, to)
      },
      Math.max(milliseconds, SHORTEST_WAIT_MS),
    )
    this.#timers.set(key, timer)
  }

  /** As a reply where that is still possible, else as a push. */
  async #send(to: string, parcel: Parcel): Promise<Ack> {
    const { connection, addressOf } = this.#options
    const { reply } = parcel
    this.#limit.count(keyOf(to))
    const body = bodyOf(parcel)
    if (
      reply &&
      reply.session === connection.session &&
      isFree(reply.reqId) &&
      !this.#answered.has(reply.reqId)
    ) {
      this.#answered.set(reply.reqId, true)
      return connection.request(reply.reqId, COMMAND.reply, body)
    }
    return connection.request(`send-${randomUUID()}`, COMMAND.push, pushBody(addressOf(to), body))
  }

  #afterwards(key: string, to: string, parcel: Parcel, ack: Ack, session: number): void {
    const { log, channel, lost } = this.#options
    const verdict = this.#judge(key, ack, session, { isReply: parcel.reply !== null, tries: parcel.tries })
    if (verdict.kind === 'again') {
      const tries = verdict.mostTries === undefined ? parcel.tries : parcel.tries + 1
      const next = { ...parcel, reply: null, tries, notBefore: performance.now() + verdict.pause }
      this.#queues.set(key, [next, ...(this.#queues.get(key) ?? [])])
      return
    }
    if (verdict.kind === 'unknown') log.error('answer-lost', { channel, how: 'unknown', code: null })
    if (verdict.kind !== 'refused') return
    log.error('answer-lost', { channel, how: 'refused', code: verdict.code })
    if (verdict.lost) lost(to, verdict.reason)
  }

  /** What follows from an ack, and what it says about the connection and the limits. */
  #judge(key: string, ack: Ack, session: number, attempt: { isReply: boolean; tries: number }): Verdict {
    const verdict = verdictOn(ack, attempt)
    if (verdict.kind === 'sent') this.#limit.clear(key)
    if (verdict.kind !== 'again') return verdict
    if (verdict.first === 'renew') this.#options.connection.renew(session)
    if (verdict.first === 'block') this.#limit.block(key)
    return verdict
  }
}

function later(reason: string) {
  return { kind: 'refused', reason, retryable: true } as const
}

function isUnsubscribed(ack: Ack): boolean {
  return ack.kind === 'errcode' && meaningOf(ack.code) === 'unsubscribed'
}

function isFree(reqId: string): boolean {
  return !TAKEN.some((beginning) => reqId.startsWith(beginning))
}

/** User ids ignore case, group ids do not. */
function keyOf(to: string): string {
  return to.startsWith('user:') ? to.toLowerCase() : to
}
