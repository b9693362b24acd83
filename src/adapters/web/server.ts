import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { DubanError } from '../../errors.ts'
import { isLoopback } from '../../loopback.ts'
import { createServer } from '../node-http.ts'
import type { WebAppOptions } from './web-app.ts'

export type WebServerOptions = Omit<WebAppOptions, 'pageDir'> & {
  host: string
  /** 0 picks a free one. */
  port: number
  /** `dist/web` of the installation by default. */
  pageDir?: string
  /** Paths that a channel answers by itself, before everything else; the query does not count. */
  doors?: ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => void>
}

export interface WebServer {
  url: string
  /** Loads what answers requests, so that the first visitor does not wait for it. */
  warmUp(): Promise<void>
  /** Once more does nothing more. */
  close(): Promise<void>
}

/** Open streams are ended at once; a request that still runs after this is cut off. */
const CLOSING_MILLISECONDS = 1000
/** From the first byte of a request to its last: uploads over a slow line take some time, a trickle takes for ever. */
const REQUEST_MILLISECONDS = 60_000
const PAGE_DIR = fileURLToPath(new URL('../../../dist/web', import.meta.url))

/**
 * Listens. What answers (the framework, the page, health) is loaded with the first request, so that it costs the
 * start nothing; a request that comes while it loads waits for it. Fails with `port-unavailable`, or `config-invalid`
 * where others could reach a page without a password.
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { host, port, access, logger, pageDir = PAGE_DIR, doors } = options
  if (access.kind === 'loopback' && !isLoopback(host)) {
    const message = `网页要在 ${host} 上供其他电脑访问，必须先设置管理员密码。`
    throw new DubanError('config-invalid', message, { at: 'web.host' })
  }
  if (access.kind === 'password' && access.password.trim() === '') {
    throw new DubanError('config-invalid', '管理员密码是空的，请设置至少 8 个字符。', {
      at: 'web.adminPassword',
    })
  }
  let loading: Promise<FastifyInstance> | null = null
  let closing: Promise<void> | null = null
  const app = () =>
    (loading ??= import('./web-app.ts').then(({ buildWebApp }) => buildWebApp({ ...options, pageDir })))
  const server = createServer({ requestTimeout: REQUEST_MILLISECONDS }, (request, response) => {
    const door = doors?.get(pathOf(request))
    if (door) {
      door(request, response)
      return
    }
    app()
      .then((loaded) => loaded.routing(request, response))
      .catch((error: unknown) => {
        logger.error({ err: error }, 'web app failed to load')
        response.writeHead(503).end()
      })
  })
  await listen(server, host, port)
  return {
    url: urlOf(server, host),
    warmUp: async () => {
      await app()
    },
    close: () => (closing ??= close(server, loading)),
  }
}

function pathOf({ url = '' }: IncomingMessage): string {
  const query = url.indexOf('?')
  return query < 0 ? url : url.slice(0, query)
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen({ host, port })
    await once(server, 'listening')
  } catch (error) {
    const message = `网页端口 ${host}:${port} 打不开，请换一个端口，或先关掉占用它的程序。`
    throw new DubanError('port-unavailable', message, { at: 'web.port', cause: error })
  }
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/`
}

async function close(server: Server, app: Promise<FastifyInstance> | null): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const cutOff = setTimeout(() => server.closeAllConnections(), CLOSING_MILLISECONDS)
  // What could not be loaded needs no closing; whoever loaded it has been told.
  await app?.then(
    (loaded) => loaded.close(),
    () => undefined,
  )
  server.closeIdleConnections()
  await closed
  clearTimeout(cutOff)
}
