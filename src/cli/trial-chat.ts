import { openWebChat, type WebChat } from '../adapters/web/web-chat.ts'
import { plansInForce, rosterInForce } from '../domain/obligation/state.ts'
import type { Store } from '../ports/store.ts'
import type { Settings } from './open.ts'

const NO_TABLE = '还没有任务表：请管理员先停止程序，运行 npm run -s duban -- import 任务表文件，再启动。'

/** The group chat on the page, for the people of the roster in force. */
export function openTrialChat(
  { storeFolder, botNames, clock, config }: Settings,
  store: Store,
  warn: (sentence: string) => void,
): WebChat {
  return openWebChat({
    dir: storeFolder,
    roster: () => rosterInForce(store.state),
    botName: botNames[0] ?? '督办助手',
    now: () => clock.now(),
    timezone: config.timezone,
    warn,
    notice: () => (plansInForce(store.state).length === 0 ? NO_TABLE : null),
  })
}
