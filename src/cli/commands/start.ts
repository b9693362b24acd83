import type { FastifyBaseLogger } from 'fastify'
import { pinoLog, pinoLogger } from '../../adapters/pino-log.ts'
import { openFileStore } from '../../adapters/store/file-store.ts'
import type { Access } from '../../adapters/web/access.ts'
import { startWebServer, type Health, type WebServer } from '../../adapters/web/server.ts'
import { openWebChat, type WebChat } from '../../adapters/web/web-chat.ts'
import { createApp, type App } from '../../app.ts'
import { isLoopback } from '../../config/loopback.ts'
import type { Config } from '../../config/schema.ts'
import { isoInstant } from '../../domain/calendar/zone.ts'
import { plansInForce, rosterInForce } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import type { Context } from '../../flows/context.ts'
import { figuresText } from '../figures.ts'
import { surroundings } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { loadSample } from '../sample.ts'
import { stopSignal } from '../stop-signal.ts'

/** Runs the bot until SIGTERM or SIGINT. */
export async function start(options: GlobalOptions, own: { port?: string; sample?: boolean }): Promise<void> {
  const stopped = stopSignal()
  const { config, storeFolder, ...around } = await surroundings(options)
  refuseUnsupported(config)
  const port = own.port === undefined ? config.web.port : parsePort(own.port)
  const logger = pinoLogger(config.log.level)
  const context: Context = { ...around, store: await openFileStore(storeFolder) }
  try {
    const sampled = own.sample === true && (await loadSample(context))
    const chat = trialChatIsOn(config) ? await openTrialChat(context, storeFolder) : null
    const { scheduleAlarm } = await import('../../adapters/schedule-alarm.ts')
    const app = createApp(context, chat ? [chat] : [], scheduleAlarm(), pinoLog(logger))
    chat?.onMessage((message) => app.answer(message))
    const server = await listen(app, config, port, chat, context, logger)
    print(options.json === true, { url: server.url }, () => readyLine(server.url, context))
    await app.tick({ atAnyHour: sampled })
    await stopped
    await server.close()
    await app.stop()
  } finally {
    await context.store.close()
  }
}

/** A channel that is configured and silent would be reminders that never come: better not to start. */
function refuseUnsupported({ channels }: Config): void {
  const kinds = [...new Set(channels.map((channel) => channel.kind))]
  if (kinds.length === 0) return
  const message = `配置里的渠道 ${kinds.join('、')} 本版本还不能用，请从 config/duban.yaml 的 channels 中删去后再启动`
  throw new DubanError('channel-unsupported', message, { at: 'channels' })
}

/** Anyone may speak as anyone there: it is for trying out, and off beside a real channel unless wanted. */
export function trialChatIsOn({ web, channels }: Config): boolean {
  return web.trialChat === 'on' || (web.trialChat === 'auto' && channels.length === 0)
}

function openTrialChat({ store, clock, policy, botNames }: Context, dir: string): Promise<WebChat> {
  return openWebChat({
    dir,
    roster: () => rosterInForce(store.state),
    botName: botNames[0] ?? '督办助手',
    now: () => clock.now(),
    timezone: policy.zone,
  })
}

function listen(
  app: App,
  config: Config,
  port: number,
  chat: WebChat | null,
  { clock }: Context,
  logger: FastifyBaseLogger,
): Promise<WebServer> {
  return startWebServer({
    host: config.web.host,
    port,
    chat,
    access: accessOf(config),
    health: () => healthOf(app, config),
    metrics: () => figuresText(app.figures()),
    logger,
    now: () => clock.now(),
  })
}

function accessOf({ web }: Config): Access {
  if (isLoopback(web.host) || web.adminPassword === undefined) return { kind: 'loopback' }
  return { kind: 'password', password: web.adminPassword }
}

async function healthOf(app: App, { timezone }: Config): Promise<Health> {
  const { nextDigestAt, ...health } = await app.health()
  return { ...health, nextDigestAt: nextDigestAt === null ? null : isoInstant(nextDigestAt, timezone) }
}

function readyLine(url: string, { store }: Context): string {
  const plans = plansInForce(store.state)
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
