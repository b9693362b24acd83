import type { Roster } from '../../../domain/duty/roster.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import { safe, withoutMarkup } from './safe.ts'

/** One short line that makes phones ring for what the bot has just said in the same chat. */
export function ringText(items: number): string {
  return items === 0 ? '请看上面机器人发的督办消息' : `请看上面机器人发的督办提醒（${items} 项）`
}

/** To the administrators: reminders do not arrive somewhere, and what to do. */
export function unreachedText(roster: Roster, to: string, reason: string): string {
  const why = reason === '' ? '' : `（${reason}）`
  const who = addressName(roster, to)
  const remedy = to.startsWith('user:')
    ? '请让其本人给机器人发一句话'
    : '请把机器人加到这个群里，再在群里@它说一句话'
  return withoutMarkup(
    `【督办】提醒发不到${who}${why}，里面的事项没有算作已提醒，会在下次提醒时再发。${remedy}。`,
  )
}

function addressName(roster: Roster, to: string): string {
  if (to.startsWith('user:')) return safe(personName(roster, to.slice('user:'.length)))
  const units = roster.units.filter((unit) => unit.chat === to).map((unit) => unit.name)
  return units.length === 0 ? `群 ${safe(to)}` : `${safe(units.join('、'))}的群`
}
