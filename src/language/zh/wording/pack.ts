import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { wallTime } from '../../../domain/calendar/zone.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import { dutyLabel } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { PackFact } from '../../facts.ts'
import type { HistoryEntry } from '../../resolve/history.ts'
import { dayName } from './period.ts'
import { cut, safe } from './safe.ts'
import { entryLine } from './standing.ts'

/** Entries of one kind that fit on a phone. */
const SHOWN = 10
const SOURCE = 60

/** 迎检: what there is to show for a duty, in the order in which it is asked for. */
export function packText(view: Outlook, fact: PackFact): string {
  const { label, duty, units, reminders, entries } = fact
  const evidence = entries.filter(({ what }) => what.type === 'evidence')
  const signed = entries.filter(({ what }) => what.type === 'verified')
  const others = entries.filter((entry) => !evidence.includes(entry) && !signed.includes(entry))
  const { year } = yearMonthDay(view.today)
  return [
    `迎检材料 第${dutyLabel(label.no, label.part)}项`,
    `一、任务：${safe(duty.text)}`,
    `　责任单位：${safe(units.join('、'))}`,
    ...(duty.section === null ? [] : [`　出处：${cut(safe(duty.section), SOURCE)}`]),
    ...section(
      '二、提醒',
      reminders.map(({ unit, day }) => `${safe(unit)} 最近一次 ${dayName(day, year)}`),
    ),
    ...section(
      '三、办理',
      others.map((entry) => entryLine(view, entry)),
    ),
    ...section(
      '四、附件',
      evidence.map((entry) => entryLine(view, entry)),
    ),
    ...section(
      '五、核验',
      signed.map((entry) => signature(view, entry)),
    ),
  ].join('\n')
}

function section(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [`${head}：无`]
  const shown = lines.slice(-SHOWN).map((line) => `　${line}`)
  const older = lines.length > shown.length ? [`　（前面还有 ${lines.length - shown.length} 条）`] : []
  return [`${head}：`, ...older, ...shown]
}

function signature(view: Outlook, { of, by, at, receipt }: HistoryEntry): string {
  const day = dayName(wallTime(at, view.policy.zone).day, yearMonthDay(view.today).year)
  return `${safe(of.unit)} ${safe(personName(view.roster, by))} ${day}核验通过（#${receipt}）`
}
