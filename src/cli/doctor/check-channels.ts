import type { ChannelConfig } from '../../config/channels.ts'
import { DubanError } from '../../errors.ts'
import { note, ok, todo, type Finding } from './finding.ts'

type Of<Kind extends ChannelConfig['kind']> = Extract<ChannelConfig, { kind: Kind }>

/**
 * Whether a channel would be let in, asked in its own way; only while no bot runs, which would have the same answer
 * in its health, and which a second login would throw out.
 */
export function checkChannel(channel: ChannelConfig, name: string): Promise<Finding[]> {
  switch (channel.kind) {
    case 'wecom-aibot':
      return checkAibot(channel, name)
    case 'wecom-webhook':
      return checkWebhook(channel, name)
    case 'wecom-app':
      return checkApp(channel, name)
    case 'wechaty':
      return checkWechaty(channel, name)
    case 'wecom-aibot-callback':
      return Promise.resolve([])
  }
}

async function checkAibot({ botId, secret, url }: Of<'wecom-aibot'>, name: string): Promise<Finding[]> {
  const { probeAibot } = await import('../../adapters/wecom/probe/probe-aibot.ts')
  const outcome = await probeAibot({ botId, secret, url })
  switch (outcome.kind) {
    case 'welcome':
      return [ok(name, '智能机器人：Bot ID 和 Secret 都对。')]
    case 'refused': {
      const why = outcome.code === 853000 ? 'Bot ID 或 Secret 不对' : `企业微信不让登录（${outcome.code}）`
      return [
        todo(name, `智能机器人：${why}。请在管理后台的机器人详情里核对（API 模式要选“长连接”），改好配置。`),
      ]
    }
    case 'unreachable':
      return [
        todo(
          name,
          `智能机器人：连不上 ${new URL(url).host}（${outcome.reason}）。请检查网络，防火墙要放行到这个地址的出站连接。`,
        ),
      ]
  }
}

async function checkWebhook({ chats }: Of<'wecom-webhook'>, name: string): Promise<Finding[]> {
  const { probeWebhook } = await import('../../adapters/wecom/probe/probe-webhook.ts')
  const findings: Finding[] = []
  for (const [chat, address] of Object.entries(chats)) {
    const outcome = await probeWebhook(address)
    if (outcome === 'unknown-key')
      findings.push(
        todo(
          name,
          `群 ${chat} 的群机器人地址无效：请在群里重新添加“消息推送”，把新的 Webhook 地址写进配置。`,
        ),
      )
    if (outcome === 'unreachable')
      findings.push(
        todo(
          name,
          `群 ${chat} 的群机器人地址连不上：请检查网络，防火墙要放行到 qyapi.weixin.qq.com 的出站连接。`,
        ),
      )
  }
  return findings.length > 0 ? findings : [ok(name, `群机器人：${Object.keys(chats).length} 个地址都有效。`)]
}

async function checkApp(channel: Of<'wecom-app'>, name: string): Promise<Finding[]> {
  const { probeApp } = await import('../../adapters/wecom/probe/probe-app.ts')
  const trouble = await probeApp(channel)
  return [
    trouble === null ? ok(name, '自建应用：Secret 和可信IP 都对。') : todo(name, `自建应用：${trouble}`),
  ]
}

async function checkWechaty(channel: Of<'wechaty'>, name: string): Promise<Finding[]> {
  const { loadWechaty } = await import('../../adapters/wechaty/load-wechaty.ts')
  try {
    await loadWechaty(channel)
    return [note(name, 'Wechaty 已安装；账号能不能登录，启动后看 /healthz。')]
  } catch (error) {
    if (error instanceof DubanError) return [todo(name, error.message)]
    throw error
  }
}
