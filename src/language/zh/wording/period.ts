import { yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Obligation } from '../../../domain/obligation/obligation.ts'
import { cut, safe } from './safe.ts'

/** Letters of an event's name in a line of a list. */
const OCCASION = 16
const QUARTERS = ['一', '二', '三', '四']
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** '2026-Q4' → 第四季度, with the year where it is not `year`. */
export function periodName(key: string, year: number | null = null): string {
  for (const [pattern, name] of NAMES) {
    const match = pattern.exec(key)
    if (match) return withYear(Number(match[1]), year, name(match[2] ?? '', match[3] ?? ''))
  }
  return key
}

const NAMES: readonly [RegExp, (a: string, b: string) => string][] = [
  [/^(\d{4})-Q([1-4])$/, (quarter) => `第${QUARTERS[Number(quarter) - 1] ?? quarter}季度`],
  [/^(\d{4})-H([12])$/, (half) => (half === '1' ? '上半年' : '下半年')],
  [/^(\d{4})-W(\d{2})$/, (week) => `第${Number(week)}周`],
  [/^(\d{4})-(\d{2})-([上中下]旬)$/, (month, part) => `${Number(month)}月${part}`],
  [/^(\d{4})-(\d{2})-(\d{2})$/, (month, day) => `${Number(month)}月${Number(day)}日`],
  [/^(\d{4})-(\d{2}-\d{2})-(\d+)$/, (date, nth) => `${date.split('-').map(Number).join('月')}日第${nth}次`],
  [/^(\d{4})-(\d{2})$/, (month) => `${Number(month)}月`],
  [/^(\d{4})$/, () => '全年'],
]

function withYear(of: number, year: number | null, name: string): string {
  if (name === '全年') return `${of}年`
  return of === year ? name : `${of}年${name}`
}

/** 12月31日, or 2027年1月15日 where it is not in `year`. */
export function dayName(day: CivilDay, year: number | null = null): string {
  const date = yearMonthDay(day)
  const name = `${date.month}月${date.day}日`
  return date.year === year ? name : `${date.year}年${name}`
}

/** 周二 */
export function weekdayName(day: CivilDay): string {
  return `周${WEEKDAYS[new Date(day * 86_400_000).getUTCDay()] ?? ''}`
}

/** 第四季度（10月1日至12月31日）: the period of an obligation in full. */
export function periodInFull(obligation: Obligation, year: number): string {
  const { cadence, period, opens, due, node } = obligation
  if (cadence.kind === 'deadline') return `应于${dayName(due, year)}前完成`
  if (node) return `${periodOf(obligation, year)}（${nodeDays(obligation, node.dated, year)}）`
  if (cadence.kind === 'event' || opens === due) return periodName(period, year)
  const name = periodName(period, year)
  return `${name}（${dayName(opens, year)}至${dayName(due, yearMonthDay(opens).year)}）`
}

function nodeDays({ opens, due }: Obligation, isDated: boolean, year: number): string {
  const last = dayName(due, isDated ? year : yearMonthDay(opens).year)
  return isDated ? `应于${last}前完成` : `${dayName(opens, year)}至${last}`
}

/** 第四季度; 国庆前 for what a node opens. */
export function periodOf({ period, node, occasion }: Obligation, year: number | null = null): string {
  return node && occasion !== undefined ? safe(cut(occasion, OCCASION)) : periodName(period, year)
}

/** 第四季度, and nothing where the deadline says it all. */
export function periodInShort({ cadence, period, occasion }: Obligation, year: number): string | null {
  if (occasion !== undefined) return safe(cut(occasion, OCCASION))
  if (cadence.kind === 'deadline') return null
  return periodName(period, year)
}
