import type { Logger } from 'pino'
import type { Access } from '../adapters/web/access.ts'
import { startWebServer, type WebServer } from '../adapters/web/server.ts'
import type { WebChat } from '../adapters/web/web-chat.ts'
import type { App } from '../app.ts'
import type { Config } from '../config/config.ts'
import type { LiveChannel } from '../ports/channel.ts'
import { doorsOf } from './channels.ts'
import type { Settings } from './open.ts'
import type { Rooms } from './rooms.ts'

/** What the page shows and lets in. */
export interface PageParts {
  chat: WebChat | null
  channels: readonly LiveChannel[]
  rooms: Rooms
}

/** Opens the page for a bot that is still being loaded: what needs the bot waits for it, or fails with it. */
export function startPage(
  { config, clock }: Settings,
  port: number,
  { chat, channels, rooms }: PageParts,
  starting: Promise<App>,
  logger: Logger,
): Promise<WebServer> {
  // Those who wait hear of a failure; when nobody waits it is none of its own.
  starting.catch(() => undefined)
  chat?.onMessage(async (message) => (await starting).answer(message))
  return startWebServer({
    host: config.web.host,
    port,
    chat,
    ...rooms,
    access: accessOf(config),
    health: async () => healthText(await starting, config),
    metrics: async () => figuresText(await starting),
    logger,
    now: () => clock.now(),
    doors: doorsOf(channels),
  })
}

/** A password always counts: on loopback a proxy may stand before us, with the whole office behind it. */
function accessOf({ web }: Config): Access {
  if (web.adminPassword === undefined) return { kind: 'loopback' }
  return { kind: 'password', password: web.adminPassword }
}

async function healthText(app: App, { timezone }: Config) {
  const { isoInstant } = await import('../domain/calendar/zone.ts')
  const { nextDigestAt, ...health } = await app.health()
  return { ...health, nextDigestAt: nextDigestAt === null ? null : isoInstant(nextDigestAt, timezone) }
}

async function figuresText(app: App): Promise<string> {
  const { prometheusFigures } = await import('./figures.ts')
  return prometheusFigures(app.figures())
}
