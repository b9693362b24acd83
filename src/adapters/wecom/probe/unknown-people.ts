import { z } from 'zod'
import { accessToken, type AppIdentity } from '../app/access-token.ts'
import { apiAnswer } from '../http/api-answer.ts'
import { call } from '../http/call.ts'

/** No such account, or one outside of the app's range. */
const UNKNOWN = new Set([60111, 60011, 40003])

/** Asked one after the other; an office has some dozens, and WeCom minds haste. */
const MOST_ASKED = 100

/** Those of the accounts that the app cannot see, and so cannot reach; none where WeCom does not let it ask. */
export async function unknownPeople(app: AppIdentity, userIds: readonly string[]): Promise<string[]> {
  const token = await accessToken(app, () => performance.now()).get()
  if (token.kind !== 'ok') return []
  const unknown: string[] = []
  for (const userId of userIds.slice(0, MOST_ASKED)) {
    const url = new URL('/cgi-bin/user/get', app.apiBase)
    url.searchParams.set('access_token', token.value)
    url.searchParams.set('userid', userId)
    const answer = apiAnswer(await call(url, { method: 'GET', timeoutMs: 5_000 }), z.unknown())
    if (answer.kind === 'unsent' || answer.kind === 'unknown') return unknown
    if (answer.kind === 'errcode' && UNKNOWN.has(answer.code)) unknown.push(userId)
  }
  return unknown
}
