import type { NodePolicy } from '../../../domain/calendar/nodes.ts'
import type {
  Cadence,
  DuePoint,
  EventCadence,
  PeriodUnit,
  QuotaCadence,
  Term,
} from '../../../domain/duty/cadence.ts'
import type { Policy } from '../../../domain/policy.ts'
import { nodeWords } from './nodes.ts'

const EACH: Readonly<Record<PeriodUnit, string>> = {
  day: '天',
  week: '周',
  'ten-days': '旬',
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
}

const PARTS = { early: '上旬', middle: '中旬', late: '下旬', end: '底' } as const

/** 每季度1次, 12月底前, 常态化（按月确认） … */
export function cadenceWords(cadence: Cadence, { checkIn, nodes }: Policy): string {
  switch (cadence.kind) {
    case 'quota':
      return `${monthWords(cadence)}每${turn(cadence.every, cadence.period)}${cadence.atLeast ? '至少' : ''}${cadence.count}次${dayWords(cadence)}`
    case 'deadline':
      return `${cadence.due.map(dueWords).join('、')}前`
    case 'standing':
      return `常态化（每${EACH[checkIn]}确认一次）`
    case 'event':
      return eventWords(cadence, nodes)
    case 'unspecified':
      return '年内完成'
  }
}

/** 5个工作日内 */
export function termWords({ days, working }: Term): string {
  return days === 0 ? '当天' : `${days}${working ? '个工作日' : '天'}内`
}

/** 5月至9月 */
export function monthWords({ months }: QuotaCadence): string {
  if (!months) return ''
  return months.from === months.to
    ? `${months.from}月`
    : `${months.from}月至${months.to < months.from ? '次年' : ''}${months.to}月`
}

/** 春节、国庆前各1次 */
function eventWords(cadence: EventCadence, policy: NodePolicy): string {
  const nodes = nodeWords(cadence, policy)
  if (!nodes) return cadence.term ? `触发后${termWords(cadence.term)}报送` : '有相关情况时报送'
  if (cadence.once !== undefined) return `${nodes.when}完成`
  return `${nodes.when}${nodes.several ? '各' : ''}1次${nodes.more ? '，有其他情况时报送' : ''}`
}

/** 每月1次（25日前）, 每季度1次（第1个月10日前） */
function dayWords({ period, by }: QuotaCadence): string {
  if (!by) return ''
  if (period === 'week') return `（周${'一二三四五六日'.charAt(by.day - 1)}前）`
  const month = by.month === null ? '' : `第${by.month}个月`
  return `（${month}${by.day === 31 ? '月底' : `${by.day}日`}前）`
}

function turn(every: number, unit: PeriodUnit): string {
  if (every === 1) return EACH[unit]
  const counted =
    unit === 'month' || unit === 'quarter' || unit === 'half-year' ? `个${EACH[unit]}` : EACH[unit]
  return `${every}${counted}`
}

function dueWords({ year, month, day, part }: DuePoint): string {
  const inYear = year === null ? '' : `${year}年`
  if (part !== null) return `${inYear}${month}月${PARTS[part]}`
  return day === null ? `${inYear}${month}月` : `${inYear}${month}月${day}日`
}
