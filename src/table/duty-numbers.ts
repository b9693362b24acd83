import type { Point } from './outline.ts'
import type { RowProblem } from './table.ts'

/** The number of each point: the table's own where they are unique, otherwise 1 to n. */
export function settleNumbers(points: Point[]): { numbers: number[]; problems: RowProblem[] } {
  const seen = new Set<number>()
  let repeated: number | null = null
  for (const { no } of points) {
    if (seen.has(no)) repeated ??= no
    seen.add(no)
  }
  if (repeated === null) return { numbers: points.map((point) => point.no), problems: [] }
  const message = `表中序号有重复（如“${repeated}”），已按先后顺序重新编为 1 至 ${points.length}；请按新的序号办理和回复。`
  return { numbers: points.map((_, index) => index + 1), problems: [{ at: '全表', message }] }
}
