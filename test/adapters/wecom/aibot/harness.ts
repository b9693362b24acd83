import { openAibot } from '../../../../src/adapters/wecom/aibot/aibot-channel.ts'
import type { LiveChannel } from '../../../../src/ports/channel.ts'
import type { Log, LogFields } from '../../../../src/ports/log.ts'
import { heardKey, type State } from '../../../../src/domain/obligation/state.ts'
import { rosterInForce } from '../../../../src/domain/obligation/state.ts'
import { memoryStore } from '../../../../src/adapters/store/memory-store.ts'
import { chineseWorkCalendar } from '../../../../src/domain/calendar/work-calendar.ts'
import { DEFAULT_POLICY } from '../../../../src/domain/policy.ts'
import { createApp, type App } from '../../../../src/app.ts'
import type { Store } from '../../../../src/ports/store.ts'
import type { AibotServer } from '../../../support/fake-wecom/aibot-server.ts'
import { instant } from '../../../support/build.ts'

const NAMES = ['督办助手', '督办 机器人']

export interface Harness {
  app: App
  channel: LiveChannel
  store: Store
  /** Every line of the log, as JSON. */
  log: string[]
  stop(): Promise<void>
}

/** A whole bot in memory whose one channel is the real one, over the real package, connected to the fake server. */
export function harness(
  server: Pick<AibotServer, 'url'>,
  state: State,
  options: { at?: string; secret?: string } = {},
): Harness {
  const log: string[] = []
  const store = memoryStore(state)
  const begun = Date.now()
  const at = instant(options.at ?? '2026-11-24 10:00')
  const clock = { now: () => at + (Date.now() - begun) }
  const note =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      void log.push(JSON.stringify({ level, event, ...fields }))
  const logging: Log = { info: note('info'), warn: note('warn'), error: note('error') }
  const channel = openAibot({
    name: 'wecom-aibot',
    botId: 'BOT',
    secret: options.secret ?? 'SECRET-OF-THE-BOT',
    url: server.url,
    log: logging,
    now: () => clock.now(),
    roster: () => rosterInForce(store.state),
    botNames: NAMES,
    heard: (to) => store.state.heardChats.get(heardKey('wecom-aibot', to)) ?? null,
    read: () => () => Promise.resolve({ kind: 'unreadable', reason: 'test' }),
  })
  let timer: NodeJS.Timeout | undefined
  const alarm = {
    set(delay: number | null, ring: () => void) {
      clearTimeout(timer)
      if (delay !== null) timer = setTimeout(ring, delay)
    },
  }
  const context = {
    store,
    clock,
    policy: DEFAULT_POLICY,
    calendar: chineseWorkCalendar(),
    botNames: NAMES,
  }
  const app = createApp(context, [channel], alarm, logging)
  channel.start(app)
  return {
    app,
    channel,
    store,
    log,
    async stop() {
      await app.stop()
      await channel.stop()
    },
  }
}
