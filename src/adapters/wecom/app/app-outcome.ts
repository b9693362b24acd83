import type { SendOutcome } from '../../../ports/channel.ts'
import type { ApiAnswer } from '../http/api-answer.ts'

type Errcode = Extract<ApiAnswer<unknown>, { kind: 'errcode' }>

export const TOO_OFTEN = 45009
const BUSY = -1
const BUSY_TRIES = 3
/** All of them within the half hour in which WeCom knows a repetition. */
const UNKNOWN_TRIES = 4

/** The app itself is not let in: nothing can be sent to anybody until somebody mends it. */
const SHUT_OUT = new Map<number, (ip: string | null) => string>([
  [40001, () => '应用的 Secret 不对：请到管理后台的应用详情里重新查看 Secret，改好配置后重启。'],
  [40013, () => '企业 ID（corpId）不对：请到管理后台“我的企业”页面底部查看，改好配置后重启。'],
  [40056, () => '应用的 agentId 不对：请到管理后台的应用详情里查看，改好配置后重启。'],
  [
    60020,
    (ip) =>
      `这台机器的公网 IP${ip === null ? '' : `（${ip}）`}不在应用的“企业可信IP”里：请在管理后台的应用详情里把它加上，不必重启。`,
  ],
  [301002, () => '这个 Secret 不是这个应用的：请核对 agentId 和 secret，改好配置后重启。'],
])

/** The person cannot be reached by this app. */
const OUT_OF_REACH = new Set([81013, 60111, 60011, 86004])

/** Why the app is not let in, as a sentence; null where that is not the trouble. */
export function shutOut({ code, ip }: Errcode): string | null {
  return SHUT_OUT.get(code)?.(ip) ?? null
}

/**
 * What became of a message. WeCom drops a repetition of the same text, so what may have arrived can be
 * sent again.
 */
export function outcomeOf(answer: ApiAnswer<{ invaliduser?: string | undefined }>): SendOutcome {
  switch (answer.kind) {
    case 'ok':
      return (answer.value.invaliduser ?? '') === '' ? { kind: 'accepted' } : outOfReach(null)
    case 'errcode':
      return refusedBy(answer)
    case 'status':
      return refused(`企业微信没有受理（HTTP ${answer.status}）`, answer.status === 429)
    case 'unsent':
      return refused(`连不上企业微信（${answer.reason}）`, true)
    case 'unknown':
      return { ...refused(`没有得到企业微信的答复（${answer.reason}）`, true), mostTries: UNKNOWN_TRIES }
  }
}

function refusedBy(answer: Errcode): SendOutcome {
  const { code } = answer
  if (code === TOO_OFTEN) return refused(`发得太频繁（${code}）`, true)
  if (code === BUSY) return { ...refused(`企业微信忙（${code}）`, true), mostTries: BUSY_TRIES }
  if (OUT_OF_REACH.has(code)) return outOfReach(code)
  // Somebody may mend it meanwhile.
  if (shutOut(answer) !== null) return refused(`企业微信不让应用接入（${code}）`, true)
  return refused(`企业微信拒绝了这条消息（${code}）`, false)
}

function outOfReach(code: number | null): SendOutcome {
  const reason = `这个人不在应用的可见范围里，或通讯录里的账号不对${code === null ? '' : `（${code}）`}`
  return { ...refused(reason, false), lost: true }
}

function refused(reason: string, retryable: boolean): SendOutcome & { kind: 'refused' } {
  return { kind: 'refused', reason, retryable }
}
