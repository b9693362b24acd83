import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { UnitTodo } from '../../facts.ts'
import type { AskTodoIntent } from '../../intent.ts'
import { itemLine, mark } from './item.ts'
import { dayName } from './period.ts'
import { safe } from './safe.ts'

/** Items of one unit shown in one answer: more do not fit on a phone. */
const SHOWN = 15
const WHAT = { any: '待办', overdue: '逾期', week: '本周到期', month: '本月底前到期' } as const

/** What is open for each unit: overdue first, then by deadline. */
export function todoText(view: Outlook, units: readonly UnitTodo[], due: AskTodoIntent['due']): string {
  return units.map((todo) => unitText(view, todo, due)).join('\n\n')
}

function unitText(view: Outlook, { unit, open }: UnitTodo, due: AskTodoIntent['due']): string {
  if (open.length === 0) return `${safe(unit)}目前没有${WHAT[due]}事项。`
  const overdue = open.filter((obligation) => obligation.due < view.today)
  const coming = open.filter((obligation) => obligation.due >= view.today)
  const shown = [...overdue, ...coming].slice(0, SHOWN)
  const late = overdue.length > 0 ? `，其中逾期 ${overdue.length} 项` : ''
  const lines = [`${safe(unit)}${WHAT[due]} ${open.length} 项${late}：`]
  for (const obligation of shown)
    lines.push(`${obligation.due < view.today ? '⚠已逾期 ' : ''}${itemLine(view, obligation)}`)
  if (open.length > shown.length) lines.push(`还有 ${open.length - shown.length} 项。`)
  const [first] = shown
  if (first) lines.push(`办完请回复“完成 ${dutyLabel(first.duty.no, first.part)}”。`)
  return lines.join('\n')
}

/** One line for each unit. */
export function overviewText(view: Outlook, units: readonly UnitTodo[]): string {
  if (units.length === 0) return '各单位目前没有待办事项。'
  const lines = units.map(({ unit, open }) => {
    const overdue = open.filter((obligation) => obligation.due < view.today).length
    const next = soonest(view, open)
    const when = next ? `，最近到期${mark(next)}${dayName(next.due, yearMonthDay(view.today).year)}` : ''
    return `${safe(unit)}：待办 ${open.length} 项${overdue > 0 ? `，逾期 ${overdue} 项` : ''}${when}`
  })
  return ['各单位待办：', ...lines, '看某个单位请回复“单位名 待办”。'].join('\n')
}

function soonest(view: Outlook, open: readonly Obligation[]): Obligation | undefined {
  return open.filter((obligation) => obligation.due >= view.today).sort((a, b) => a.due - b.due)[0]
}
