import type { Config } from './config.ts'

/** Anyone may speak as anyone there: it is for trying out, and off beside a real channel unless wanted. */
export function trialChatIsOn({ web, channels }: Pick<Config, 'web' | 'channels'>): boolean {
  return web.trialChat === 'on' || (web.trialChat === 'auto' && channels.length === 0)
}
