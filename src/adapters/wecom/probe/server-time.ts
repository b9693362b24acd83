import { call } from '../http/call.ts'

/** What time the other side says it is, in epoch milliseconds; null where it does not say. */
export async function serverTime(address: string): Promise<number | null> {
  const outcome = await call(new URL('/', address), { method: 'GET', timeoutMs: 10_000 })
  if (outcome.kind !== 'answered') return null
  const at = Date.parse(String(outcome.headers['date']))
  return Number.isNaN(at) ? null : at
}
