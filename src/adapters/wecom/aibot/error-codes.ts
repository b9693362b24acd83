/**
 * What an errcode of the long connection means for what was sent. `busy`: try again, a few times. `too-many`: wait out
 * the minute. `push`: the request id is not good for this answer. `unsubscribed`: connect anew, then send. `lost`: the
 * bot may not post there. `ours`: a mistake of this program.
 */
export type Meaning = 'busy' | 'too-many' | 'push' | 'unsubscribed' | 'lost' | 'ours' | 'other'

const MEANINGS: Record<number, readonly [Meaning, string]> = {
  [-1]: ['busy', '企业微信系统繁忙'],
  45009: ['too-many', '发得太频繁，超过了企业微信的上限'],
  45033: ['too-many', '发得太频繁，超过了企业微信的上限'],
  846605: ['push', '这条消息不能再直接回复'],
  846608: ['push', '这条消息不能再直接回复'],
  846609: ['unsubscribed', '企业微信要求重新登录'],
  93001: ['lost', '机器人不能在这里发消息'],
  93006: ['lost', '机器人还没有在这里被@过，或这个群已不存在'],
  93008: ['lost', '机器人已不在这个群里'],
  40008: ['ours', '消息格式企业微信不接受'],
  40058: ['ours', '消息格式企业微信不接受'],
  42045: ['ours', '消息格式企业微信不接受'],
  600039: ['ours', '消息格式企业微信不接受'],
  93017: ['ours', '消息格式企业微信不接受'],
}

export function meaningOf(code: number): Meaning {
  return MEANINGS[code]?.[0] ?? 'other'
}

/** 机器人已不在这个群里（93008） */
export function reasonOf(code: number): string {
  return `${MEANINGS[code]?.[1] ?? '企业微信没有接受'}（${code}）`
}

/** Codes of a refused subscription that no second try can change: bot or secret wrong, feature not open. */
const FINAL = new Map([
  [
    853000,
    '智能机器人的 botId 或 secret 不对（853000）：请到企业微信管理后台核对，改好 config/duban.yaml 再启动',
  ],
  [93019, '智能机器人的 botId 不对（93019）：请到企业微信管理后台核对，改好 config/duban.yaml 再启动'],
  [853006, '企业微信没有给本单位开放智能机器人的这项功能（853006）：请联系企业微信管理员'],
  [40001, '智能机器人的 secret 不对（40001）：请到企业微信管理后台核对，改好 config/duban.yaml 再启动'],
])

/** What is wrong and what to do, for a subscription that is refused for good; null for one worth another try. */
export function finalRefusal(code: number): string | null {
  return FINAL.get(code) ?? null
}
