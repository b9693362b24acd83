import type { Roster } from '../../../domain/duty/roster.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import { safe, withoutMarkup } from './safe.ts'

/** One short line that makes phones ring for what the bot has just said in the same chat. */
export function ringText(items: number): string {
  return items === 0 ? '请看上面机器人发的督办消息' : `请看上面机器人发的督办提醒（${items} 项）`
}

/** Where reminders do not arrive. */
export interface NotReached {
  to: string
  reason: string
}

/** To the administrators: reminders do not arrive in some places, and what to do. */
export function unreachedText(roster: Roster, places: readonly NotReached[]): string {
  const lines = places.map(
    ({ to, reason }) => `· ${addressName(roster, to)}${reason === '' ? '' : `（${reason}）`}`,
  )
  return withoutMarkup(
    [
      '【督办】提醒发不到下面这些地方，里面的事项没有算作已提醒，会再发：',
      ...lines,
      '请把机器人加到群里，再在群里@它说一句话；个人请其本人给机器人发一句话。',
    ].join('\n'),
  )
}

/** The unit's group, or the person. */
export function addressName(roster: Roster, to: string): string {
  if (to.startsWith('user:')) return safe(personName(roster, to.slice('user:'.length)))
  const units = roster.units.filter((unit) => unit.chat === to).map((unit) => unit.name)
  return units.length === 0 ? `群 ${safe(to)}` : `${safe(units.join('、'))}的群`
}
