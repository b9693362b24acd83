import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { RosterDesk, RosterDone, RosterDraft } from './api.ts'
import { ApiProblem } from './api-problem.ts'
import { answered, by, draftPath, FILE, kept, UPLOADS } from './upload-request.ts'

/** The roster in force, and rosters that people bring to the page. */
export interface RosterRoom {
  desk(): RosterDesk
  /** Reads an uploaded file; fails with a DubanError that says what is wrong with it. */
  upload(fileName: string, content: Readable): Promise<RosterDraft>
  /** Null for a draft that is not kept any more; so below. */
  draft(id: string): RosterDraft | null
  /** `outdated`: the roster has changed since `basis`. */
  confirm(id: string, basis: number, by: string | null): Promise<RosterDone | 'outdated' | null>
  drop(id: string): void
  template(kind: 'xlsx' | 'csv'): Promise<Buffer>
}

const uploadQuery = z.object({ name: z.string().min(1).max(255) })
const confirmBody = z.object({ basis: z.number().int().nonnegative(), by })
const templatePath = z.object({ kind: z.enum(['xlsx', 'csv']) })

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

export function addRosterRoutes(app: FastifyInstance, load: () => Promise<RosterRoom>): void {
  app.get('/api/roster', async () => (await load()).desk())

  app.get('/api/roster/template/:kind', async (request, reply) => {
    const { kind } = templatePath.parse(request.params)
    const name = encodeURIComponent(`通讯录模板.${kind}`)
    const content = await (await load()).template(kind)
    return reply
      .type(TYPES[kind])
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(content)
  })

  app.post('/api/roster/drafts', { config: { rateLimit: UPLOADS } }, async (request) => {
    const { name } = uploadQuery.parse(request.query)
    if (request.headers['content-type'] !== FILE) throw new ApiProblem(415, 'no-file', '请选择一个文件上传。')
    const room = await load()
    return answered(() => room.upload(name, request.body as Readable))
  })

  app.get('/api/roster/drafts/:id', async (request) =>
    kept((await load()).draft(draftPath.parse(request.params).id)),
  )

  app.post('/api/roster/drafts/:id/confirm', async (request) => {
    const { basis, by: person } = confirmBody.parse(request.body)
    const room = await load()
    const done = kept(await answered(() => room.confirm(draftPath.parse(request.params).id, basis, person)))
    if (done === 'outdated') {
      const message = '您看的时候，通讯录被别人更新过，已重新比对：请再看一遍，再确认。'
      throw new ApiProblem(409, 'draft-outdated', message)
    }
    return done
  })

  app.delete('/api/roster/drafts/:id', async (request, reply) => {
    ;(await load()).drop(draftPath.parse(request.params).id)
    return reply.code(204).send()
  })
}
