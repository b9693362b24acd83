import { inOfficeHours } from '../domain/reminder/office-hours.ts'
import type { OutboxEntry } from '../domain/obligation/state.ts'
import type { Channel, OutgoingMessage, SendOutcome } from '../ports/channel.ts'
import type { Log } from '../ports/log.ts'
import { carrierOf, needsRing } from './choose-channel.ts'
import { viewOf, type Context } from './context.ts'
import { digestCard } from './digest-card.ts'
import { loseChat, recordDelivery, settleDelivery } from './settle-delivery.ts'

export interface Attempts {
  /** Tries once, if it may. */
  deliver(entry: OutboxEntry): Promise<After>
  readonly counts: Counts
}

/** `done`: the outbox is rid of it; `more`: something else was queued in its course. */
export type After = { kind: 'done'; more: boolean } | { kind: 'later'; milliseconds: number }

/** Messages by how they ended. */
export interface Counts {
  accepted: number
  refused: number
  unknown: number
}

/** Milliseconds before the second, third … try; then it is given up, loudly, and left to the next digest. */
const RETRY_AFTER = [5_000, 30_000, 120_000, 600_000, 1_800_000]

/** A channel answers within seconds; one that never does must not hold up the end of the program. */
const SEND_LIMIT_MS = 8_000

/** An attempt that had to wait longer than this for its channel asks once more whether people may be disturbed. */
const FRESH_MS = 900_000
const LOOK_AGAIN_MS = 600_000
const NOTICE_KEPT_DAYS = 3

const DONE: After = { kind: 'done', more: false }

interface Tries {
  tried: number
  notBefore: number
  /** Channels that have refused it for good. */
  refusedBy: Set<string>
}

export function deliveryAttempts(context: Context, channels: readonly Channel[], log: Log): Attempts {
  return new AttemptsOfOutbox(context, channels, log)
}

class AttemptsOfOutbox implements Attempts {
  readonly counts: Counts = { accepted: 0, refused: 0, unknown: 0 }
  readonly #context: Context
  readonly #channels: readonly Channel[]
  readonly #log: Log
  readonly #tries = new Map<string, Tries>()

  constructor(context: Context, channels: readonly Channel[], log: Log) {
    this.#context = context
    this.#channels = channels
    this.#log = log
  }

  async deliver(entry: OutboxEntry): Promise<After> {
    const now = this.#context.clock.now()
    const { notBefore = 0, refusedBy = new Set<string>() } = this.#tries.get(entry.id) ?? {}
    // Only a process that is gone leaves an attempt without an end.
    if (entry.sending === true) return this.#settle(entry, unknown('上次停机时正在发送'), null)
    if (this.#isStale(entry)) return this.#settle(entry, refused('一直没能发出，内容已过时'), null)
    if (notBefore > now) return { kind: 'later', milliseconds: notBefore - now }
    if (this.#isUntimely(entry, now)) return { kind: 'later', milliseconds: LOOK_AGAIN_MS }
    const carrier = carrierOf(this.#channels, entry, now, refusedBy)
    if (carrier === null) return this.#settle(entry, refused('没有渠道能发到那里'), null)
    const wait = carrier.delay(entry.to)
    return wait > 0 ? { kind: 'later', milliseconds: wait } : this.#send(entry, carrier)
  }

  async #send(entry: OutboxEntry, carrier: Channel): Promise<After> {
    const { id, to, text, mentions } = entry
    const view = viewOf(this.#context, this.#context.store.state)
    const offered = carrier.can.cards ? digestCard(view, entry) : null
    const sent = offered === null ? {} : { card: offered.sent }
    await recordDelivery(this.#context, { type: 'digest-sending', id, ...sent })
    const card = offered === null ? {} : { card: offered.card }
    const outcome = await sendWithin(carrier, { id, to, text, mentions: [...mentions], ...card })
    return outcome.kind === 'refused'
      ? this.#refused(entry, carrier, outcome)
      : this.#settle(entry, outcome, carrier)
  }

  /** Tries again, goes by another channel, or gives up. */
  async #refused(
    entry: OutboxEntry,
    carrier: Channel,
    outcome: Extract<SendOutcome, { kind: 'refused' }>,
  ): Promise<After> {
    const { id, to } = entry
    const tries = this.#tries.get(id) ?? { tried: 0, notBefore: 0, refusedBy: new Set<string>() }
    const { name: channel } = carrier
    const { reason } = outcome
    const delay =
      tries.tried < (outcome.mostTries ?? Number.POSITIVE_INFINITY) - 1 ? RETRY_AFTER[tries.tried] : undefined
    if (outcome.retryable && delay !== undefined) {
      tries.tried++
      tries.notBefore = this.#context.clock.now() + delay
    } else {
      tries.refusedBy.add(channel)
      tries.tried = 0
      const other = carrierOf(this.#channels, entry, this.#context.clock.now(), tries.refusedBy)
      if (outcome.lost === true) await loseChat(this.#context, { channel, to, reason }, other !== null)
      if (other === null) return this.#settle(entry, outcome, carrier)
    }
    this.#tries.set(id, tries)
    this.#log.warn('message-retry', { id, to, channel, reason, tried: tries.tried })
    await recordDelivery(this.#context, { type: 'digest-waiting', id })
    return { kind: 'later', milliseconds: Math.max(0, tries.notBefore - this.#context.clock.now()) }
  }

  async #settle(entry: OutboxEntry, outcome: SendOutcome, carrier: Channel | null): Promise<After> {
    const { id, to } = entry
    this.#tries.delete(id)
    this.counts[outcome.kind]++
    const ring = outcome.kind === 'accepted' && carrier !== null && needsRing(this.#channels, carrier, entry)
    if (outcome.kind !== 'accepted') {
      const channel = carrier?.name ?? null
      this.#log.error('message-lost', { id, to, channel, outcome: outcome.kind, reason: outcome.reason })
    }
    const more = await settleDelivery(this.#context, entry, { outcome, ring })
    return more ? { kind: 'done', more } : DONE
  }

  /** A digest speaks of its day; word of a decision keeps for some. */
  #isStale({ day, items, ring }: OutboxEntry): boolean {
    const { today } = viewOf(this.#context, this.#context.store.state)
    return today > (items.length > 0 || ring === true ? day : day + NOTICE_KEPT_DAYS)
  }

  /** It was held up until after office hours: tomorrow's digest says it. */
  #isUntimely({ items, queuedAt }: OutboxEntry, now: number): boolean {
    if (items.length === 0 || now - queuedAt < FRESH_MS) return false
    return !inOfficeHours(viewOf(this.#context, this.#context.store.state))
  }
}

function refused(reason: string): SendOutcome {
  return { kind: 'refused', reason, retryable: false }
}

function unknown(reason: string): SendOutcome {
  return { kind: 'unknown', reason }
}

/** A channel that throws or does not answer may still have sent: unknown, and never blindly repeated. */
async function sendWithin(channel: Channel, message: OutgoingMessage): Promise<SendOutcome> {
  let limit: NodeJS.Timeout | undefined
  const timeout = new Promise<SendOutcome>((resolve) => {
    limit = setTimeout(() => resolve(unknown('没有等到回音')), SEND_LIMIT_MS)
  })
  try {
    return await Promise.race([channel.send(message), timeout])
  } catch {
    return unknown('渠道程序出错')
  } finally {
    clearTimeout(limit)
  }
}
