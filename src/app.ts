import { answerMessage } from './flows/answer-message.ts'
import { outboxDelivery } from './flows/deliver-outbox.ts'
import { queueReminders } from './flows/queue-reminders.ts'
import { viewOf, type Context } from './flows/context.ts'
import { nextDigestAt } from './domain/reminder/next.ts'
import type { Alarm } from './ports/alarm.ts'
import type { Channel, IncomingMessage, OutgoingMessage } from './ports/channel.ts'
import type { Log } from './ports/log.ts'

/** The running bot: both streams joined to whatever store, clock, channels and alarm it is given. */
export interface App {
  answer(message: IncomingMessage): Promise<OutgoingMessage | null>
  /** One turn of the wheel: queue what is due, send what is queued, set the alarm for the next. */
  tick(options?: { atAnyHour?: boolean }): Promise<void>
  /** Whether the bot can do its work; what stands in its way otherwise. */
  health(): Promise<AppHealth>
  figures(): Figures
  /** Rings no more and sends what is queued; the store stays open. */
  stop(): Promise<void>
}

export interface AppHealth {
  ok: boolean
  store: 'ok' | 'unwritable'
  /** Digests that wait to be sent. */
  outbox: number
  nextDigestAt: number | null
}

/** Counts since the start. */
export interface Figures {
  messagesHeard: number
  repliesSent: number
  digestsQueued: number
  outbox: number
  ledgerSeq: number
}

export function createApp(context: Context, channels: readonly Channel[], alarm: Alarm, log: Log): App {
  const delivery = outboxDelivery(context, channels, log)
  const counts = { messagesHeard: 0, repliesSent: 0, digestsQueued: 0 }
  let next: number | null = null

  async function tick(options: { atAnyHour?: boolean } = {}): Promise<void> {
    const queued = await queueReminders(context, options)
    counts.digestsQueued += queued
    if (queued > 0) log.info('digests-queued', { count: queued })
    await delivery.run()
    setAlarm()
  }

  function setAlarm(): void {
    next = nextDigestAt(viewOf(context, context.store.state))
    alarm.set(next === null ? null : next - context.clock.now(), () => {
      tick().catch((error: unknown) => log.error('tick-failed', { reason: String(error) }))
    })
  }

  async function answer(message: IncomingMessage): Promise<OutgoingMessage | null> {
    counts.messagesHeard++
    const { reply } = await answerMessage(context, message)
    if (reply === null) return null
    counts.repliesSent++
    const to = message.chat ?? `user:${message.from}`
    return {
      id: `reply-${message.id}`,
      to,
      text: reply,
      mentions: message.chat === null ? [] : [message.from],
    }
  }

  return {
    answer,
    tick,
    health: () => healthOf(context, next),
    figures: () => ({
      ...counts,
      outbox: context.store.state.outbox.size,
      ledgerSeq: context.store.state.seq,
    }),
    stop: async () => {
      alarm.set(null, () => undefined)
      await delivery.run()
    },
  }
}

/** A transaction without a change fails just when the store takes no more. */
async function healthOf(context: Context, next: number | null): Promise<AppHealth> {
  const outbox = context.store.state.outbox.size
  try {
    await context.store.transact(() => ({ draft: null, outcome: null }))
    return { ok: true, store: 'ok', outbox, nextDigestAt: next }
  } catch {
    return { ok: false, store: 'unwritable', outbox, nextDigestAt: next }
  }
}
