import type { Cadence, DuePoint, QuotaCadence } from '../domain/duty/cadence.ts'

/** How many turns of each period a year has. */
const TURNS_A_YEAR: Readonly<Record<QuotaCadence['period'], number>> = {
  year: 1,
  'half-year': 2,
  quarter: 4,
  month: 12,
  'ten-days': 36,
  week: 52,
  day: 365,
}

/** How many reports a year asks for. */
export function timesAYear({
  period,
  every,
  count,
}: Pick<QuotaCadence, 'period' | 'every' | 'count'>): number {
  return (TURNS_A_YEAR[period] * count) / every
}

/** 每季度 and 每季度2次 are of one turn. */
export function isSameTurn(one: QuotaCadence, other: QuotaCadence): boolean {
  return one.period === other.period && one.every === other.every
}

/** Sorts due points; those that name no year are the plan's. */
export function place({ year, month, day, part }: DuePoint, planYear: number | null): number {
  const within = day ?? (part === 'early' ? 10 : part === 'middle' ? 20 : 31)
  return ((year ?? planYear ?? 0) * 12 + month) * 32 + within
}

/** The points in time of all deadlines. */
export function dueOf(cadences: readonly Cadence[]): DuePoint[] {
  return cadences.flatMap((one) => (one.kind === 'deadline' ? one.due : []))
}

/** 3月、6月、9月、12月 beside 每季度: the ends of its turns. */
export function endsTurns(
  due: readonly DuePoint[],
  rhythm: Pick<QuotaCadence, 'period' | 'every' | 'by'>,
): boolean {
  if (due.length < 2 || rhythm.by || due.length !== timesAYear({ ...rhythm, count: 1 })) return false
  return endEvenParts(due)
}

/** 6月、12月底: the last days of as many even parts of the year. */
export function endEvenParts(due: readonly DuePoint[]): boolean {
  return due.every((point, index) => point.month === (12 / due.length) * (index + 1) && isLastDay(point))
}

/** 年底前, 12月, 12月31日 of the plan's year or of none; not 12月10日. */
export function endsYear(point: DuePoint, planYear: number | null): boolean {
  const isOfPlan = point.year === null || planYear === null || point.year === planYear
  return point.month === 12 && isOfPlan && isLastDay(point)
}

/** The 30th of a month counts as its last day. */
function isLastDay(point: DuePoint): boolean {
  return place(point, null) >= place({ ...point, day: 30, part: null }, null)
}
