import type { ChannelConfig } from '../../config/channels.ts'
import { note, ok, todo, type Finding } from './finding.ts'

/** Below this neither callbacks nor reminders suffer. */
const MOST_SKEW_MS = 120_000

/** Our clock against that of WeCom: beyond five minutes its callbacks are refused as stale. */
export async function checkClock(channels: readonly ChannelConfig[]): Promise<Finding[]> {
  const address = channels.map(addressOf).find((found) => found !== null)
  if (address === undefined) return []
  const { serverTime } = await import('../../adapters/wecom/probe/server-time.ts')
  const theirs = await serverTime(address)
  if (theirs === null) return [note('clock', '问不到企业微信的时间，时钟没有核对。')]
  const skew = Date.now() - theirs
  if (Math.abs(skew) <= MOST_SKEW_MS) return [ok('clock', '这台机器的时钟是准的。')]
  const minutes = Math.round(Math.abs(skew) / 60_000)
  const text = `这台机器的时钟${skew > 0 ? '快' : '慢'}了约 ${minutes} 分钟，提醒会不准，回调会被当作过期的拒绝：请打开自动对时（Linux 运行 timedatectl set-ntp true）。`
  return [todo('clock', text)]
}

function addressOf(channel: ChannelConfig): string | null {
  switch (channel.kind) {
    case 'wecom-app':
    case 'wecom-aibot-callback':
      return channel.apiBase
    case 'wecom-webhook':
      return Object.values(channel.chats)[0] ?? null
    case 'wecom-aibot':
      return channel.url.replace(/^ws/, 'http')
    case 'wechaty':
      return null
  }
}
