import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ImportDesk, ImportDone, ImportDraft, ImportEdit, ReadingSettled, RollOverDraft } from './api.ts'
import { ApiProblem } from './api-problem.ts'
import { answered, by, draftPath, FILE, kept, UPLOADS } from './upload-request.ts'

/** Tables that people bring to the page: read, looked at, and stored when somebody says so. */
export interface ImportRoom {
  desk(): ImportDesk
  /** Reads an uploaded file; fails with a DubanError that says what is wrong with it. */
  upload(fileName: string, content: Readable, year: number | null): Promise<ImportDraft>
  /** Null for a draft that is not kept any more; so below. */
  draft(id: string): ImportDraft | null
  changeYear(id: string, year: number): ImportDraft | null
  /** Says whose place it takes; null leaves that to the title. */
  replacePlan(id: string, plan: string | null): ImportDraft | null
  /** In the place of what was edited about the row before; an empty edit takes that back. */
  editRow(id: string, row: number, edit: ImportEdit): ImportDraft | null
  /** `outdated`: the plans have changed since `basis`. */
  confirm(id: string, basis: number, by: string | null): Promise<ImportDone | 'outdated' | null>
  drop(id: string): void
  /** The reading of a row in force is right (null), or these are its times. */
  settle(no: number, words: string | null, by: string | null): Promise<ReadingSettled>
  /** What carrying plans into that year would do; null where there are none of the year before. */
  rollOver(year: number, plan: string | null): RollOverDraft | null
  /** `outdated`: the plans have changed since `basis`; `not-yours`: somebody is named who is no administrator. */
  confirmRollOver(
    asked: { year: number; plan: string | null },
    basis: number,
    by: string | null,
  ): Promise<{ receipt: number } | 'outdated' | 'not-yours' | null>
  /** One sentence on why not; null where it was taken back. */
  undo(receipt: number, by: string | null): Promise<string | null>
}

const year = z.coerce.number().int().min(2000).max(2100)
const uploadQuery = z.object({ name: z.string().min(1).max(255), year: year.optional() })
const replacesBody = z.object({ plan: z.string().min(1).max(100).nullable() })
const yearBody = z.object({ year })
const rowPath = draftPath.extend({ row: z.coerce.number().int().nonnegative() })
const words = z.string().max(2000)
const editBody = z.strictObject({
  text: words.exactOptional(),
  time: words.exactOptional(),
  units: words.exactOptional(),
  confirmed: z.literal(true).exactOptional(),
  same: z.literal(true).exactOptional(),
  leaveOut: z.literal(true).exactOptional(),
})
const confirmBody = z.object({ basis: z.number().int().nonnegative(), by })
const settlePath = z.object({ no: z.coerce.number().int().positive() })
const settleBody = z.object({ words: z.string().trim().min(1).max(200).nullable(), by })
const rollOverQuery = z.object({ year, plan: z.string().min(1).max(100).optional() })
const rollOverBody = z.object({
  year,
  plan: z.string().min(1).max(100).nullable(),
  basis: z.number().int().nonnegative(),
  by,
})
const undoBody = z.object({ receipt: z.number().int().positive(), by })

export function addImportRoutes(app: FastifyInstance, load: () => Promise<ImportRoom>): void {
  app.get('/api/import', async () => (await load()).desk())

  app.post('/api/import/drafts', { config: { rateLimit: UPLOADS } }, async (request) => {
    const { name, year: wanted = null } = uploadQuery.parse(request.query)
    if (request.headers['content-type'] !== FILE) throw new ApiProblem(415, 'no-file', '请选择一个文件上传。')
    const room = await load()
    return answered(() => room.upload(name, request.body as Readable, wanted))
  })

  app.get('/api/import/drafts/:id', async (request) => kept((await load()).draft(idOf(request.params))))

  app.post('/api/import/drafts/:id/year', async (request) =>
    kept((await load()).changeYear(idOf(request.params), yearBody.parse(request.body).year)),
  )

  app.post('/api/import/drafts/:id/replaces', async (request) =>
    kept((await load()).replacePlan(idOf(request.params), replacesBody.parse(request.body).plan)),
  )

  app.put('/api/import/drafts/:id/rows/:row', async (request) => {
    const { id, row } = rowPath.parse(request.params)
    return kept((await load()).editRow(id, row, editBody.parse(request.body)))
  })

  app.post('/api/import/drafts/:id/confirm', async (request) => {
    const { basis, by: person } = confirmBody.parse(request.body)
    const room = await load()
    const done = kept(await answered(() => room.confirm(idOf(request.params), basis, person)))
    return upToDate(done)
  })

  app.delete('/api/import/drafts/:id', async (request, reply) => {
    ;(await load()).drop(idOf(request.params))
    return reply.code(204).send()
  })

  app.post('/api/import/readings/:no', async (request) => {
    const { no } = settlePath.parse(request.params)
    const { words, by: person } = settleBody.parse(request.body)
    const room = await load()
    return answered(() => room.settle(no, words, person))
  })

  addRollOverRoutes(app, load)

  app.post('/api/import/undo', async (request, reply) => {
    const { receipt, by: person } = undoBody.parse(request.body)
    const room = await load()
    const why = await answered(() => room.undo(receipt, person))
    if (why !== null) throw new ApiProblem(409, 'undo-refused', why)
    return reply.code(204).send()
  })
}

function idOf(params: unknown): string {
  return draftPath.parse(params).id
}

function addRollOverRoutes(app: FastifyInstance, load: () => Promise<ImportRoom>): void {
  app.get('/api/import/rollover', async (request) => {
    const { year: to, plan = null } = rollOverQuery.parse(request.query)
    return rollable((await load()).rollOver(to, plan))
  })

  app.post('/api/import/rollover', async (request) => {
    const { basis, by: person, ...asked } = rollOverBody.parse(request.body)
    const room = await load()
    return upToDate(permitted(rollable(await answered(() => room.confirmRollOver(asked, basis, person)))))
  })
}

function rollable<T>(answer: T | null): T {
  if (answer === null)
    throw new ApiProblem(404, 'nothing-to-roll', '没有上一年度的任务表可以转，请刷新页面。')
  return answer
}

function permitted<T>(answer: T | 'not-yours'): T {
  if (answer === 'not-yours')
    throw new ApiProblem(403, 'not-yours', '只有管理员能转年度：请选择以哪位管理员的名义保存。')
  return answer
}

function upToDate<T>(answer: T | 'outdated'): T {
  if (answer === 'outdated') {
    const message = '您看的时候，任务表被别人更新过，已重新比对：请再看一遍，再确认。'
    throw new ApiProblem(409, 'draft-outdated', message)
  }
  return answer
}
