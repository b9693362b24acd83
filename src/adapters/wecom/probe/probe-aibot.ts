import { z } from 'zod'

export type AibotProbe =
  { kind: 'welcome' } | { kind: 'refused'; code: number } | { kind: 'unreachable'; reason: string }

const ANSWER_WITHIN_MS = 10_000
const answerSchema = z.object({ errcode: z.int() })

/**
 * Logs in once and leaves. WeCom throws out whoever is logged in with the same bot, so this is for a bot that does not
 * run. Source: https://developer.work.weixin.qq.com/document/path/101463
 */
export function probeAibot({
  botId,
  secret,
  url,
}: {
  botId: string
  secret: string
  url: string
}): Promise<AibotProbe> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    const end = (outcome: AibotProbe) => {
      clearTimeout(limit)
      resolve(outcome)
      socket.close()
    }
    const limit = setTimeout(() => end({ kind: 'unreachable', reason: '没有答复' }), ANSWER_WITHIN_MS)
    socket.addEventListener('open', () => {
      const headers = { req_id: 'doctor_1' }
      socket.send(JSON.stringify({ cmd: 'aibot_subscribe', headers, body: { bot_id: botId, secret } }))
    })
    socket.addEventListener('message', ({ data }) => {
      const answer = answerSchema.safeParse(jsonOf(data))
      if (!answer.success) return
      const { errcode: code } = answer.data
      end(code === 0 ? { kind: 'welcome' } : { kind: 'refused', code })
    })
    socket.addEventListener('error', () => end({ kind: 'unreachable', reason: '连接失败' }))
    socket.addEventListener('close', () => end({ kind: 'unreachable', reason: '对方断开了' }))
  })
}

function jsonOf(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return null
  }
}
