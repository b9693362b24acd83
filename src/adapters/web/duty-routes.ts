import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { parseIsoDay } from '../../domain/calendar/civil-day.ts'
import { ApiProblem } from './api-problem.ts'
import type {
  AddEvidenceBody,
  DutyDesk,
  DutyRecord,
  EvidenceAdded,
  EvidenceTarget,
  EvidenceUpload,
} from './duties-api.ts'
import { answered, FILE } from './upload-request.ts'

/** Why something was declined, in one sentence. */
export interface Declined {
  declined: string
}

/** The duties with their record, evidence and packs. `as`: who asks; null for the page's administrator. */
export interface DutyRoom {
  isPerson(as: string | null): boolean
  desk(as: string | null): DutyDesk
  /** Null where there is no such duty. */
  record(as: string | null, no: number): DutyRecord | null
  targets(as: string | null): EvidenceTarget[]
  /** Checks and keeps a file that somebody is about to add. */
  upload(as: string | null, name: string, content: Readable): Promise<EvidenceUpload | Declined>
  add(body: AddEvidenceBody): Promise<EvidenceAdded | Declined>
  undo(as: string | null, receipt: number): Promise<Declined | null>
  /** Null where it is not on record, or not for the asker; `bytes` null where its content is gone. */
  piece(as: string | null, receipt: number, index: number): Promise<PieceContent | null>
  pack(as: string | null, no: number): Promise<{ name: string; zip: Readable } | null>
}

export interface PieceContent {
  name: string
  bytes: Uint8Array | null
  /** The type of a picture that a browser may show; null for everything else. */
  pictureType: string | null
}

/** Several pictures go one after the other. */
const UPLOADS = { max: 120, timeWindow: 60_000 }
const PACKS = { max: 20, timeWindow: 60_000 }

const person = z.string().min(1).max(200)
const asQuery = z.object({ as: person.optional() })
const uploadQuery = asQuery.extend({ name: z.string().min(1).max(255) })
const dutyPath = z.object({ no: z.coerce.number().int().positive() })
const receipt = z.coerce.number().int().positive()
const piecePath = z.object({ receipt, index: z.coerce.number().int().nonnegative() })
const addBody = z.object({
  as: person.nullable(),
  keys: z.array(z.string().min(1).max(300)).min(1).max(100),
  uploads: z.array(z.uuid()).max(20),
  links: z
    .array(z.object({ name: z.string().trim().min(1).max(120), url: z.string().trim().max(2000) }))
    .max(20),
  on: z.string().refine((text) => parseIsoDay(text) !== null),
  clientId: z.string().regex(/^[\w-]{8,64}$/),
})
const undoBody = z.object({ as: person.nullable(), receipt })

export function addDutyRoutes(app: FastifyInstance, load: () => Promise<DutyRoom>): void {
  /** The room, and who asks it. */
  async function asked(query: unknown): Promise<{ room: DutyRoom; as: string | null }> {
    const { as = null } = asQuery.parse(query)
    return { room: known(await load(), as), as }
  }

  app.get('/api/duties', async (request) => {
    const { room, as } = await asked(request.query)
    return room.desk(as)
  })

  app.get('/api/duties/:no', async (request) => {
    const { room, as } = await asked(request.query)
    return found(room.record(as, dutyPath.parse(request.params).no))
  })

  app.get('/api/duties/:no/pack', { config: { rateLimit: PACKS } }, async (request, reply) => {
    const { room, as } = await asked(request.query)
    const { no } = dutyPath.parse(request.params)
    const { name, zip } = found(await answered(() => room.pack(as, no)))
    return asFile(reply, name).type('application/zip').send(zip)
  })

  app.get('/api/evidence/targets', async (request) => {
    const { room, as } = await asked(request.query)
    return room.targets(as)
  })

  app.post('/api/evidence/uploads', { config: { rateLimit: UPLOADS } }, async (request) => {
    const { name } = uploadQuery.parse(request.query)
    if (request.headers['content-type'] !== FILE) throw new ApiProblem(415, 'no-file', '请选择一个文件上传。')
    const { room, as } = await asked(request.query)
    return accepted(await answered(() => room.upload(as, name, request.body as Readable)))
  })

  app.post('/api/evidence', async (request) => {
    const body = addBody.parse(request.body)
    const room = known(await load(), body.as)
    return accepted(await answered(() => room.add(body)))
  })

  app.post('/api/evidence/undo', async (request, reply) => {
    const body = undoBody.parse(request.body)
    const room = known(await load(), body.as)
    accepted((await answered(() => room.undo(body.as, body.receipt))) ?? {})
    return reply.code(204).send()
  })

  app.get('/api/evidence/:receipt/:index', async (request, reply) => {
    const { room, as } = await asked(request.query)
    const { receipt: of, index } = piecePath.parse(request.params)
    const piece = await answered(() => room.piece(as, of, index))
    if (piece === null) throw new ApiProblem(404, 'evidence-unknown', '没有这份佐证，可能已被撤销。')
    if (piece.bytes === null)
      throw new ApiProblem(404, 'evidence-gone', '登记过这份佐证，但文件已经不在了，请管理员从备份恢复。')
    return asFile(reply, piece.name)
      .type(piece.pictureType ?? FILE)
      .send(Buffer.from(piece.bytes))
  })
}

/** Always saved, never opened as a page of ours, whatever is in it. */
function asFile(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
}

/** RFC 8187; what somebody called a file may hold half a letter, and then has none. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (letter) => {
    return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  })
}

function known(room: DutyRoom, as: string | null): DutyRoom {
  if (room.isPerson(as)) return room
  throw new ApiProblem(404, 'person-unknown', '通讯录里没有这个人，请重新选择您是谁。')
}

function found<T>(answer: T | null): T {
  if (answer === null) throw new ApiProblem(404, 'duty-unknown', '没有这一项，任务表可能更新过，请刷新页面。')
  return answer
}

function accepted<T extends object>(answer: T | Declined): T {
  if ('declined' in answer) throw new ApiProblem(422, 'evidence-refused', answer.declined)
  return answer
}
