import { join } from 'node:path'
import { flushCompileCache } from 'node:module'
import type { Logger } from 'pino'
import { pinoLog, pinoLogger } from '../../adapters/pino-log.ts'
import { pulseFile } from '../../adapters/store/pulse-file.ts'
import { openFileStore } from '../../adapters/store/file-store.ts'
import { ApiProblem } from '../../adapters/web/api-problem.ts'
import type { WebServer } from '../../adapters/web/server.ts'
import type { App } from '../../app.ts'
import { planningSettings, policyOfSettings } from '../../config/planning.ts'
import { trialChatIsOn } from '../../config/trial-chat.ts'
import { plansInForce, type State } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import type { KeptRules } from '../../flows/context.ts'
import type { Channel } from '../../ports/channel.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { openChannels } from '../channels.ts'
import { settingsOf, type Settings } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { startPage } from '../page.ts'
import { roomsOf } from '../rooms.ts'
import { refuseSilence } from '../refusals.ts'
import { stopSignal } from '../stop-signal.ts'
import { openTrialChat } from '../trial-chat.ts'

/**
 * Runs the bot until SIGTERM or SIGINT. The page is ready as soon as the record is read; the rules, which nobody
 * needs before the first message or reminder, are loaded right after.
 */
export async function start(options: GlobalOptions, own: { port?: string; sample?: boolean }): Promise<void> {
  const stopped = stopSignal()
  const settings = await settingsOf(options, 'running')
  refuseSilence(settings.config)
  const port = own.port === undefined ? settings.config.web.port : parsePort(own.port)
  const logger = pinoLogger(settings.config.log.level)
  const log = pinoLog(logger)
  const warn = (sentence: string) => log.warn('store', { sentence })
  const store = await openFileStore(settings.storeFolder, { warn })
  try {
    const sampled = own.sample === true && (await loadSampleInto(store, options))
    const chat = trialChatIsOn(settings.config) ? openTrialChat(settings, store, warn) : null
    const channels = await openChannels(settings, store, log)
    const starting = Promise.withResolvers<App>()
    const parts = { chat, channels, rooms: roomsOf(settings, store) }
    const server = await startPage(settings, port, parts, starting.promise, logger)
    try {
      // Compiled code is written out for the next start now: a bot that is killed never gets to it.
      flushCompileCache()
      print(options.json === true, { url: server.url }, () => readyLine(server.url, store.state))
      const app = await makeApp(settings, store, [...channels, ...(chat ? [chat] : [])], log)
      starting.resolve(app)
      for (const channel of channels) channel.start(app)
      await runUntil(stopped, app, server, sampled)
    } catch (error) {
      starting.reject(new ApiProblem(503, 'not-started', '督办没能启动，请管理员查看启动窗口里的提示。'))
      throw inOneSentence(error, logger)
    } finally {
      await server.close()
      await Promise.all(channels.map((channel) => channel.stop()))
    }
  } finally {
    await store.close()
  }
}

/** What is a bug goes to the log with all that is known of it, and to the person as one sentence. */
function inOneSentence(error: unknown, logger: Logger): DubanError {
  if (error instanceof DubanError) return error
  logger.error({ err: error }, 'bot-failed')
  const message = '督办因程序内部出错停下了，详情在日志里：请重新启动，若仍这样，请把日志交给维护人员。'
  return new DubanError('internal', message, { cause: error })
}

/** Whatever fails: in the end nothing listens, and no alarm keeps the process alive. */
async function runUntil(
  stopped: Promise<void>,
  app: App,
  server: WebServer,
  atAnyHour: boolean,
): Promise<void> {
  try {
    await app.tick({ atAnyHour })
    await server.warmUp()
    flushCompileCache()
    await stopped
  } finally {
    await server.close()
    await app.stop()
  }
}

async function makeApp(settings: Settings, store: Store, channels: Channel[], log: Log): Promise<App> {
  const [{ createApp }, { chineseWorkCalendar }, { scheduleAlarm }] = await Promise.all([
    import('../../app.ts'),
    import('../../domain/calendar/work-calendar.ts'),
    import('../../adapters/schedule-alarm.ts'),
  ])
  return createApp(
    {
      ...settings,
      store,
      calendar: chineseWorkCalendar(settings.policy.ownDays),
      rules: keptRules(settings),
      pulse: pulseFile(join(settings.storeFolder, 'at-work')),
    },
    channels,
    scheduleAlarm(),
    log,
  )
}

/** Whether the store holds the sample and nobody has been reminded yet: then the first reminders come at any hour. */
async function loadSampleInto(store: Store, options: GlobalOptions): Promise<boolean> {
  if (store.state.digestDays.size > 0) return false
  const { loadSample } = await import('../sample.ts')
  return loadSample(store, options)
}

function keptRules({ config }: Settings): KeptRules {
  return { settings: planningSettings(config), policyOf: policyOfSettings }
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
