import { fastifySSE } from '@fastify/sse'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { MessageBatch } from './api.ts'
import { ApiProblem } from './api-problem.ts'
import type { SignIns } from './sign-in.ts'
import type { WebChat } from './web-chat.ts'

/** Beyond this a reader who does not read is cut off; the page comes back and resumes where it was. */
const MOST_BYTES_WAITING = 1_000_000
/** Each open page holds one; a bureau has far fewer. */
const MOST_STREAMS = 500
const HEARTBEAT_MILLISECONDS = 20_000

const eventsQuery = z.object({
  as: z.string().min(1).max(200),
  since: z.coerce.number().int().nonnegative().optional(),
})

/**
 * GET /api/events: server-sent events, each a batch of messages with the newest position as its id. A browser that
 * comes back says the last id it had (or `since`, when the page itself reconnects) and gets what it missed. A stream
 * ends with the session that it was opened in.
 */
export async function addEventStream(app: FastifyInstance, chat: WebChat, signIns: SignIns): Promise<void> {
  await app.register(fastifySSE, { heartbeatInterval: HEARTBEAT_MILLISECONDS })
  const open = new Set<FastifyReply>()
  endWithSession(app, open, signIns)
  app.addHook('preClose', () => open.forEach((reply) => reply.sse.close()))

  app.get('/api/events', { sse: 'only', exposeHeadRoute: false }, async (request, reply) => {
    const { as, since } = eventsQuery.parse(request.query)
    if (!chat.isPerson(as))
      throw new ApiProblem(404, 'person-unknown', '通讯录里没有这个人，请重新选择您是谁。')
    if (open.size >= MOST_STREAMS) throw new ApiProblem(503, 'too-many-pages', '打开的页面太多，请关掉一些。')
    const lastSeen = z.coerce.number().int().nonnegative().safeParse(request.headers['last-event-id'])
    reply.sse.keepAlive()
    const stop = await chat.watch(as, lastSeen.success ? lastSeen.data : (since ?? null), (batch) => {
      if (signIns.admits(request)) push(reply, batch)
      else reply.raw.destroy()
    })
    keep(reply, open, stop)
  })
}

/** A sign-out ends its streams at once, an expiry with the next message or heartbeat. */
function endWithSession(app: FastifyInstance, open: Set<FastifyReply>, signIns: SignIns): void {
  const endOthers = () =>
    open.forEach((reply) => {
      if (!signIns.admits(reply.request)) reply.sse.close()
    })
  signIns.onSignOut(endOthers)
  const heartbeat = setInterval(endOthers, HEARTBEAT_MILLISECONDS).unref()
  app.addHook('onClose', () => clearInterval(heartbeat))
}

function keep(reply: FastifyReply, open: Set<FastifyReply>, stop: () => void): void {
  open.add(reply)
  const forget = () => {
    stop()
    open.delete(reply)
  }
  if (reply.sse.isConnected) reply.sse.onClose(forget)
  else forget()
}

function push(reply: FastifyReply, batch: MessageBatch): void {
  if (reply.raw.writableLength > MOST_BYTES_WAITING) {
    reply.raw.destroy()
    return
  }
  const newest = batch.messages.at(-1)?.seq
  const event = { data: batch, ...(newest === undefined ? {} : { id: String(newest) }) }
  reply.sse.send(event).catch((error: unknown) => reply.log.debug({ err: error }, 'live message not sent'))
}
