import type { Config } from '../config/config.ts'
import { trialChatIsOn } from '../config/trial-chat.ts'
import { DubanError } from '../errors.ts'

/** A bot that cannot speak would be reminders that never come: better not to start. */
export function refuseSilence(config: Config): void {
  if (!trialChatIsOn(config) && config.channels.length === 0) {
    const message =
      '试用群聊关着（web.trialChat: off），又没有配置消息渠道，提醒发不出去：请在 config/duban.yaml 里把 trialChat 改为 auto，或配置渠道，再启动'
    throw new DubanError('config-invalid', message, { at: 'web.trialChat' })
  }
}
