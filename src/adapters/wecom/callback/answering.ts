import { RecentMap } from '../../../domain/recent-map.ts'
import type { CardClick } from '../../../ports/card.ts'
import type { Bot, ClickAnswer, IncomingMessage, OutgoingMessage } from '../../../ports/channel.ts'
import type { Log } from '../../../ports/log.ts'
import { NOT_RECORDED } from '../message/not-recorded.ts'
import { within } from './within.ts'

/** The bot behind a callback: it may still be starting, and what it is at is waited for when all stops. */
export interface Answering {
  start(bot: Bot): void
  /** The text of the answer, also where the message could not be recorded; null where the bot stays silent. */
  answer(message: IncomingMessage): Promise<string | null>
  /** The same for a click: its card as it is now, if it is known, and what there is to say besides. */
  click(click: CardClick): Promise<ClickTold>
  /** For somebody who opens the conversation. */
  welcome(from: string): Promise<string>
  /** Something that is to be over before the channel stops. It must not reject. */
  track(work: Promise<unknown>): void
  stop(): Promise<void>
}

export type ClickTold = Pick<ClickAnswer, 'card'> & { text: string | null }

/** Messages of some minutes of the busiest hour: WeCom repeats within half a minute. */
const REMEMBERED = 2000

/** What is under way when the bot stops is given so long. */
const STOP_WITHIN_MS = 3_000

/**
 * A message that is delivered again, also while the first delivery is being dealt with, is given the answer of the
 * first. What failed is forgotten, so that a repetition tries again.
 */
export function answering(channel: string, log: Log): Answering {
  const starting = Promise.withResolvers<Bot>()
  let started: Bot | null = null
  const answers = new RecentMap<string, Promise<OutgoingMessage | null>>(REMEMBERED)
  const underWay = new Set<Promise<unknown>>()

  const ofBot = <T>(ask: (bot: Bot) => Promise<T>): Promise<T> =>
    started === null ? starting.promise.then(ask) : ask(started)
  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    const over = () => void underWay.delete(work)
    work.then(over, over)
    return work
  }
  const notRecorded = (error: unknown): string => {
    log.error('message-not-recorded', { channel, reason: String(error) })
    return NOT_RECORDED
  }
  const ask = (message: IncomingMessage): Promise<OutgoingMessage | null> => {
    const known = answers.get(message.id)
    if (known) return known
    const asked = ofBot((bot) => bot.answer(message))
    answers.set(message.id, asked)
    return asked
  }

  return {
    start(bot) {
      started = bot
      starting.resolve(bot)
    },
    answer: (message) =>
      track(
        ask(message).then(
          (reply) => reply?.text ?? null,
          (error: unknown) => {
            answers.delete(message.id)
            return notRecorded(error)
          },
        ),
      ),
    click: (click) =>
      track(
        ofBot((bot) => bot.click(click)).then(
          ({ card, message }): ClickTold => ({ card, text: message?.text ?? null }),
          (error: unknown): ClickTold => ({ card: null, text: notRecorded(error) }),
        ),
      ),
    welcome: async (from) => (await starting.promise).welcome(from),
    track: (work) => void track(work),
    async stop() {
      await within(STOP_WITHIN_MS, Promise.allSettled(underWay))
    },
  }
}
