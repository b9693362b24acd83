import { z } from 'zod'
import type { Envelope } from './signed-endpoint.ts'

const bodySchema = z.object({ encrypt: z.string().optional(), Encrypt: z.string().optional() })

/** As 智能机器人 has it; the reply's fields are spelt otherwise than the query's, and its time is a number. */
export const jsonEnvelope: Envelope = {
  contentType: 'application/json; charset=utf-8',
  unwrap(body) {
    const parsed = bodySchema.safeParse(parsedJson(body))
    return parsed.success ? (parsed.data.encrypt ?? parsed.data.Encrypt ?? null) : null
  },
  wrap({ encrypt, signature, timestamp, nonce }) {
    return JSON.stringify({ encrypt, msgsignature: signature, timestamp: Number(timestamp), nonce })
  },
}

/** Null for what is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
