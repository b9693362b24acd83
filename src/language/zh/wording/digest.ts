import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { dutyLabel } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Digest, DigestEntry, Stage } from '../../../domain/reminder/digest.ts'
import { itemLine } from './item.ts'
import { dayName, weekdayName } from './period.ts'
import { safe, withoutMarkup } from './safe.ts'

const GROUPS: readonly [Stage, string][] = [
  ['overdue', '已逾期'],
  ['due', '今天到期'],
  ['upcoming', '即将到期'],
  ['before-import', '导入前已到期（请确认，只提这一次）'],
]

/** 提醒单: one message for one chat; its numbers can be answered and are read back when it is quoted. */
export function digestText(view: Outlook, digest: Digest): string {
  const units = [...new Set(digest.entries.map((entry) => entry.obligation.unit))]
  const { year } = yearMonthDay(view.today)
  const head = `【督办提醒】${safe(titleOf(units))} ${dayName(view.today, year)} ${weekdayName(view.today)}`
  const shown = GROUPS.flatMap(([stage]) => digest.entries.filter((entry) => entry.stage === stage)).slice(
    0,
    Math.max(1, view.policy.reminders.itemsPerDigest),
  )
  const lines = GROUPS.flatMap(([stage, name]) => {
    const entries = shown.filter((entry) => entry.stage === stage)
    return entries.length === 0
      ? []
      : [`${name}：`, ...entries.map((entry) => entryLine(view, entry, units.length > 1))]
  })
  const left = digest.entries.length - shown.length
  if (left > 0) lines.push(`还有 ${left} 项，回复“待办”查看`)
  const [first] = shown
  if (first) lines.push(teach(first))
  return withoutMarkup([head, ...lines].join('\n'))
}

/** Names of more units than this make a head longer than a phone is wide. */
const NAMED = 3

function titleOf(units: readonly string[]): string {
  return units.length <= NAMED
    ? units.join('、')
    : `${units.slice(0, NAMED).join('、')}等 ${units.length} 个单位`
}

function entryLine(view: Outlook, { obligation }: DigestEntry, severalUnits: boolean): string {
  return `${itemLine(view, obligation)}${severalUnits ? ` ${safe(obligation.unit)}` : ''}`
}

function teach({ obligation: { duty, part } }: DigestEntry): string {
  return `办完请回复“完成 ${dutyLabel(duty.no, part)}”，有情况可在后面说明`
}
