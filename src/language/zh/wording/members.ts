import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import type { MembersConfirmed } from '../../../domain/obligation/order.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { MembersRefusal } from '../../../domain/obligation/refusal.ts'
import { chatMembers, type ChatMembers, type Member } from '../../../domain/reminder/members.ts'
import { dayName } from './period.ts'
import { safe } from './safe.ts'

const ROLES = { liaison: '联络员', head: '负责人', leader: '分管领导' } as const

/** 确认成员: who is in the group as far as is known, and who should be. */
export function membersText(view: Outlook, members: ChatMembers): string {
  const { units, confirmedOn, present } = members
  const { year } = yearMonthDay(view.today)
  const whose = units.length > 0 ? `本群是${safe(units.join('、'))}的群` : '本群还没有绑定单位'
  const when = confirmedOn === null ? '还没有确认过成员' : `${dayName(confirmedOn, year)}确认过成员`
  const known = present.map((one) => `${nameOf(one)}${one.heard ? '' : '（已确认）'}`)
  const names = [...present, ...members.missing, ...members.missingSuperiors].map(({ name }) => safe(name))
  const reply =
    names.length > 0
      ? `核对后请回复“本群成员 ${names.join('、')}”（不在的去掉），都在请回复“确认成员 都在”。`
      : ''
  return [
    `${whose}，${when}。`,
    ...(known.length > 0 ? [`在群里：${known.join('、')}`] : []),
    ...missingLines(members, confirmedOn === null ? '还没听到过，不知道在不在' : '不在群里，提醒时@不到'),
    ...visitorsLine(members),
    ...strangersLine(members),
    `机器人只听得到@它的人，没说过话不等于不在群里。${reply}`,
  ].join('\n')
}

/** What an administrator's word comes to. */
export function confirmedText(view: Outlook, event: MembersConfirmed): string {
  const members = chatMembers(withMembers(view, event), event.chat)
  const named = members.present.map(nameOf)
  const all = members.missing.length === 0 && members.units.length > 0 ? ['要提醒的人都在群里。'] : []
  return [
    `已确认本群成员：联系人 ${named.length} 人${named.length > 0 ? `（${named.join('、')}）` : ''}。`,
    ...missingLines(members, '不在群里，提醒时@不到，请拉进群或更新通讯录'),
    ...all,
    ...visitorsLine(members),
    ...strangersLine(members),
  ].join('\n')
}

/** As it will be once it is recorded. */
function withMembers(view: Outlook, event: MembersConfirmed): Outlook {
  const { state, now } = view
  const order = { receipt: state.seq + 1, by: '', at: now, event }
  return { ...view, state: { ...state, members: new Map([...state.members, [event.chat, [order]]]) } }
}

function missingLines({ missing, missingSuperiors }: ChatMembers, why: string): string[] {
  const superiors = missingSuperiors.map(titled).join('、')
  return [
    ...(missing.length > 0 ? [`要提醒的${missing.map(titled).join('、')}：${why}。`] : []),
    ...(superiors === '' ? [] : [`逾期后要提醒的${superiors}：${why}。`]),
  ]
}

function visitorsLine({ visitors }: ChatMembers): string[] {
  return visitors.length > 0 ? [`其他单位的：${visitors.map(nameOf).join('、')}`] : []
}

/** By number: who they are the bot cannot tell. */
function strangersLine({ strangers: { heard, named } }: ChatMembers): string[] {
  const parts = [
    ...(heard > 0 ? [`说过话的 ${heard} 人`] : []),
    ...(named > 0 ? [`名单里的 ${named} 人`] : []),
  ]
  return parts.length > 0 ? [`不在通讯录里的：${parts.join('，')}。`] : []
}

/** 安全站联络员周洁 */
export function titled({ unit, role, name }: Member): string {
  return `${safe(unit)}${ROLES[role]}${safe(name)}`
}

function nameOf({ name, unit }: Member): string {
  return `${safe(name)}（${safe(unit)}）`
}

export function membersRefused({ reason, name, units }: MembersRefusal): string {
  switch (reason) {
    case 'only-admins-confirm':
      return '没有登记：群成员由督办管理员确认，请联系管理员。'
    case 'not-in-group':
      return '没有登记：请在要确认的群里回复“确认成员”。'
    case 'no-units':
      return '没有登记：本群还没有绑定单位，请先回复“绑定 单位名”。'
    case 'several-people':
      return `没有登记：有几位${safe(name ?? '')}，请写上单位，如“本群成员 ${safe(units[0] ?? '')}${safe(name ?? '')}”。`
  }
}
