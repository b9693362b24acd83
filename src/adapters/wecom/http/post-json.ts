import type { z } from 'zod'
import { apiAnswer, type ApiAnswer } from './api-answer.ts'
import { call } from './call.ts'

/** Posts JSON to WeCom's API and reads its answer. Never throws; what it answers names neither address nor content. */
export async function postJson<T>(
  url: URL,
  value: unknown,
  schema: z.ZodType<T>,
  timeoutMs: number,
): Promise<ApiAnswer<T>> {
  const body = JSON.stringify(value)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return apiAnswer(await call(url, { method: 'POST', headers, body, timeoutMs }), schema)
}
