import { yearMonthDay } from './domain/calendar/civil-day.ts'
import type { Change } from './domain/obligation/event.ts'
import type { Outlook } from './domain/obligation/outlook.ts'
import { Agenda } from './domain/reminder/agenda.ts'
import { nextDigestAt } from './domain/reminder/next.ts'
import { rulesAdoption, type RulesAdoption } from './flows/adopt-rules.ts'
import { answerClick } from './flows/answer-click.ts'
import { answerMessage } from './flows/answer-message.ts'
import { channelsHealth } from './flows/channel-health.ts'
import { viewOf, type Context } from './flows/context.ts'
import { outboxDelivery, type Delivery } from './flows/deliver-outbox.ts'
import type { Counts } from './flows/delivery-attempts.ts'
import { HearOnce } from './flows/hear-once.ts'
import { noteSilence } from './flows/note-silence.ts'
import { queueReminders } from './flows/queue-reminders.ts'
import { loseChat } from './flows/settle-delivery.ts'
import { tellAdmins } from './flows/tell-admins.ts'
import { weekOf, type WeekFigures } from './flows/week-figures.ts'
import { welcome } from './flows/welcome.ts'
import type { Alarm } from './ports/alarm.ts'
import type { CardClick } from './ports/card.ts'
import type {
  Bot,
  Channel,
  ChannelState,
  ClickAnswer,
  IncomingMessage,
  OutgoingMessage,
} from './ports/channel.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'

/** The running bot: both streams joined to whatever store, clock, channels and alarm it is given. */
export interface App extends Bot {
  /** One turn of the wheel: queue what is due, send what is queued, set the alarm for the next. */
  tick(options?: { atAnyHour?: boolean }): Promise<void>
  /** Whether the bot can do its work; what stands in its way otherwise. */
  health(): Promise<AppHealth>
  figures(): Figures
  /** Rings and sends no more, and settles when what is under way is over; the store stays open. */
  stop(): Promise<void>
}

export interface AppHealth {
  ok: boolean
  store: 'ok' | 'unwritable'
  /** Why the last turn of the wheel failed; null where it did not. */
  trouble: string | null
  /** Each channel by its name, and how it is. */
  channels: Record<string, ChannelState>
  /** Sentences on what keeps channels from their work; none where all is well. */
  problems: string[]
  /** Digests that wait to be sent. */
  outbox: number | null
  nextDigestAt: number | null
  /** Chats and people (`user:USERID`) whom the last message did not reach. */
  unreached: string[] | null
  /** Whether this year's statutory holidays are known; ordinary weeks otherwise. */
  holidaysKnown: boolean | null
  /** This week's use of the budget of messages. */
  budget: WeekFigures | null
}

/** Counts since the start. */
export interface Figures extends WeekFigures {
  messagesHeard: number
  repliesSent: number
  digestsQueued: number
  /** Messages of the bot's own accord, by how they ended. */
  sent: Readonly<Counts>
  outbox: number
  ledgerSeq: number
  /** Chats and people whom the last message did not reach. */
  unreached: number
  channels: Record<string, ChannelState>
}

/** Something may have become due that nobody foresaw, such as a report that was taken back: look again in an hour. */
const LOOK_AGAIN_MS = 3_600_000

/** After a failed turn: soon enough to lose little, late enough not to hammer a broken disk. */
const TRY_AGAIN_MS = 60_000

/** Enough for a message to go ahead of others, and nothing that a reminder would miss; a channel that hangs holds up nothing. */
const RULES_LEAD_MS = 3_000

export function createApp(context: Context, channels: readonly Channel[], alarm: Alarm, log: Log): App {
  return new RunningBot(context, channels, alarm, log)
}

class RunningBot implements App {
  readonly #context: Context
  readonly #alarm: Alarm
  readonly #log: Log
  readonly #delivery: Delivery
  readonly #rules: RulesAdoption
  readonly #channels: readonly Channel[]
  readonly #counts = { messagesHeard: 0, repliesSent: 0, digestsQueued: 0 }
  /** Made when it is needed first, and kept up by what is recorded. */
  #agenda: Agenda | null = null
  /** When the alarm rings, in epoch milliseconds. */
  #ringsAt: number | null = null
  #trouble: string | null = null
  #stopped = false
  readonly #heard = new HearOnce()
  #turn = Promise.resolve()

  constructor(context: Context, channels: readonly Channel[], alarm: Alarm, log: Log) {
    this.#context = { ...context, store: noting(context.store, (change) => this.#agenda?.note(change)) }
    this.#alarm = alarm
    this.#log = log
    this.#channels = channels
    this.#delivery = outboxDelivery(this.#context, channels, log, (delay) => this.#ringIn(delay))
    this.#rules = rulesAdoption(this.#context, (to) => this.#reaches(to), log)
  }

  async answer(message: IncomingMessage): Promise<OutgoingMessage | null> {
    const { heardChats, unreached } = this.#context.store.state
    if (message.channel !== undefined && !this.#heard.isFirst(message.id)) return null
    this.#counts.messagesHeard++
    const chats = heardChats.size
    const { reply } = await this.#once(message.id, answerMessage(this.#context, message))
    // A chat that has just opened itself may be told what could not be said there.
    if (heardChats.size > chats && unreached.size > 0) this.#ringIn(0)
    return reply === null ? null : this.#said(message, reply)
  }

  async click(click: CardClick): Promise<ClickAnswer> {
    if (!this.#heard.isFirst(click.id)) return { card: null, message: null }
    this.#counts.messagesHeard++
    const { card, reply } = await this.#once(click.id, answerClick(this.#context, click))
    return { card, message: reply === null ? null : this.#said(click, reply) }
  }

  welcome(from: string): string {
    return welcome(this.#context, from)
  }

  async lost(channel: string, to: string, reason: string): Promise<void> {
    await loseChat(this.#context, { channel, to, reason }, true)
    this.wake()
  }

  async #once<T>(id: string, work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      this.#heard.forget(id)
      throw error
    }
  }

  #said({ id, chat, from }: Pick<IncomingMessage, 'id' | 'chat' | 'from'>, text: string): OutgoingMessage {
    this.#counts.repliesSent++
    this.wake()
    const to = chat ?? `user:${from}`
    return { id: `reply-${id}`, to, text, mentions: chat === null ? [] : [from] }
  }

  async tick(options: { atAnyHour?: boolean } = {}): Promise<void> {
    const mine = this.#turn.then(() => this.#queueDue(options))
    this.#turn = mine.catch(() => undefined)
    try {
      await mine
      // A channel that keeps us waiting holds up neither the next turn nor the alarm.
      await this.#delivery.run()
      if (!this.#stopped && (await tellAdmins(this.#context, (to) => this.#reaches(to)))) this.wake()
      this.#trouble = null
    } catch (error) {
      this.#trouble = String(error)
      this.#ringIn(TRY_AGAIN_MS)
      throw error
    }
  }

  wake(): void {
    if (this.#context.store.state.outbox.size > 0) this.#ringIn(0)
  }

  async #queueDue(options: { atAnyHour?: boolean }): Promise<void> {
    if (this.#stopped) return
    this.#ringsAt = null
    await noteSilence(this.#context, this.#log)
    // Administrators hear of other rules before anybody is reminded by them.
    if (await this.#rules.run(options)) {
      this.#ringIn(RULES_LEAD_MS)
      return
    }
    const queued = await queueReminders(this.#context, this.#agendaNow(), options)
    this.#counts.digestsQueued += queued
    if (queued > 0) this.#log.info('digests-queued', { count: queued })
    const due = nextDigestAt(this.#view(), this.#agendaNow())
    this.#ringIn(due === null ? LOOK_AGAIN_MS : Math.min(due - this.#context.clock.now(), LOOK_AGAIN_MS))
  }

  #reaches(to: string): boolean {
    return this.#channels.some((channel) => channel.reaches(to))
  }

  #view(): Outlook {
    return viewOf(this.#context, this.#context.store.state)
  }

  #agendaNow(): Agenda {
    return (this.#agenda ??= new Agenda(this.#view()))
  }

  /** Sets the alarm, unless it rings earlier anyway. */
  #ringIn(delayMilliseconds: number): void {
    const wanted = this.#context.clock.now() + delayMilliseconds
    if (this.#stopped || (this.#ringsAt !== null && this.#ringsAt <= wanted)) return
    this.#ringsAt = wanted
    this.#alarm.set(delayMilliseconds, () => {
      this.tick().catch((error: unknown) => this.#log.error('tick-failed', { reason: String(error) }))
    })
  }

  async health(): Promise<AppHealth> {
    const trouble = this.#trouble
    const { states: channels, problems } = channelsHealth(this.#channels, this.#context.clock.now())
    if (!(await takesChanges(this.#context))) {
      return {
        ok: false,
        store: 'unwritable',
        trouble,
        channels,
        problems,
        outbox: null,
        nextDigestAt: null,
        unreached: null,
        holidaysKnown: null,
        budget: null,
      }
    }
    const view = this.#view()
    return {
      ok: trouble === null && problems.length === 0,
      store: 'ok',
      trouble,
      channels,
      problems,
      outbox: view.state.outbox.size,
      nextDigestAt: nextDigestAt(view, this.#agendaNow()),
      unreached: [...view.state.unreached.keys()],
      holidaysKnown: view.calendar.knowsHolidaysOf(yearMonthDay(view.today).year),
      budget: weekOf(view),
    }
  }

  figures(): Figures {
    const { outbox, seq, unreached } = this.#context.store.state
    const { states } = channelsHealth(this.#channels, this.#context.clock.now())
    const sizes = { outbox: outbox.size, unreached: unreached.size }
    return {
      ...this.#counts,
      ...sizes,
      sent: this.#delivery.counts,
      ledgerSeq: seq,
      channels: states,
      ...weekOf(this.#view()),
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#alarm.set(null, () => undefined)
    await this.#delivery.stop()
    await this.#turn
    await this.#context.pulse?.beat(this.#context.clock.now())
  }
}

async function takesChanges({ store }: Context): Promise<boolean> {
  try {
    await store.check()
    return true
  } catch {
    return false
  }
}

/** The store, and word of every change that is recorded through it. */
function noting(store: Store, note: (change: Change) => void): Store {
  return {
    get state() {
      return store.state
    },
    check: () => store.check(),
    close: () => store.close(),
    async transact(decide) {
      const recorded = await store.transact(decide)
      if (recorded.change) note(recorded.change)
      return recorded
    },
  }
}
