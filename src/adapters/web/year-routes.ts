import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseIsoDay } from '../../domain/calendar/civil-day.ts'
import type { YearSpan, YearView } from './api.ts'
import { ApiProblem } from './api-problem.ts'

/** What the bot would say in a span; computed away from the bot's own thread. */
export interface YearAhead {
  /** Null for a span that is not on offer. */
  view(span: YearSpan): Promise<YearView | null>
  /** A `YearDay` as JSON, as the record stood at `seq` while that is kept, else as it stands; null as above. */
  day(span: YearSpan, seq: number, isoDay: string): Promise<string | null>
}

const spanQuery = z.object({ span: z.string().regex(/^(ahead|\d{4})$/) })
const dayQuery = spanQuery.extend({ seq: z.coerce.number().int().nonnegative() })
const dayPath = z.object({ day: z.string().refine((text) => parseIsoDay(text) !== null) })

/** The year as figures, and a day of it as messages. */
export function addYearRoutes(app: FastifyInstance, load: () => Promise<YearAhead>): void {
  app.get('/api/year', async (request) => {
    const { span } = spanQuery.parse(request.query)
    const year = await load()
    return offered(await year.view(span))
  })

  app.get('/api/year/days/:day', async (request, reply) => {
    const { span, seq } = dayQuery.parse(request.query)
    const { day } = dayPath.parse(request.params)
    const year = await load()
    const messages = offered(await year.day(span, seq, day))
    return reply.type('application/json; charset=utf-8').send(messages)
  })
}

function offered<T>(answer: T | null): T {
  if (answer === null) throw new ApiProblem(404, 'span-unknown', '只能推演今年、明年和未来一年。')
  return answer
}
