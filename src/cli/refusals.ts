import type { Config } from '../config/config.ts'
import { trialChatIsOn } from '../config/trial-chat.ts'
import { DubanError } from '../errors.ts'
import { UNSERVED } from './channels.ts'

/** A bot that cannot speak would be reminders that never come: better not to start. */
export function refuseSilence(config: Config): void {
  const kinds = [...new Set(config.channels.map((channel) => channel.kind))].filter((kind) =>
    UNSERVED.has(kind),
  )
  if (kinds.length > 0) {
    const message = `配置里的渠道 ${kinds.join('、')} 本版本还不能用，请从 config/duban.yaml 的 channels 中删去后再启动`
    throw new DubanError('channel-unsupported', message, { at: 'channels' })
  }
  if (!trialChatIsOn(config) && config.channels.length === 0) {
    const message =
      '试用群聊关着（web.trialChat: off），又没有配置消息渠道，提醒发不出去：请在 config/duban.yaml 里把 trialChat 改为 auto，或配置渠道，再启动'
    throw new DubanError('config-invalid', message, { at: 'web.trialChat' })
  }
}
