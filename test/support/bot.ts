import { createApp, type App } from '../../src/app.ts'
import { memoryStore } from '../../src/adapters/store/memory-store.ts'
import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import type { State } from '../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import type { Context, KeptRules } from '../../src/flows/context.ts'
import type { Alarm } from '../../src/ports/alarm.ts'
import type { Channel, OutgoingMessage, SendOutcome } from '../../src/ports/channel.ts'
import type { Pulse } from '../../src/ports/pulse.ts'
import { SILENT_LOG } from '../../src/ports/log.ts'
import type { Store } from '../../src/ports/store.ts'
import { instant } from './build.ts'

/** A whole bot in memory: its clock stands still until a test moves it, its alarm rings when the test lets it. */
export interface TestBot {
  app: App
  context: Context
  store: Store
  sent: OutgoingMessage[]
  /** Lets the clock run to the instant, ringing the alarm whenever it is due. */
  runUntil(at: string): Promise<void>
  /** Moves the clock without ringing: the machine was off. */
  sleepUntil(at: string): void
  now(): number
}

export function testBot(
  state: State,
  at: string,
  send: (message: OutgoingMessage) => SendOutcome = () => ({ kind: 'accepted' }),
  channels?: readonly Channel[],
  policy: Policy = DEFAULT_POLICY,
  rules?: KeptRules,
  pulse?: Pulse,
): TestBot {
  const sent: OutgoingMessage[] = []
  const channel: Channel = {
    name: 'test',
    can: { rings: true, cards: false },
    health: () => ({ state: 'ok', reason: null, lastOk: now }),
    delay: () => 0,
    reaches: () => true,
    send: (message) => {
      const outcome = send(message)
      if (outcome.kind === 'accepted') sent.push(message)
      return Promise.resolve(outcome)
    },
  }
  let now = instant(at)
  let ringAt: number | null = null
  const alarm: Alarm = { set: (delay) => (ringAt = delay === null ? null : now + Math.max(delay, 0)) }
  const context: Context = {
    store: memoryStore(state),
    clock: { now: () => now },
    policy,
    calendar: chineseWorkCalendar(policy.ownDays),
    botNames: ['督办助手'],
    ...(rules ? { rules } : {}),
    ...(pulse ? { pulse } : {}),
  }
  const app = createApp(context, channels ?? [channel], alarm, SILENT_LOG)
  return {
    app,
    context,
    store: context.store,
    sent,
    now: () => now,
    sleepUntil: (to) => (now = instant(to)),
    runUntil: async (to) => {
      while (ringAt !== null && ringAt < instant(to)) {
        now = ringAt
        ringAt = null
        await app.tick()
      }
      now = instant(to)
    },
  }
}
