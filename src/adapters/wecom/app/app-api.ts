import type { z } from 'zod'
import type { ApiAnswer } from '../http/api-answer.ts'
import type { CallOutcome } from '../http/call.ts'
import { call } from '../http/call.ts'
import { postJson } from '../http/post-json.ts'
import type { AccessToken } from './access-token.ts'

/** Calls of the app's API with its token. */
export interface AppApi {
  post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<ApiAnswer<T>>
  /** A file by its media id, raw. */
  media(mediaId: string, mostBytes: number): Promise<CallOutcome | null>
}

/** The token is not, or no longer, one of WeCom's. */
const TOKEN_GONE = new Set([40014, 42001])

const CALL_WITHIN_MS = 5_000
const MEDIA_WITHIN_MS = 60_000

export function appApi(apiBase: string, token: AccessToken): AppApi {
  const address = (path: string, value: string) => {
    const url = new URL(path, apiBase)
    url.searchParams.set('access_token', value)
    return url
  }

  async function post<T>(
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    again: boolean,
  ): Promise<ApiAnswer<T>> {
    const got = await token.get()
    // Without a token nothing was asked for, whatever became of the question for it.
    if (got.kind !== 'ok') return got.kind === 'unknown' ? { kind: 'unsent', reason: got.reason } : got
    const answer = await postJson(address(path, got.value), body, schema, CALL_WITHIN_MS)
    if (answer.kind !== 'errcode' || !TOKEN_GONE.has(answer.code)) return answer
    token.discard(got.value)
    return again ? post(path, body, schema, false) : answer
  }

  return {
    post: (path, body, schema) => post(path, body, schema, true),
    async media(mediaId, mostBytes) {
      const got = await token.get()
      if (got.kind !== 'ok') return null
      const url = address('/cgi-bin/media/get', got.value)
      url.searchParams.set('media_id', mediaId)
      return call(url, { method: 'GET', timeoutMs: MEDIA_WITHIN_MS, mostBytes })
    },
  }
}
