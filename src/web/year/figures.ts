import type { YearView } from '../../adapters/web/api.ts'

/** What the colours stand for. */
export type Figure = 'items' | 'messages'

export const FIGURES: { value: Figure; label: string; unit: string }[] = [
  { value: 'items', label: '事项', unit: '项' },
  { value: 'messages', label: '消息', unit: '条' },
]

/** The figure of each day with messages, of one unit or (null) of all. */
export function figureByDay({ summary }: YearView, figure: Figure, unit: string | null): Map<string, number> {
  const days = unit === null ? summary.days : (summary.units.find((one) => one.unit === unit)?.days ?? [])
  return new Map(days.map((day) => [day.day, day[figure]]))
}

/** Every day between two days, both included, as 2026-11-24. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/**
 * 0 for nothing, 1 to 4 by how much: each level has about as many of the days with messages, so that one first day with
 * hundreds does not make all the others look empty.
 */
export function levelsOf(values: Iterable<number>): (value: number) => number {
  const sorted = [...values].filter((value) => value > 0).toSorted((a, b) => a - b)
  const bounds = [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(sorted.length * share)] ?? Infinity)
  return (value) => (value === 0 ? 0 : 1 + bounds.filter((bound) => value > bound).length)
}

/** 2026-11-24 → 11月24日 星期二; with the year where it is not this one's. */
export function dayName(day: string, today: string): string {
  const format = new Intl.DateTimeFormat('zh-CN', {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  })
  return format.format(Date.parse(day)).replace(/(?=星期)/, ' ')
}
