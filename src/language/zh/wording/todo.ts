import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import { progressOf } from '../../../domain/obligation/rulings.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { UnitTodo } from '../../facts.ts'
import type { TodoSpan } from '../../intent.ts'
import { itemLine, mark } from './item.ts'
import { leaveNotes } from './leave.ts'
import { pausesOfDuty, pausesOfUnit } from './pause.ts'
import { dayName } from './period.ts'
import { cut, safe } from './safe.ts'
import { mostUrgentFirst, numbersOf } from './urgency.ts'

/** Items of one unit shown in one answer: more do not fit on a phone. */
const SHOWN = 15
const PROGRESS = 24
const PAUSED = 5
const DONE = 300
const WHAT: Readonly<Record<TodoSpan, string>> = {
  any: '待办',
  overdue: '逾期',
  today: '今天到期',
  week: '本周到期',
  'next-week': '下周到期',
  month: '本月底前到期',
  'next-month': '下月到期',
  done: '已办结',
}

/** What is open for each unit, the most urgent first. */
export function todoText(view: Outlook, units: readonly UnitTodo[], due: TodoSpan): string {
  return units.map((todo) => unitText(view, todo, due)).join('\n\n')
}

function unitText(view: Outlook, { unit, open }: UnitTodo, due: TodoSpan): string {
  const notes = [...leaveNotes(view, unit), ...pausesOfUnit(view, unit)].map((note) => `　${note}`)
  if (open.length === 0) return [`${safe(unit)}目前没有${WHAT[due]}事项。`, ...notes].join('\n')
  if (due === 'done') return doneText(unit, open)
  const isLate = (obligation: Obligation) => obligation.due < view.today
  const overdue = open.filter(isLate).length
  const sorted = mostUrgentFirst(open, view.today)
  const [shown, rest] = [sorted.slice(0, SHOWN), sorted.slice(SHOWN)]
  const late = overdue > 0 ? `，其中逾期 ${overdue} 项` : ''
  const lines = [`${safe(unit)}${WHAT[due]} ${open.length} 项${late}：`, ...notes]
  for (const obligation of shown)
    lines.push(
      `${isLate(obligation) ? '⚠已逾期 ' : ''}${itemLine(view, obligation)}`,
      ...progressLine(view, obligation),
      ...pausesOfDuty(view, obligation).map((pause) => `　${pause}`),
    )
  lines.push(...byNumber('逾期', rest.filter(isLate)))
  lines.push(
    ...byNumber(
      '以后到期',
      rest.filter((obligation) => !isLate(obligation)),
    ),
  )
  lines.push(...pausedLines(view, rest))
  const [first] = shown
  if (first) lines.push(`办完请回复“完成 ${dutyLabel(first.duty.no, first.part)}”。`)
  return lines.join('\n')
}

/** By its numbers: what is done needs no words any more. */
function doneText(unit: string, done: readonly Obligation[]): string {
  return `${safe(unit)}已办结 ${done.length} 项：${cut(numbersOf(done), DONE)}\n看台账请回复“台账 编号”。`
}

/** How far it has got, on a line of its own: a quoted list is read by its items' lines. */
function progressLine(view: Outlook, { key }: Obligation): string[] {
  const progress = progressOf(view.state, key)
  return progress ? [`　进展：${cut(safe(progress.event.note), PROGRESS)}`] : []
}

/** Of what has no line of its own, what nobody is reminded of for now. */
function pausedLines(view: Outlook, rest: readonly Obligation[]): string[] {
  const lines = rest.flatMap((one) => pausesOfDuty(view, one).map((pause) => `　${mark(one)}${pause}`))
  return [...new Set(lines)].slice(0, PAUSED)
}

/** What has no line of its own, by its numbers. */
function byNumber(what: string, rest: readonly Obligation[]): string[] {
  const [first] = rest
  if (!first) return []
  return [`还有${what} ${rest.length} 项：${numbersOf(rest)}（回复“详情 ${first.duty.no}”看内容）`]
}

/** One line for each unit. */
export function overviewText(view: Outlook, units: readonly UnitTodo[], due: TodoSpan): string {
  if (units.length === 0) return `各单位目前没有${WHAT[due]}事项。`
  if (due === 'done')
    return units.map(({ unit, open }) => `${safe(unit)}：已办结 ${open.length} 项`).join('\n')
  const lines = units.map(({ unit, open }) => {
    const overdue = open.filter((obligation) => obligation.due < view.today).length
    const next = soonest(view, open)
    const when = next ? `，最近到期${mark(next)}${dayName(next.due, yearMonthDay(view.today).year)}` : ''
    return `${safe(unit)}：${WHAT[due]} ${open.length} 项${overdue > 0 && due !== 'overdue' ? `，逾期 ${overdue} 项` : ''}${when}`
  })
  return [`各单位${WHAT[due]}：`, ...lines, '看某个单位请回复“单位名 待办”。'].join('\n')
}

function soonest(view: Outlook, open: readonly Obligation[]): Obligation | undefined {
  return open.filter((obligation) => obligation.due >= view.today).sort((a, b) => a.due - b.due)[0]
}
