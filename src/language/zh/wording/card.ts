import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { wallTime } from '../../../domain/calendar/zone.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import { acknowledgementOf } from '../../../domain/obligation/acknowledge.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { validReports, waiverOf } from '../../../domain/obligation/rulings.ts'
import { doneCount } from '../../../domain/obligation/status.ts'
import { mark, shortText } from './item.ts'
import { dayName, periodInShort } from './period.ts'
import { cut, safe } from './safe.ts'

/** Letters that a card shows of each of its parts. */
const ROOM = { note: 30, text: 100, closedText: 60, fact: 26, option: 11 }

/** What stands on the buttons. */
export const CARD_BUTTONS = {
  done: '完成',
  once: '完成 1 次',
  busy: '正在办',
  postpone: '延期',
  submit: '完成所选',
  spent: '已登记',
  expired: '已失效',
} as const

/** 督办提醒〔3.1〕; 督办提醒：完成了哪些（3 项） */
export function cardTitle(items: readonly Obligation[]): string {
  const [only] = items
  if (only && items.length === 1) return `督办提醒${mark(only)}`
  return `督办提醒：完成了哪些（${items.length} 项）`
}

/** 安全站 · 12月31日前 */
export function cardNote({ today }: Outlook, items: readonly Obligation[]): string {
  const { year } = yearMonthDay(today)
  const units = [...new Set(items.map(({ unit }) => safe(unit)))].join('、')
  const [only] = items
  const due =
    only && items.length === 1 ? ` · ${dayName(only.due, year)}${only.opens === only.due ? '' : '前'}` : ''
  return cut(units, ROOM.note - due.length) + due
}

/** The words of the duty, and who has reported it. */
export function cardText({ duty, part }: Obligation, reported: string | null): string {
  if (reported === null) return shortText(duty, part, ROOM.text)
  return `${shortText(duty, part, ROOM.closedText)}\n${reported}`
}

export function cardFacts(view: Outlook, obligation: Obligation): { name: string; value: string }[] {
  const { year } = yearMonthDay(view.today)
  const facts = [{ name: '责任单位', value: cut(safe(obligation.unit), ROOM.fact) }]
  const period = periodInShort(obligation, year)
  if (period !== null) facts.push({ name: '周期', value: period })
  const done = doneCount(view.state, obligation.key)
  if (obligation.needed > 1) facts.push({ name: '进度', value: `已报 ${done}/${obligation.needed} 次` })
  const busy = acknowledgementOf(view.state, obligation.key)
  if (busy) facts.push({ name: '正在办', value: cut(safe(personName(view.roster, busy.by)), ROOM.fact) })
  return facts
}

/** 3.1 燃气安全检查… */
export function cardOption({ duty, part }: Obligation): string {
  return cut(`${dutyLabel(duty.no, part)} ${shortText(duty, part, ROOM.option)}`, ROOM.option)
}

/** 陈立 11月24日 10:05 已报（回执 #12，撤销请回复“撤销 #12”）; null while nobody has. */
export function reportedLine(view: Outlook, obligation: Obligation): string | null {
  const waiver = waiverOf(view.state, obligation.key)
  if (waiver) return `已登记不适用（回执 #${waiver.receipt}）`
  const last = validReports(view.state, obligation.key).at(-1)
  if (!last) return null
  const { day, minute } = wallTime(last.at, view.policy.zone)
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const when = `${dayName(day, yearMonthDay(view.today).year)} ${time}`
  const who = safe(personName(view.roster, last.by))
  return `${who} ${when} 已报（回执 #${last.receipt}，撤销请回复“撤销 #${last.receipt}”）`
}

/** 已登记〔3.1〕〔6〕陈立 #12；〔7〕罗建平 #14: what has been reported of several, by whom; empty for nothing. */
export function closedSummary(view: Outlook, closed: readonly Obligation[]): string {
  const marks = new Map<string, string>()
  for (const obligation of closed) {
    const last = validReports(view.state, obligation.key).at(-1)
    const by = last ? `${safe(personName(view.roster, last.by))} #${last.receipt}` : '不适用'
    marks.set(by, `${marks.get(by) ?? ''}${mark(obligation)}`)
  }
  const parts = [...marks].map(([by, items]) => `${items}${by}`)
  return parts.length === 0 ? '' : `已登记${parts.join('；')}`
}

/** What 延期 asks for in words. */
export function postponeAdvice(items: readonly Obligation[]): string {
  const label = items[0] ? dutyLabel(items[0].duty.no, items[0].part) : '编号'
  return `要延期请写明日期和原因，回复“延期 ${label} 到12月31日 因……”。`
}

/** Somebody pressed a card of which nothing is known any more. */
export const OLD_CARD = {
  title: '督办提醒已失效',
  text: '这张卡片已经失效，没有登记。办完请回复“完成 编号”，回复“待办”可查编号。',
}
export const NOTHING_CHOSEN = '没有选中任何一项，没有登记。请先勾选办完的事项，再点“完成所选”。'
