import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { isLoopback } from '../../loopback.ts'
import type { Access } from './access.ts'
import { answerProblems } from './answer-problems.ts'
import { ApiProblem } from './api-problem.ts'
import { addChatRoutes } from './chat-routes.ts'
import { addDutyRoutes, type DutyRoom } from './duty-routes.ts'
import { addEventStream } from './event-stream.ts'
import { addImportRoutes, type ImportRoom } from './import-routes.ts'
import { addPageFiles } from './page-files.ts'
import { hostName, isOwnOrigin } from './request-origin.ts'
import { addRosterRoutes, type RosterRoom } from './roster-routes.ts'
import { requireSignIn } from './sign-in.ts'
import { FILE } from './upload-request.ts'
import type { WebChat } from './web-chat.ts'
import { addYearRoutes, type YearAhead } from './year-routes.ts'

/** How the bot is; `ok` decides between 200 and 503, the rest is passed on. */
export interface Health {
  ok: boolean
  [detail: string]: unknown
}

export interface WebAppOptions {
  access: Access
  /** Null where the trial chat is switched off. */
  chat: WebChat | null
  /** These are loaded when they are first asked for. */
  year: () => Promise<YearAhead>
  imports: () => Promise<ImportRoom>
  roster: () => Promise<RosterRoom>
  duties: () => Promise<DutyRoom>
  health: () => Promise<Health>
  /** Prometheus text. */
  metrics: () => Promise<string>
  logger: FastifyBaseLogger
  /** Epoch milliseconds. */
  now: () => number
  /** Folder of the built page. */
  pageDir: string
}

/** The longest message (4000 characters), each at worst written as an escape of six bytes, and what goes with it. */
const LARGEST_BODY = 32_768
/** Far above what a person does, far below what would hurt. Requests a minute from one address. */
const REQUESTS = { max: 1200, timeWindow: 60_000 }

/** antd writes its styles into the page while it runs, hence inline styles; scripts only ever come from our files. */
const CONTENT_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

/** Everything that is served: health and metrics, the page's files, the JSON API under /api and the live stream. */
export async function buildWebApp(options: WebAppOptions): Promise<FastifyInstance> {
  const { access, chat, year, imports, roster, duties, logger, now, pageDir } = options
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: 1000 },
  })
  app.removeContentTypeParser('text/plain')
  answerProblems(app)
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_POLICY,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // These three mean something over https only, which is the proxy's to say.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
  await app.register(rateLimit, REQUESTS)
  if (access.kind === 'loopback') refuseForeignHosts(app)
  refuseForeignPages(app)
  const signIns = await requireSignIn(app, access, now)
  addStatusRoutes(app, options)
  addChatRoutes(app, chat, access.kind === 'password')
  addYearRoutes(app, year)
  app.addContentTypeParser(FILE, (_request, payload, done) => done(null, payload))
  addImportRoutes(app, imports)
  addRosterRoutes(app, roster)
  addDutyRoutes(app, duties)
  if (chat) await addEventStream(app, chat, signIns)
  await addPageFiles(app, pageDir)
  await app.ready()
  return app
}

/** A foreign name that leads to this machine would make a foreign page one of ours in the browser's eyes. */
function refuseForeignHosts(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const name = hostName(request.headers.host)
    const welcome = request.url === '/healthz' || (name !== null && isLoopback(name))
    done(welcome ? undefined : new ApiProblem(421, 'host-foreign', '请用 http://127.0.0.1 访问。'))
  })
}

/** What machines ask for, as often as they like. */
function addStatusRoutes(app: FastifyInstance, { health, metrics }: WebAppOptions): void {
  const unlimited = { config: { rateLimit: false } }
  app.get('/healthz', unlimited, async (_request, reply) => {
    const state = await health()
    return reply.code(state.ok ? 200 : 503).send(state)
  })
  app.get('/metrics', unlimited, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(await metrics()),
  )
}

function refuseForeignPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const isApi = request.url.startsWith('/api/')
    if (isApi) reply.header('cache-control', 'no-store')
    if ((isApi || request.method !== 'GET') && !isOwnOrigin(request.headers))
      throw new ApiProblem(403, 'origin-foreign', '只能从本系统自己的页面操作。')
  })
}
