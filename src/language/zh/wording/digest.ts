import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { bytesOf } from '../../../domain/split-text.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Digest, DigestEntry, Stage } from '../../../domain/reminder/digest.ts'
import { isDaily } from '../../../domain/reminder/ladder.ts'
import { itemLine, mark, shortText } from './item.ts'
import { dayName, periodOf, weekdayName } from './period.ts'
import { safe, withoutMarkup } from './safe.ts'
import { unreadText } from './unread.ts'
import { silenceLine } from './silence.ts'
import { numbersOf } from './urgency.ts'

const GROUPS: readonly [Stage, string][] = [
  ['escalated', '逾期较久，请负责人过问'],
  ['overdue', '已逾期'],
  ['due', '今天到期'],
  ['upcoming', '即将到期'],
  ['before-import', '导入前已到期（请确认，只提这一次）'],
]

/**
 * 提醒单: one message for one chat; its numbers can be answered and are read back when it is quoted. The most urgent
 * are lines of their own; what does not fit is there by its number, for it counts as said. Never longer than the policy's
 * bytes: lines give way first, then numbers.
 */
export function digestText(
  view: Outlook,
  digest: Digest,
  title = digest.second ? '督办再提醒' : '督办提醒',
): string {
  const { itemsPerDigest, bytesPerDigest } = view.policy.reminders
  for (let lines = Math.max(1, itemsPerDigest); lines >= 1; lines--) {
    const text = composed(view, digest, title, { lines, numbers: Number.POSITIVE_INFINITY })
    if (bytesOf(text) <= bytesPerDigest) return text
  }
  let numbers = digest.entries.length
  let text = composed(view, digest, title, { lines: 1, numbers })
  while (bytesOf(text) > bytesPerDigest && numbers > 0) {
    numbers = Math.floor(numbers * 0.8)
    text = composed(view, digest, title, { lines: 1, numbers })
  }
  return text
}

/** How many items have a line, and how many more a number. */
interface Room {
  lines: number
  numbers: number
}

function composed(view: Outlook, digest: Digest, title: string, room: Room): string {
  const units = [...new Set(digest.entries.map((entry) => entry.obligation.unit))]
  const { year } = yearMonthDay(view.today)
  const head = `【${title}】${safe(titleOf(units)) || '管理员'} ${dayName(view.today, year)} ${weekdayName(view.today)}`
  const entries = dailyTogether(digest.entries)
  const shown = mostUrgent(entries, room.lines)
  const lines = GROUPS.flatMap(([stage, name]) => {
    const some = shown.filter((entry) => entry.stage === stage)
    return some.length === 0
      ? []
      : [`${name}：`, ...some.map((entry) => entryLine(view, entry, units.length > 1))]
  })
  const rest = entries.filter((entry) => !shown.includes(entry))
  lines.push(...byNumber(view, rest, shown, room.numbers))
  const [first] = GROUPS.flatMap(([stage]) => shown.filter((entry) => entry.stage === stage))
  if (first) lines.push(teach(view, digest, first))
  if (digest.unread) lines.push(unreadText(digest.unread))
  const silence = digest.silence ? [silenceLine(view, digest.silence)] : []
  return withoutMarkup([head, ...silence, ...lines].join('\n'))
}

/** An entry that may stand for several days of a daily duty. */
interface Shown extends DigestEntry {
  /** How many days, where it is more than one. */
  days?: number
}

/** The days of a daily duty make one line: that of the first. */
function dailyTogether(entries: readonly DigestEntry[]): Shown[] {
  const daily = new Map<string, Shown>()
  const together: Shown[] = []
  for (const entry of entries) {
    const { obligation } = entry
    if (!isDaily(obligation)) {
      together.push(entry)
      continue
    }
    const name = `${labelOf(obligation)} ${obligation.unit}`
    const first = daily.get(name)
    if (first) {
      first.days = (first.days ?? 1) + 1
      continue
    }
    const shown = { ...entry }
    together.push(shown)
    daily.set(name, shown)
  }
  return together
}

/** The entries that get a line; old deadlines only if there is room for all of them. */
function mostUrgent(entries: readonly Shown[], room: number): Shown[] {
  const [current, old] = [entries.filter((entry) => !isOld(entry)), entries.filter(isOld)]
  const chosen = withRoomForToday(current, room)
  if (chosen.length === 0) return old.slice(0, room)
  return old.length <= room - chosen.length ? [...chosen, ...old] : chosen
}

/** What is due today comes first; what is late leaves half of the rest to what is coming, as far as that needs it. */
function withRoomForToday(entries: readonly Shown[], room: number): Shown[] {
  const of = (...stages: Stage[]) => entries.filter(({ stage }) => stages.includes(stage))
  const [due, late, coming] = [of('due'), of('escalated', 'overdue'), of('upcoming')]
  const today = due.slice(0, room)
  const left = room - today.length
  const shownLate = late.slice(0, Math.max(Math.floor(left / 2), left - coming.length))
  return [...today, ...shownLate, ...coming.slice(0, left - shownLate.length)]
}

function isOld(entry: DigestEntry): boolean {
  return entry.stage === 'before-import'
}

/** What has no line of its own, by its numbers. */
function byNumber(
  view: Outlook,
  rest: readonly DigestEntry[],
  shown: readonly DigestEntry[],
  numbers: number,
): string[] {
  const lines: string[] = []
  const [current, old] = [rest.filter((entry) => !isOld(entry)), rest.filter(isOld)]
  const names = (entries: readonly DigestEntry[]) => labels(view, entries, shown, numbers)
  if (current.length > 0) lines.push(`还有 ${current.length} 项：${names(current)}（回复“待办”查看）`)
  const [first] = old
  if (first) {
    const label = dutyLabel(first.obligation.duty.no, first.obligation.part)
    lines.push(
      `导入前已到期 ${old.length} 项，请确认，只提这一次：${names(old)}（回复“详情 ${label}”看内容，已办的回复“完成 ${label}”）`,
    )
  }
  return lines
}

/** 3.1（第三季度）where a line shows 3.1 of another period; the first so many of them. */
function labels(
  view: Outlook,
  entries: readonly DigestEntry[],
  shown: readonly DigestEntry[],
  most: number,
): string {
  const { year } = yearMonthDay(view.today)
  const shownPeriods = new Map(shown.map(({ obligation: one }) => [labelOf(one), one.period]))
  const nameOf = (one: Obligation) => {
    const period = shownPeriods.get(labelOf(one))
    const isAmbiguous = period !== undefined && period !== one.period
    return `${labelOf(one)}${isAmbiguous ? `（${periodOf(one, year)}）` : ''}`
  }
  const named = entries.slice(0, most).map(({ obligation }) => obligation)
  return `${numbersOf(named, nameOf)}${named.length < entries.length ? '等' : ''}`
}

function labelOf({ duty, part }: Obligation): string {
  return dutyLabel(duty.no, part)
}

/** Names of more units than this make a head longer than a phone is wide. */
const NAMED = 3

function titleOf(units: readonly string[]): string {
  return units.length <= NAMED
    ? units.join('、')
    : `${units.slice(0, NAMED).join('、')}等 ${units.length} 个单位`
}

function entryLine(view: Outlook, { obligation, days }: Shown, severalUnits: boolean): string {
  const line = days === undefined ? itemLine(view, obligation) : dailyLine(obligation, days)
  return `${line}${severalUnits ? ` ${safe(obligation.unit)}` : ''}`
}

/** Without a date: whoever answers to it means today. */
function dailyLine({ duty, part }: Obligation, days: number): string {
  return `${mark({ duty, part })}${shortText(duty, part)}（每日，本周还有${days}天）`
}

function teach({ roster }: Outlook, { to }: Digest, { obligation, stage }: DigestEntry): string {
  const { duty, part, unit } = obligation
  const isOffice = roster.admins.some((admin) => to === `user:${admin}`)
  if (stage === 'escalated' && isOffice) return `要再催一次请回复“催办 ${safe(unit)}”`
  return `办完请回复“完成 ${dutyLabel(duty.no, part)}”，有情况可在后面说明`
}
