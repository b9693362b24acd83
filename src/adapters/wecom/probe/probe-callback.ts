import { callbackCrypto, type CallbackKeys } from '../crypto/callback-crypto.ts'
import { call } from '../http/call.ts'

export type CallbackProbe =
  { kind: 'ours' } | { kind: 'other'; status: number } | { kind: 'unreachable'; reason: string }

const ECHO = 'duban8512609347'

/** Calls an address as WeCom does to verify it, and looks for the echo. `at`: epoch milliseconds. */
export async function probeCallback(address: URL, keys: CallbackKeys, at: number): Promise<CallbackProbe> {
  const sealed = callbackCrypto(keys).seal(ECHO, String(Math.floor(at / 1000)), `doctor${at}`)
  const url = new URL(address)
  url.searchParams.set('msg_signature', sealed.signature)
  url.searchParams.set('timestamp', sealed.timestamp)
  url.searchParams.set('nonce', sealed.nonce)
  url.searchParams.set('echostr', sealed.encrypt)
  const outcome = await call(url, { method: 'GET', timeoutMs: 10_000 })
  if (outcome.kind !== 'answered') return { kind: 'unreachable', reason: outcome.reason }
  const isOurs = outcome.status === 200 && outcome.bytes.toString() === ECHO
  return isOurs ? { kind: 'ours' } : { kind: 'other', status: outcome.status }
}
