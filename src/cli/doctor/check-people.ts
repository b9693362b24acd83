import type { ChannelConfig } from '../../config/channels.ts'
import type { Roster } from '../../domain/duty/roster.ts'
import { ok, todo, type Finding } from './finding.ts'

/** Whether the app can reach the people of the roster: accounts are typed by hand, and an app sees only its range. */
export async function checkPeople(channels: readonly ChannelConfig[], { units }: Roster): Promise<Finding[]> {
  const app = channels.find((channel) => channel.kind === 'wecom-app')
  const people = new Map(units.flatMap(({ contacts }) => contacts.map(({ userId, name }) => [userId, name])))
  if (!app || people.size === 0) return []
  const { unknownPeople } = await import('../../adapters/wecom/probe/unknown-people.ts')
  const unknown = await unknownPeople(app, [...people.keys()])
  if (unknown.length === 0) return [ok('people', '通讯录里的账号，自建应用都能找到。')]
  const list = unknown.map((userId) => `${people.get(userId) ?? ''}（${userId}）`).join('、')
  const text = `自建应用找不到这些人：${list}。请核对通讯录里的 userId，并在管理后台把他们放进应用的可见范围。`
  return [todo('people', text)]
}
