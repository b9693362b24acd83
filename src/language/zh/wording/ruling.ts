import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import { dutyLabel } from '../../../domain/obligation/obligation.ts'
import type { Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { RuledFact, UrgedFact } from '../../facts.ts'
import { labelsText, mark, shortText } from './item.ts'
import { dayName } from './period.ts'
import { cut, safe, withoutMarkup } from './safe.ts'

const REASON = 60

/** What was decided, and how to take it back. */
export function ruledText(view: Outlook, facts: readonly RuledFact[]): string {
  const lines = linesOf(view, facts)
  const requests = facts.filter(({ event }) => event.type === 'postponement-requested')
  if (requests.length > 0) lines.push('已转请管理员答复；答复之前仍按原定期限。')
  return lines.join('\n')
}

/** Told to those who did not say it themselves. */
export function noticeText(view: Outlook, by: string, facts: readonly RuledFact[]): string {
  const requests = facts.filter(({ event }) => event.type === 'postponement-requested')
  const head = requests.length > 0 ? `${safe(personName(view.roster, by))}申请延期` : '管理员作出以下处理'
  const lines = [`【督办通知】${head}：`, ...linesOf(view, facts)]
  if (requests.length > 0) {
    const labels = labelsText(requests.map(({ obligation: { duty, part } }) => ({ no: duty.no, part })))
    lines.push(`答复请回复“同意延期 ${labels}”或“不同意延期 ${labels}”。`)
  }
  return withoutMarkup(lines.join('\n'))
}

/** Told to administrators: what has been reported, and how it is accepted or not. */
export function verificationNotice(view: Outlook, by: string, reported: readonly Obligation[]): string {
  const lines = reported.map((one) => `${mark(one)}${shortText(one.duty, one.part)}（${safe(one.unit)}）`)
  const [first] = reported
  const label = first ? `${safe(first.unit)}的${dutyLabel(first.duty.no, first.part)}` : '编号'
  return withoutMarkup(
    [
      `【督办通知】${safe(personName(view.roster, by))}已报送，待核验：`,
      ...lines,
      `核验请回复“核验${label}通过”，不认可请回复“退回${label} 原因”。`,
    ].join('\n'),
  )
}

export function urgedText(facts: readonly UrgedFact[]): string {
  const units = facts.map(({ unit, items }) => `${safe(unit)}（${items} 项）`)
  return `已催办 ${facts.length} 个单位：${units.join('、')}，提醒单已发出。`
}

export function receiptLine(view: Outlook): string {
  const receipt = view.state.seq + 1
  return `回执 #${receipt}，记错了请回复“撤销”或“撤销 ${receipt}”。`
}

function linesOf(view: Outlook, facts: readonly RuledFact[]): string[] {
  const lines = facts.map((fact) => ruledLine(view, fact))
  const reasons = facts.flatMap(({ event }) =>
    'reason' in event && event.reason !== '' ? [event.reason] : [],
  )
  return [...lines, ...[...new Set(reasons)].map((reason) => `原因：${cut(safe(reason), REASON)}`)]
}

function ruledLine(view: Outlook, { obligation, event }: RuledFact): string {
  const { year } = yearMonthDay(view.today)
  const what = `${mark(obligation)}${shortText(obligation.duty, obligation.part)}`
  const unit = safe(obligation.unit)
  const before = `${dayName(obligation.due, year)}前`
  const first = `原定${dayName(obligation.postponedFrom ?? obligation.due, year)}`
  switch (event.type) {
    case 'postponement-requested':
      return `已申请延期${what}（${unit}）：延到${dayName(event.due, year)}，${first}。`
    case 'postponed':
      return `已延期${what}（${unit}）：${dayName(event.due, year)}前，${first}。`
    case 'postponement-declined':
      return `不同意延期${what}（${unit}）：仍为${before}。`
    case 'verified':
      return `已核验通过${what}（${unit}）。`
    case 'returned':
      return `已退回${what}（${unit}）：原来的报送不再计入，恢复为待办，${before}。`
    case 'transferred':
      return `已转办${what}：由${unit}转给${safe(event.to)}，${before}。`
    case 'progressed':
      return `已记进展${what}（${unit}）：${cut(safe(event.note), REASON)}。办完请回复“完成 ${dutyLabel(obligation.duty.no, obligation.part)}”。`
    case 'waived':
      return `已登记不适用${what}（${unit}），不再提醒。`
  }
}
