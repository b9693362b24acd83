import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { openObligations } from '../../../domain/obligation/reportable.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { RecordedFact } from '../../facts.ts'
import { mark, shortText } from './item.ts'
import { dayName, periodInFull } from './period.ts'
import { cut, safe } from './safe.ts'

const REMARK = 60

/** What was recorded, what is left, and how to take it back. */
export function recordedText(view: Outlook, facts: readonly RecordedFact[]): string {
  const lines = facts.map((fact) => recordedLine(view, fact))
  const remark = facts.find((fact) => fact.remark !== null)?.remark
  if (remark !== null && remark !== undefined) lines.push(`备注：${cut(safe(remark), REMARK)}`)
  for (const unit of new Set(facts.map((fact) => fact.obligation.unit)))
    lines.push(leftText(view, unit, facts))
  return lines.join('\n')
}

function recordedLine(view: Outlook, fact: RecordedFact): string {
  const { obligation, count, done, onBehalf, nameUnit, leads } = fact
  const { duty, part, needed, role, unit } = obligation
  const closed = done >= needed
  const verb = fact.waits ? '已登记，待核验' : closed ? '已办结' : `已记${count}次`
  const period = periodInFull(obligation, yearMonthDay(view.today).year)
  const times =
    needed > 1 ? `，第 ${done} 次，共需 ${needed} 次${closed ? '' : `，还差 ${needed - done} 次`}` : ''
  const behalf = onBehalf || nameUnit ? `（${onBehalf ? '代' : ''}${safe(unit)}）` : ''
  const support =
    role === 'support' && leads.length > 0
      ? `\n${safe(unit)}为配合单位，牵头单位${safe(leads.join('、'))}报送后本期办结。`
      : ''
  return `${verb}${mark(obligation)}${shortText(duty, part)}${behalf}：${period}${times}${support}`
}

function leftText(view: Outlook, unit: string, facts: readonly RecordedFact[]): string {
  const closed = new Set(
    facts.filter((fact) => fact.done >= fact.obligation.needed).map((fact) => fact.obligation.key),
  )
  const open = openObligations(view, unit).filter((obligation) => !closed.has(obligation.key))
  const next = open.find((obligation) => obligation.due >= view.today)
  if (open.length === 0) return `${safe(unit)}目前没有其他待办。`
  const overdue = open.filter((obligation) => obligation.due < view.today).length
  const late = overdue > 0 ? `（逾期 ${overdue} 项）` : ''
  const soonest = next ? `，最近到期：${mark(next)}${dayName(next.due, yearMonthDay(view.today).year)}` : ''
  return `${safe(unit)}还有 ${open.length} 项待办${late}${soonest}。`
}
