import { flushCompileCache } from 'node:module'
import { pinoLog, pinoLogger } from '../../adapters/pino-log.ts'
import { openFileStore } from '../../adapters/store/file-store.ts'
import type { Access } from '../../adapters/web/access.ts'
import { startWebServer } from '../../adapters/web/server.ts'
import { openWebChat } from '../../adapters/web/web-chat.ts'
import type { App } from '../../app.ts'
import { isLoopback } from '../../config/loopback.ts'
import type { Config } from '../../config/config.ts'
import { trialChatIsOn } from '../../config/trial-chat.ts'
import { plansInForce, rosterInForce, type State } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import type { Channel } from '../../ports/channel.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { settingsOf, type Settings } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { stopSignal } from '../stop-signal.ts'

/**
 * Runs the bot until SIGTERM or SIGINT. The page is ready as soon as the record is read; the rules, which nobody
 * needs before the first message or reminder, are loaded right after.
 */
export async function start(options: GlobalOptions, own: { port?: string; sample?: boolean }): Promise<void> {
  const stopped = stopSignal()
  const settings = await settingsOf(options)
  const { config, clock } = settings
  refuseUnsupported(config)
  const port = own.port === undefined ? config.web.port : parsePort(own.port)
  const logger = pinoLogger(config.log.level)
  const log = pinoLog(logger)
  const warn = (sentence: string) => log.warn('store', { sentence })
  const store = await openFileStore(settings.storeFolder, { warn })
  try {
    const sampled = own.sample === true && (await loadSampleInto(store, options))
    const chat = trialChatIsOn(config) ? await openTrialChat(settings, store, warn) : null
    const starting = Promise.withResolvers<App>()
    chat?.onMessage(async (message) => (await starting.promise).answer(message))
    const server = await startWebServer({
      host: config.web.host,
      port,
      chat,
      access: accessOf(config),
      health: async () => healthText(await starting.promise, config),
      metrics: async () => figuresText(await starting.promise),
      logger,
      now: () => clock.now(),
    })
    // Compiled code is written out for the next start now: a bot that is killed never gets to it.
    flushCompileCache()
    print(options.json === true, { url: server.url }, () => readyLine(server.url, store.state))
    const app = await makeApp(settings, store, chat ? [chat] : [], log)
    starting.resolve(app)
    await app.tick({ atAnyHour: sampled })
    await server.warmUp()
    flushCompileCache()
    await stopped
    await server.close()
    await app.stop()
  } finally {
    await store.close()
  }
}

async function makeApp(settings: Settings, store: Store, channels: Channel[], log: Log): Promise<App> {
  const [{ createApp }, { chineseWorkCalendar }, { scheduleAlarm }] = await Promise.all([
    import('../../app.ts'),
    import('../../domain/calendar/work-calendar.ts'),
    import('../../adapters/schedule-alarm.ts'),
  ])
  return createApp({ ...settings, store, calendar: chineseWorkCalendar() }, channels, scheduleAlarm(), log)
}

async function loadSampleInto(store: Store, options: GlobalOptions): Promise<boolean> {
  if (store.state.seq > 0) return false
  const { loadSample } = await import('../sample.ts')
  await loadSample(store, options)
  return true
}

/** A channel that is configured and silent would be reminders that never come: better not to start. */
function refuseUnsupported({ channels }: Config): void {
  const kinds = [...new Set(channels.map((channel) => channel.kind))]
  if (kinds.length === 0) return
  const message = `配置里的渠道 ${kinds.join('、')} 本版本还不能用，请从 config/duban.yaml 的 channels 中删去后再启动`
  throw new DubanError('channel-unsupported', message, { at: 'channels' })
}

function openTrialChat(
  { storeFolder, botNames, clock, config }: Settings,
  store: Store,
  warn: (sentence: string) => void,
) {
  return openWebChat({
    dir: storeFolder,
    roster: () => rosterInForce(store.state),
    botName: botNames[0] ?? '督办助手',
    now: () => clock.now(),
    timezone: config.timezone,
    warn,
    notice: () => (plansInForce(store.state).length === 0 ? NO_TABLE : null),
  })
}

const NO_TABLE = '还没有任务表：请管理员先停止程序，运行 npm run -s duban -- import 任务表文件，再启动。'

function accessOf({ web }: Config): Access {
  if (isLoopback(web.host) || web.adminPassword === undefined) return { kind: 'loopback' }
  return { kind: 'password', password: web.adminPassword }
}

async function healthText(app: App, { timezone }: Config) {
  const { isoInstant } = await import('../../domain/calendar/zone.ts')
  const { nextDigestAt, ...health } = await app.health()
  return { ...health, nextDigestAt: nextDigestAt === null ? null : isoInstant(nextDigestAt, timezone) }
}

async function figuresText(app: App): Promise<string> {
  const { prometheusFigures } = await import('../figures.ts')
  return prometheusFigures(app.figures())
}

function readyLine(url: string, state: State): string {
  const plans = plansInForce(state)
  const duties = plans.reduce((sum, plan) => sum + plan.duties.length, 0)
  const table = plans.length === 0 ? '还没有任务表，请先导入' : `${duties} 个操作要点`
  return `督办已启动（${table}），请用浏览器打开：${url}`
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new DubanError('usage', `--port 应为 0 到 65535 之间的数，而不是 ${text}`)
  }
  return port
}
