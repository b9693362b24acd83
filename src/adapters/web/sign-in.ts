import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access } from './access.ts'
import { ApiProblem } from './api-problem.ts'
import { SESSION_HOURS, startSessions } from './sessions.ts'

const COOKIE = 'duban-session'
const OPEN_PATHS = new Set(['/api/session'])
/** A person mistypes a few times; a guesser needs millions of tries. */
const TRIES = { max: 10, timeWindow: 5 * 60_000 }

const signInBody = z.object({ password: z.string().max(1000) })

/** Who is let in, for what outlasts a single request. */
export interface SignIns {
  /** Whether the one who made this request may still come in. */
  admits(request: FastifyRequest): boolean
  /** Called after each sign-out. */
  onSignOut(listener: () => void): void
}

const EVERYBODY: SignIns = { admits: () => true, onSignOut: () => undefined }

/** Asks for the administrator's password before anything of the API, where there is one. */
export async function requireSignIn(
  app: FastifyInstance,
  access: Access,
  now: () => number,
): Promise<SignIns> {
  if (access.kind === 'loopback') return EVERYBODY
  const signOutListeners: (() => void)[] = []
  const sessions = startSessions(access.password, now)
  const admits = (request: FastifyRequest) => sessions.isOpen(request.cookies[COOKIE])
  await app.register(cookie)

  app.addHook('onRequest', (request, _reply, done) => {
    const path = request.routeOptions.url ?? ''
    const needed = path.startsWith('/api/') && !OPEN_PATHS.has(path)
    if (!needed || admits(request)) done()
    else done(new ApiProblem(401, 'sign-in-needed', '请先用管理员密码登录。'))
  })

  app.post('/api/session', { config: { rateLimit: TRIES } }, (request, reply) => {
    const secret = sessions.open(signInBody.parse(request.body).password)
    if (secret === null) throw new ApiProblem(403, 'password-wrong', '密码不对，请再试一次。')
    return reply.setCookie(COOKIE, secret, cookieOptions(request)).code(204).send()
  })

  app.delete('/api/session', (request, reply) => {
    sessions.close(request.cookies[COOKIE])
    signOutListeners.forEach((listener) => listener())
    return reply.clearCookie(COOKIE, cookieOptions(request)).code(204).send()
  })
  return { admits, onSignOut: (listener) => void signOutListeners.push(listener) }
}

/** Behind a proxy that speaks https we see http; its header can only add Secure, never take it away. */
function cookieOptions(request: FastifyRequest) {
  const secure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https'
  return { httpOnly: true, sameSite: 'strict', path: '/', maxAge: SESSION_HOURS * 3600, secure } as const
}
