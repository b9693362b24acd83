import { z } from 'zod'
import { apiAnswer, type ApiAnswer } from '../http/api-answer.ts'
import { call } from '../http/call.ts'
import { shutOut } from './app-outcome.ts'

export interface AccessToken {
  /** The token in force, fetched where there is none; whoever asks meanwhile waits for the same call. */
  get(): Promise<ApiAnswer<string>>
  /** WeCom does not take this one any more. */
  discard(token: string): void
}

export interface AppIdentity {
  apiBase: string
  corpId: string
  secret: string
}

const schema = z.object({ access_token: z.string().min(1), expires_in: z.number() })

/** Fetched anew so long before its end: a call that is under way must not find it gone. */
const EARLY_MS = 300_000
const FETCH_WITHIN_MS = 5_000

/** Who asks again and again with a wrong secret is blocked; all who want a token meanwhile are told the same. */
const REFUSED_FOR_MS = 240_000

/** `now`: milliseconds that only run on. Source: https://developer.work.weixin.qq.com/document/path/91039 */
export function accessToken({ apiBase, corpId, secret }: AppIdentity, now: () => number): AccessToken {
  let held: { token: string; until: number } | null = null
  let refused: { answer: ApiAnswer<string>; until: number } | null = null
  let fetching: Promise<ApiAnswer<string>> | null = null

  async function fetchToken(): Promise<ApiAnswer<string>> {
    const url = new URL('/cgi-bin/gettoken', apiBase)
    url.searchParams.set('corpid', corpId)
    url.searchParams.set('corpsecret', secret)
    const answer = apiAnswer(await call(url, { method: 'GET', timeoutMs: FETCH_WITHIN_MS }), schema)
    if (answer.kind === 'errcode' && shutOut(answer) !== null)
      refused = { answer, until: now() + REFUSED_FOR_MS }
    if (answer.kind !== 'ok') return answer
    const { access_token: token, expires_in: seconds } = answer.value
    held = { token, until: now() + Math.max(seconds * 1000 - EARLY_MS, seconds * 500) }
    return { kind: 'ok', value: token }
  }

  return {
    async get() {
      if (held && held.until > now()) return { kind: 'ok', value: held.token }
      if (refused && refused.until > now()) return refused.answer
      fetching ??= fetchToken().finally(() => (fetching = null))
      return fetching
    },
    discard(token) {
      if (held?.token === token) held = null
    },
  }
}
