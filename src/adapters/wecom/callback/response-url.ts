import { z } from 'zod'
import { isLoopback } from '../../../loopback.ts'
import type { ApiAnswer } from '../http/api-answer.ts'
import { postJson } from '../http/post-json.ts'

/** Of every address that WeCom gives for a later answer. */
const PATH = '/cgi-bin/aibot/response'
const HOST = 'qyapi.weixin.qq.com'

/**
 * The address for one later answer, if it is WeCom's own: what a message names is followed nowhere else. With an
 * `apiBase` on loopback (a test) loopback is allowed as well.
 */
export function responseUrl(text: string | undefined, apiBase: string): URL | null {
  const url = text === undefined ? null : URL.parse(text)
  if (url?.pathname !== PATH || url.username !== '' || url.password !== '') return null
  const base = URL.parse(apiBase)
  const local = base !== null && isLoopback(bare(base)) && isLoopback(bare(url)) && url.protocol === 'http:'
  return local || (url.protocol === 'https:' && url.host === HOST) ? url : null
}

function bare({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}

/** Posts the one answer that the address takes. */
export function postLater(url: URL, content: string): Promise<ApiAnswer<unknown>> {
  return postJson(url, { msgtype: 'markdown', markdown: { content } }, z.unknown(), 10_000)
}
