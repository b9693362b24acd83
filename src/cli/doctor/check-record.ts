import type { ChannelConfig } from '../../config/channels.ts'
import type { Config } from '../../config/config.ts'
import { trialChatIsOn } from '../../config/trial-chat.ts'
import type { Roster } from '../../domain/duty/roster.ts'
import { heardKey, plansInForce, rosterInForce, type State } from '../../domain/obligation/state.ts'
import { note, ok, todo, type Finding } from './finding.ts'

/** What the record lacks before people can be reminded. */
export function checkRecord(state: State, config: Config, names: readonly string[]): Finding[] {
  const roster = rosterInForce(state)
  if (roster.units.length === 0)
    return [
      ...checkPlans(state),
      todo('roster', '还没有通讯录，不知道该提醒谁：请运行 npm run -s duban -- roster import 通讯录文件。'),
    ]
  return [
    ...checkPlans(state),
    ...checkRoster(roster),
    ...checkChats(state, roster, config, names),
    ...checkUnbound(state, roster),
    ...[...state.unreached].map(([to, { reason }]) =>
      todo('unreached', `最近一次发往 ${to} 的提醒没有送到（${reason}）：处理好后，下一次提醒会再发。`),
    ),
  ]
}

function checkPlans(state: State): Finding[] {
  const plans = plansInForce(state)
  if (plans.length === 0)
    return [todo('plan', '还没有任务表：请先停止督办，运行 npm run -s duban -- import 任务表文件，再启动。')]
  const duties = plans.reduce((sum, plan) => sum + plan.duties.length, 0)
  return [ok('plan', `任务表 ${plans.length} 份，${duties} 个操作要点。`)]
}

function checkRoster({ units, admins }: Roster): Finding[] {
  const mute = units.filter(({ contacts }) => contacts.length === 0).map(({ name }) => name)
  const findings: Finding[] = []
  if (admins.length === 0)
    findings.push(
      todo('roster', '通讯录里没有管理员，延期、核验没有人能批：请在通讯录的 admins 里写上，再导入。'),
    )
  if (mute.length > 0)
    findings.push(
      todo('roster', `这些单位没有联系人，没人能报办结：${mute.join('、')}。请在通讯录里补上，再导入。`),
    )
  return findings.length > 0 ? findings : [ok('roster', `通讯录 ${units.length} 个单位，都有联系人。`)]
}

/** Which chats a reminder can reach, by what the configuration and the record say. */
function checkChats(state: State, roster: Roster, config: Config, names: readonly string[]): Finding[] {
  const groupless = roster.units.filter(({ chat }) => chat === null).map(({ name }) => name)
  const findings: Finding[] = []
  if (groupless.length > 0)
    findings.push(note('chats', `这些单位还没有群：${groupless.join('、')}。请在通讯录里写上群号（chat）。`))
  if (trialChatIsOn(config)) return findings
  const unheard = roster.units.filter(({ chat }) => chat !== null && !isServed(chat, state, config, names))
  if (unheard.length === 0) return [...findings, ok('chats', '有群的单位，提醒都有渠道送到。')]
  const list = unheard.map(({ name }) => name).join('、')
  const bot = config.bot.names[0] ?? '督办助手'
  return [
    ...findings,
    todo(
      'chats',
      `这些单位的群里还没人 @ 过机器人，也没有配群机器人地址，提醒发不进去：${list}。请在每个群里发一句“@${bot} 帮助”，机器人答话即可。`,
    ),
  ]
}

/** A group's id is learnt only when the group speaks to the bot: here somebody can read it off. */
function checkUnbound(state: State, roster: Roster): Finding[] {
  const bound = new Set(roster.units.map(({ chat }) => chat))
  const unbound = [...new Set(state.heardChats.values())].filter(
    (chat) => !chat.startsWith('user:') && !bound.has(chat),
  )
  if (unbound.length === 0) return []
  const text = `这些群和机器人说过话，但没有对上单位：${unbound.join('、')}。请在群里回复“绑定 单位名”（管理员同意后生效），或把群号（大小写一字不差）写进通讯录里该单位的 chat，再导入。`
  return [note('unbound', text)]
}

function isServed(chat: string, state: State, config: Config, names: readonly string[]): boolean {
  return config.channels.some((channel, index) =>
    servesChat(channel, chat, state, names[index] ?? channel.kind),
  )
}

function servesChat(channel: ChannelConfig, chat: string, state: State, name: string): boolean {
  switch (channel.kind) {
    case 'wecom-webhook':
      return chat in channel.chats
    case 'wecom-aibot':
      return state.heardChats.has(heardKey(name, chat))
    case 'wechaty':
      return true
    case 'wecom-aibot-callback':
    case 'wecom-app':
      return false
  }
}
