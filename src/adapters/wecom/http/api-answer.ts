import { z } from 'zod'
import type { CallOutcome } from './call.ts'

/**
 * What WeCom's API made of a call. `errcode`: it says no, whatever the HTTP status, `ip` being ours where it names it.
 * `unsent` and `status` have had no
 * effect either; `unknown` may have.
 */
export type ApiAnswer<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'errcode'; code: number; ip: string | null }
  | { kind: 'status'; status: number }
  | { kind: 'unsent'; reason: string }
  | { kind: 'unknown'; reason: string }

const envelope = z.object({ errcode: z.int(), errmsg: z.string().default('') })

/** Failure has HTTP status 200 as well: `errcode` decides. A gateway's 5xx may come after the effect. */
export function apiAnswer<T>(outcome: CallOutcome, schema: z.ZodType<T>): ApiAnswer<T> {
  if (outcome.kind !== 'answered') return outcome
  const body = jsonOf(outcome.bytes)
  const said = envelope.safeParse(body)
  if (said.success && said.data.errcode !== 0)
    return { kind: 'errcode', code: said.data.errcode, ip: ipIn(said.data.errmsg) }
  if (outcome.status >= 500) return { kind: 'unknown', reason: `HTTP ${outcome.status}` }
  if (outcome.status !== 200) return { kind: 'status', status: outcome.status }
  const value = schema.safeParse(body)
  return value.success && said.success
    ? { kind: 'ok', value: value.data }
    : { kind: 'unknown', reason: 'unreadable answer' }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

/** "not allow to access from your ip … from ip: 1.2.3.4": of the message nothing else is shown, it may quote anything. */
function ipIn(message: string): string | null {
  return /from ip: ?([\d.]{7,15}|[\da-f:]{3,39})/i.exec(message)?.[1] ?? null
}
