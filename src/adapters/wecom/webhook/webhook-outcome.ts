import type { SendOutcome } from '../../../ports/channel.ts'
import type { ApiAnswer } from '../http/api-answer.ts'

export const TOO_OFTEN = 45009

/** Server busy, by WeCom's own advice worth three tries. */
const BUSY = -1
const BUSY_TRIES = 3

/** The bot is gone from this group, or its address means nothing. */
const LOST = new Map([
  [93000, '群机器人地址无效'],
  [93004, '群机器人已被停用'],
  [93008, '群机器人不在这个群里'],
])

/** What became of a message, by the answer to it. */
export function outcomeOf(answer: ApiAnswer<unknown>): SendOutcome {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'accepted' }
    case 'errcode':
      return refusedBy(answer.code)
    case 'status':
      return refused(`企业微信没有受理（HTTP ${answer.status}）`, answer.status === 429)
    case 'unsent':
      return refused(`连不上企业微信（${answer.reason}）`, true)
    case 'unknown':
      return { kind: 'unknown', reason: `没有得到企业微信的答复（${answer.reason}）` }
  }
}

function refusedBy(code: number): SendOutcome {
  if (code === TOO_OFTEN) return refused(`发得太频繁（${code}）`, true)
  if (code === BUSY) return { ...refused(`企业微信忙（${code}）`, true), mostTries: BUSY_TRIES }
  const lost = LOST.get(code)
  if (lost !== undefined) return { ...refused(`${lost}（${code}）`, false), lost: true }
  return refused(`企业微信拒绝了这条消息（${code}）`, false)
}

function refused(reason: string, retryable: boolean): SendOutcome & { kind: 'refused' } {
  return { kind: 'refused', reason, retryable }
}
