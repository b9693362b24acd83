import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Desk } from './api.ts'
import { ApiProblem } from './api-problem.ts'
import type { WebChat } from './web-chat.ts'

/** Longer than any report; a pasted document is refused with a sentence. */
const LONGEST_TEXT = 4000

const roomPath = z.object({ room: z.string().min(1).max(200) })
const olderQuery = z.object({ as: z.string().min(1).max(200), before: z.coerce.number().int().positive() })
const postBody = z.object({
  as: z.string().min(1).max(200),
  text: z
    .string()
    .max(LONGEST_TEXT)
    .refine((text) => text.trim() !== ''),
  quoteId: z.string().min(1).max(400).exactOptional(),
  clientId: z.string().regex(/^[\w-]{8,64}$/),
})

/** Who and where one may be, older messages, and posting. */
export function addChatRoutes(app: FastifyInstance, chat: WebChat | null, canSignOut: boolean): void {
  app.get('/api/desk', (): Desk => ({ canSignOut, chat: chat?.desk() ?? null }))
  if (chat === null) return

  app.get('/api/rooms/:room/messages', async (request) => {
    const { room } = roomPath.parse(request.params)
    const { as, before } = olderQuery.parse(request.query)
    if (!chat.isPerson(as))
      throw new ApiProblem(404, 'person-unknown', '通讯录里没有这个人，请重新选择您是谁。')
    if (!chat.isOpenTo(as, room)) throw new ApiProblem(404, 'room-unknown', '没有这个群，请刷新页面后再试。')
    return { messages: await chat.older(room, before) }
  })

  app.post('/api/rooms/:room/messages', async (request) => {
    const { room } = roomPath.parse(request.params)
    const outcome = await chat.post(room, postBody.parse(request.body))
    if (outcome.kind === 'refused') throw new ApiProblem(outcome.status, outcome.code, outcome.message)
    return { message: outcome.message }
  })
}
