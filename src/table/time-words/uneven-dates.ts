import type { DuePoint } from '../../domain/duty/cadence.ts'

/** Bare months before one with a day or part: 6月、12月上旬. */
export function isUneven(due: readonly DuePoint[]): boolean {
  const [last, ...before] = due.toReversed()
  return (
    last !== undefined && !isBare(last) && last.part !== 'end' && before.length > 0 && before.every(isBare)
  )
}

/** What the last of uneven dates has holds for the months before it too. */
export function carryWithin(due: DuePoint[]): DuePoint[] {
  const last = due.at(-1)
  return last && isUneven(due)
    ? due.map((point) => (isBare(point) ? { ...point, day: last.day, part: last.part } : point))
    : due
}

/** Three or more months at even distances share what the last has; of two it is open whether they do. */
export function unevenly(due: readonly DuePoint[], words: string): string | null {
  const bare = due.some(isBare)
  const closer = due.some((point) => !isBare(point) && point.part !== 'end')
  if (!bare || !closer) return null
  if (!isUneven(due)) return `“${words}”里有的月份没有写日期，暂按当月月底办理，请确认。`
  const gap = 12 / due.length
  const even = due.every(({ month }, index) => month === (due[0]?.month ?? 0) + index * gap)
  return even && due.length > 2 ? null : `“${words}”里的日期暂按每个月份都适用处理，请确认。`
}

export function isBare({ day, part }: DuePoint): boolean {
  return day === null && part === null
}
