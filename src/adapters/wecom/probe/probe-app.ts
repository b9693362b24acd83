import { z } from 'zod'
import { accessToken, type AppIdentity } from '../app/access-token.ts'
import { shutOut } from '../app/app-outcome.ts'
import { apiAnswer, type ApiAnswer } from '../http/api-answer.ts'
import { call } from '../http/call.ts'

/** What keeps the app out, as a sentence that says what to do; null where it is let in. Sends nothing to anybody. */
export async function probeApp(app: AppIdentity & { agentId: number }): Promise<string | null> {
  const token = await accessToken(app, () => performance.now()).get()
  if (token.kind !== 'ok') return troubleOf(token)
  const url = new URL('/cgi-bin/agent/get', app.apiBase)
  url.searchParams.set('access_token', token.value)
  url.searchParams.set('agentid', String(app.agentId))
  const answer = apiAnswer(await call(url, { method: 'GET', timeoutMs: 10_000 }), z.unknown())
  // Whoever answers anything else has let the app in.
  return answer.kind === 'errcode' ? shutOut(answer) : null
}

function troubleOf(answer: Exclude<ApiAnswer<string>, { kind: 'ok' }>): string {
  switch (answer.kind) {
    case 'errcode':
      return shutOut(answer) ?? `企业微信不给令牌（${answer.code}）：请核对 corpId、agentId 和 secret。`
    case 'status':
      return `企业微信的接口答复不对（HTTP ${answer.status}）：请核对 apiBase，或看看是不是要经过代理。`
    case 'unsent':
    case 'unknown':
      return `连不上企业微信的接口（${answer.reason}）：请检查网络，防火墙要放行到 qyapi.weixin.qq.com 的出站连接。`
  }
}
