import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { dutyLabel } from '../../../domain/obligation/obligation.ts'
import { pausesInForce } from '../../../domain/obligation/pauses.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Level } from '../../../domain/reminder/escalation.ts'
import type { RungReason } from '../../../domain/reminder/explain.ts'
import type { Because } from '../../facts.ts'
import type { Label } from '../../intent.ts'
import { cadenceWords } from './cadence.ts'
import { itemLine, labelsText } from './item.ts'
import { leaveNotes } from './leave.ts'
import { pauseLine } from './pause.ts'
import { dayName, periodInFull, weekdayName } from './period.ts'
import { cut, safe } from './safe.ts'

const BASIS = 30

const UP_TO: Readonly<Record<Level, string>> = {
  head: '同时提醒负责人',
  leader: '同时提醒负责人和分管领导',
  office: '同时提醒负责人、分管领导和管理员',
}

/** Table row, rule, dates, rung, and what stops it. */
export function whyText(
  view: Outlook,
  { because, more }: { because: readonly Because[]; more: number },
): string {
  const rest = more > 0 ? [`还有 ${more} 项，回复“为什么 编号”逐项查看。`] : []
  return [...because.map((one) => becauseText(view, one)), ...rest].join('\n')
}

export function whyNothingText(labels: readonly Label[]): string {
  if (labels.length === 0) return '最近没有提醒过本单位的待办。想知道某一项为什么提醒，请回复“为什么 编号”。'
  return `第${labelsText(labels)}项不是您单位的事项，没有提醒过您。看任务内容请回复“详情 编号”。`
}

function becauseText(view: Outlook, because: Because): string {
  const { obligation } = because
  const { duty, unit, cadence } = obligation
  const { year } = yearMonthDay(view.today)
  const basis =
    cadence.kind === 'unspecified' || cadence.basis === ''
      ? ''
      : `，表中写“${cut(safe(cadence.basis), BASIS)}”`
  return [
    itemLine(view, obligation),
    `· 依据：分解表第${duty.no}项，责任单位${safe(unit)}`,
    `· 时限：${cadenceWords(cadence, view.policy)}${basis}；本期${periodInFull(obligation, year)}，已报${because.done}/${obligation.needed}`,
    `· 为什么：${saidText(because, year)}`,
    ...leaveNotes(view, unit).map((note) => `· 联系人：${note}`),
    ...pausesInForce(view, obligation).map((paused) => `· 暂停：${pauseLine(view, paused)}，期间不提醒`),
    `· 下次：${nextText(view, because, year)}`,
  ].join('\n')
}

function saidText({ rung, reason, level, obligation }: Because, year: number): string {
  if (rung === null || reason === null) return '这一项还没有提醒过'
  const up = level === null ? '' : `，${UP_TO[level]}`
  return `${dayName(rung, year)}${reasonText(reason)}${up}${obligation.postponedFrom === null ? '' : '（已延期，按新时限提醒）'}`
}

function reasonText(reason: RungReason): string {
  switch (reason.kind) {
    case 'arrival':
      return '任务表下达，告知一次'
    case 'told-once':
      return '只告知一次，不催办'
    case 'week':
      return '每日事项按周合并提醒'
    case 'quarter':
      return '没有写明时限的任务每季度提醒一次'
    case 'deadline':
      return '到期，当天提醒'
    case 'before-node':
      return reason.workdays === 0 ? '开始前最后一个工作日提醒' : `开始前 ${reason.workdays + 1} 个工作日提醒`
    case 'ahead':
      return `到期前 ${reason.workdays} 个工作日提醒`
    case 'late':
      return `已逾期 ${reason.workdays} 个工作日，未办结继续提醒`
    case 'along':
      return '随其他事项一并提醒，不另发消息'
  }
}

function nextText(view: Outlook, { closed, waits, next, obligation }: Because, year: number): string {
  const label = dutyLabel(obligation.duty.no, obligation.part)
  if (waits) return '已报送，待管理员核验，不再提醒'
  if (closed)
    return next === null
      ? '已办结，不再提醒'
      : `本期已办结，下一期${dayName(next, year)}（${weekdayName(next)}）起`
  const stop = `办完回复“完成 ${label}”即停`
  if (next === null && pausesInForce(view, obligation).some(({ until }) => until === null))
    return `恢复以后；${stop}`
  if (next === null) return `不再提醒；${stop}`
  return `${dayName(next, year)}（${weekdayName(next)}）起；${stop}`
}
