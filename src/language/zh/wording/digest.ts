import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Digest, DigestEntry, Stage } from '../../../domain/reminder/digest.ts'
import { itemLine } from './item.ts'
import { dayName, periodName, weekdayName } from './period.ts'
import { safe, withoutMarkup } from './safe.ts'
import { numbersOf } from './urgency.ts'

const GROUPS: readonly [Stage, string][] = [
  ['overdue', '已逾期'],
  ['due', '今天到期'],
  ['upcoming', '即将到期'],
  ['before-import', '导入前已到期（请确认，只提这一次）'],
]

/**
 * 提醒单: one message for one chat; its numbers can be answered and are read back when it is quoted. The most urgent
 * are lines of their own; what does not fit is there by its number, for it counts as said.
 */
export function digestText(view: Outlook, digest: Digest, title = '督办提醒'): string {
  const units = [...new Set(digest.entries.map((entry) => entry.obligation.unit))]
  const { year } = yearMonthDay(view.today)
  const head = `【${title}】${safe(titleOf(units))} ${dayName(view.today, year)} ${weekdayName(view.today)}`
  const shown = mostUrgent(view, digest.entries)
  const lines = GROUPS.flatMap(([stage, name]) => {
    const entries = shown.filter((entry) => entry.stage === stage)
    return entries.length === 0
      ? []
      : [`${name}：`, ...entries.map((entry) => entryLine(view, entry, units.length > 1))]
  })
  const rest = digest.entries.filter((entry) => !shown.includes(entry))
  lines.push(...byNumber(view, rest, shown))
  const [first] = GROUPS.flatMap(([stage]) => shown.filter((entry) => entry.stage === stage))
  if (first) lines.push(teach(first))
  return withoutMarkup([head, ...lines].join('\n'))
}

/** The entries that get a line; old deadlines only if there is room for all of them. */
function mostUrgent(view: Outlook, entries: readonly DigestEntry[]): DigestEntry[] {
  const room = Math.max(1, view.policy.reminders.itemsPerDigest)
  const [current, old] = [entries.filter((entry) => !isOld(entry)), entries.filter(isOld)]
  const chosen = withRoomForToday(current, room)
  if (chosen.length === 0) return old.slice(0, room)
  return old.length <= room - chosen.length ? [...chosen, ...old] : chosen
}

/** What is due today comes first; what is late leaves half of the rest to what is coming, as far as that needs it. */
function withRoomForToday(entries: readonly DigestEntry[], room: number): DigestEntry[] {
  const [due, late, coming] = (['due', 'overdue', 'upcoming'] as const).map((stage) =>
    entries.filter((entry) => entry.stage === stage),
  ) as [DigestEntry[], DigestEntry[], DigestEntry[]]
  const today = due.slice(0, room)
  const left = room - today.length
  const shownLate = late.slice(0, Math.max(Math.floor(left / 2), left - coming.length))
  return [...today, ...shownLate, ...coming.slice(0, left - shownLate.length)]
}

function isOld(entry: DigestEntry): boolean {
  return entry.stage === 'before-import'
}

/** What has no line of its own, by its numbers. */
function byNumber(view: Outlook, rest: readonly DigestEntry[], shown: readonly DigestEntry[]): string[] {
  const lines: string[] = []
  const [current, old] = [rest.filter((entry) => !isOld(entry)), rest.filter(isOld)]
  if (current.length > 0)
    lines.push(`还有 ${current.length} 项：${labels(view, current, shown)}（回复“待办”查看）`)
  const [first] = old
  if (first) {
    const label = dutyLabel(first.obligation.duty.no, first.obligation.part)
    lines.push(
      `导入前已到期 ${old.length} 项，请确认，只提这一次：${labels(view, old, shown)}（回复“详情 ${label}”看内容，已办的回复“完成 ${label}”）`,
    )
  }
  return lines
}

/** 3.1（第三季度）where a line shows 3.1 of another period. */
function labels(view: Outlook, entries: readonly DigestEntry[], shown: readonly DigestEntry[]): string {
  const { year } = yearMonthDay(view.today)
  return numbersOf(
    entries.map(({ obligation }) => obligation),
    (one) => {
      const isAmbiguous = shown.some(
        ({ obligation }) => isSameLabel(one, obligation) && one.period !== obligation.period,
      )
      return `${dutyLabel(one.duty.no, one.part)}${isAmbiguous ? `（${periodName(one.period, year)}）` : ''}`
    },
  )
}

function isSameLabel(one: Obligation, other: Obligation): boolean {
  return one.duty.no === other.duty.no && one.part === other.part
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
