import { fileURLToPath } from 'node:url'
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { DubanError } from '../../errors.ts'
import type { Access } from './access.ts'
import { hostName, isLoopbackName } from './request-origin.ts'
import type { WebChat } from './web-chat.ts'

/** How the bot is; `ok` decides between 200 and 503, the rest is passed on. */
export interface Health {
  ok: boolean
  [detail: string]: unknown
}

export interface WebServerOptions {
  host: string
  /** 0 picks a free one. */
  port: number
  /** Null where the trial chat is switched off. */
  chat: WebChat | null
  access: Access
  health: () => Promise<Health>
  /** Prometheus text. */
  metrics: () => Promise<string>
  logger: FastifyBaseLogger
  /** Epoch milliseconds. */
  now: () => number
  /** Folder of the built page; `dist/web` of the installation by default. */
  pageDir?: string
}

export interface WebServer {
  url: string
  close(): Promise<void>
}

/** Open streams are ended at once; a request that still runs after this is cut off. */
const CLOSING_MILLISECONDS = 1000
const PAGE_DIR = fileURLToPath(new URL('../../../dist/web', import.meta.url))

/**
 * Listens. Health and metrics are ready at once; the page and all that it needs is loaded with its first request,
 * so that it costs the start nothing. Fails with `port-unavailable`, or `config-invalid` where others could reach a
 * page without a password.
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { host, port, access } = options
  if (access.kind === 'loopback' && !isLoopbackName(host))
    throw new DubanError('config-invalid', `网页要在 ${host} 上供其他电脑访问，必须先设置管理员密码。`, {
      at: 'web.host',
    })
  if (access.kind === 'password' && access.password.trim() === '')
    throw new DubanError('config-invalid', '管理员密码是空的，请先设置一个。', { at: 'web.adminPassword' })
  const front = buildFront(options)
  await listen(front, host, port)
  return { url: urlOf(front, host), close: () => close(front) }
}

function buildFront(options: WebServerOptions): FastifyInstance {
  const { access, health, metrics, logger } = options
  const front = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
  })
  const page = loadOnce(options)

  front.get('/healthz', async (_request, reply) => {
    const state = await health()
    return reply.code(state.ok ? 200 : 503).send(state)
  })
  front.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(await metrics()),
  )

  front.addHook('onRequest', async (request, reply) => {
    const name = hostName(request.headers.host)
    if (access.kind === 'loopback' && request.url !== '/healthz' && (name === null || !isLoopbackName(name)))
      return reply
        .code(421)
        .send({ error: { code: 'host-foreign', message: '请用 http://127.0.0.1 访问。' } })
    if (!request.is404) return
    const app = await page.load()
    reply.hijack()
    app.routing(request.raw, reply.raw)
  })
  front.setErrorHandler((error, request, reply) => {
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed')
    return reply
      .code(500)
      .send({ error: { code: 'server-failed', message: '服务器出错了，请管理员查看日志。' } })
  })
  front.addHook('preClose', () => page.close())
  return front
}

function loadOnce(options: WebServerOptions) {
  const { access, chat, logger, now, pageDir = PAGE_DIR } = options
  let loading: Promise<FastifyInstance> | null = null
  return {
    load: () =>
      (loading ??= import('./page-app.ts').then((module) =>
        module.buildPageApp({ access, chat, logger, now, pageDir }),
      )),
    close: async () => {
      await (await loading)?.close()
    },
  }
}

async function listen(front: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await front.listen({ host, port, listenTextResolver: () => 'web server listening' })
  } catch (error) {
    throw new DubanError(
      'port-unavailable',
      `网页端口 ${host}:${port} 打不开，请换一个端口，或先关掉占用它的程序。`,
      {
        at: 'web.port',
        cause: error,
      },
    )
  }
}

function urlOf(front: FastifyInstance, host: string): string {
  const address = front.server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/`
}

async function close(front: FastifyInstance): Promise<void> {
  const cutOff = setTimeout(() => front.server.closeAllConnections(), CLOSING_MILLISECONDS)
  await front.close()
  clearTimeout(cutOff)
}
