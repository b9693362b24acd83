import { yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { dayName } from './period.ts'
import { safe, withoutMarkup } from './safe.ts'

/** What other rules than the last time change about the coming days. */
export interface RulesChanged {
  settings: boolean
  calendar: boolean
  /** Both included. */
  from: CivilDay
  to: CivilDay
  messages: { before: number; after: number }
  mentions: { before: number; after: number }
  /** The first day whose messages differ; null where none does. */
  firstDay: CivilDay | null
  deadlines: { label: string; unit: string; before: CivilDay; after: CivilDay }[]
  /** Not mentioned before its deadline any more. */
  unmentioned: { label: string; unit: string; due: CivilDay }[]
}

/** Lines of one kind before the rest is only counted. */
const SHOWN = 3

/** To the administrators, before the first reminder under the new rules. */
export function rulesChangedText(view: Outlook, changed: RulesChanged): string {
  const { year } = yearMonthDay(view.today)
  const { settings, calendar, deadlines, unmentioned } = changed
  const what = [settings ? '设置' : '', calendar ? '放假调休安排' : ''].filter((one) => one !== '')
  const lines = [
    `【督办】${what.join('和')}有变，今后的提醒照新的发。`,
    figures(changed, year),
    ...listed(
      '期限变了',
      byUnits(deadlines, ({ before, after }) => `${dayName(before, year)}→${dayName(after, year)}`),
    ),
    ...listed(
      '到期前不再提到，请留意',
      byUnits(unmentioned, ({ due }) => `${dayName(due, year)}到期`),
    ),
    settings ? '不是您要的，请把设置改回去再重新启动。' : '不用做什么，核对一下期限就行。',
  ]
  return withoutMarkup(lines.join('\n'))
}

function figures({ from, to, messages, mentions, firstDay }: RulesChanged, year: number): string {
  const span = `${dayName(from, year)}至${dayName(to, year)}`
  if (firstDay === null) return `${span}的提醒不变。`
  const sums = `消息${change(messages, '条')}，点名${change(mentions, '人次')}`
  const isSame = messages.before === messages.after && mentions.before === mentions.after
  return `${span}：${sums}${isSame ? '，日子、时刻或内容有变' : ''}，${dayName(firstDay, year)}起不同。`
}

function change({ before, after }: { before: number; after: number }, measure: string): string {
  return before === after ? `仍是 ${after} ${measure}` : `由 ${before} ${measure}变为 ${after} ${measure}`
}

function listed(title: string, all: readonly string[]): string[] {
  if (all.length === 0) return []
  const more = all.length > SHOWN ? ['……'] : []
  return [`${title}（${all.length} 项）：`, ...all.slice(0, SHOWN).map((line) => `· ${line}`), ...more]
}

/** 3.1 号（办公室等 8 个单位）：12月31日→12月30日 */
function byUnits<One extends { label: string; unit: string }>(
  all: readonly One[],
  say: (one: One) => string,
): string[] {
  const groups = Map.groupBy(all, (one) => `${one.label} ${say(one)}`)
  return [...groups.values()].flatMap(([one, ...others]) => {
    if (!one) return []
    const units = others.length > 0 ? `${safe(one.unit)}等 ${others.length + 1} 个单位` : safe(one.unit)
    return [`${one.label} 号（${units}）：${say(one)}`]
  })
}
