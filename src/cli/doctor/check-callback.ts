import type { ChannelConfig } from '../../config/channels.ts'
import { note, ok, todo, type Finding } from './finding.ts'

type Callback = Extract<ChannelConfig, { kind: 'wecom-aibot-callback' | 'wecom-app' }>

export interface CallbackAround {
  name: string
  /** Where WeCom reaches us; undefined where the configuration does not say. */
  publicUrl: string | undefined
  running: boolean
  /** Epoch milliseconds. */
  now: number
}

export function isCallback(channel: ChannelConfig): channel is Callback {
  return channel.kind === 'wecom-aibot-callback' || channel.kind === 'wecom-app'
}

/** Calls the public address as WeCom will when it is saved in the admin console. */
export async function checkCallback(channel: Callback, around: CallbackAround): Promise<Finding> {
  const check = `${around.name}-callback`
  const { path, token, encodingAesKey } = channel
  if (around.publicUrl === undefined)
    return note(check, `回调 ${path}：配置里写上 web.publicUrl（企业微信访问的公网网址）才能检查公网通不通。`)
  const address = new URL(path, around.publicUrl)
  if (!around.running) return note(check, `回调 ${address.href}：启动督办后再查一次，才知道公网通不通。`)
  const { probeCallback } = await import('../../adapters/wecom/probe/probe-callback.ts')
  const receiverId = channel.kind === 'wecom-app' ? channel.corpId : ''
  const outcome = await probeCallback(address, { token, encodingAesKey, receiverId }, around.now)
  switch (outcome.kind) {
    case 'ours':
      return ok(check, `回调 ${address.href}：公网通，验证能过。`)
    case 'other':
      return todo(
        check,
        `回调 ${address.href} 有应答，但不是这个督办的（HTTP ${outcome.status}）：请检查反向代理，要把 ${path} 连同参数原样转给督办；刚改过配置的，请重启督办。`,
      )
    case 'unreachable':
      return todo(
        check,
        `回调 ${address.href} 打不开（${outcome.reason}）：请检查域名解析、证书、反向代理和防火墙的入站规则。`,
      )
  }
}
