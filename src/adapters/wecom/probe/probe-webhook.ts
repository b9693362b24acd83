import { z } from 'zod'
import { postJson } from '../http/post-json.ts'

const UNKNOWN_KEY = 93000

/** Asks with an empty message, which WeCom refuses after it has looked at the key: nothing is posted. */
export async function probeWebhook(address: string): Promise<'known' | 'unknown-key' | 'unreachable'> {
  const empty = { msgtype: 'text', text: { content: '' } }
  const answer = await postJson(new URL(address), empty, z.unknown(), 10_000)
  if (answer.kind === 'unsent' || answer.kind === 'unknown') return 'unreachable'
  return answer.kind === 'errcode' && answer.code === UNKNOWN_KEY ? 'unknown-key' : 'known'
}
