import type { Point } from './point.ts'
import type { RowProblem } from './table.ts'

/** The number of each point: the table's own where all have one and none twice, otherwise 1 to n. */
export function settleNumbers(points: Point[]): { numbers: number[]; problems: RowProblem[] } {
  const own = points.flatMap(({ no }) => (no === null ? [] : [no]))
  const repeated = firstRepeated(own)
  if (own.length === points.length && repeated === null) return { numbers: own, problems: [] }
  const why = repeated === null ? '不是每一条都有序号' : `序号有重复（如“${repeated}”）`
  const reason = own.length === 0 ? '没有可用的序号' : why
  const message = `表中${reason}，已按先后顺序重新编为 1 至 ${points.length}；请按新的序号办理和回复。`
  return { numbers: points.map((_, index) => index + 1), problems: [{ at: '全表', message }] }
}

function firstRepeated(numbers: number[]): number | null {
  const seen = new Set<number>()
  for (const no of numbers) {
    if (seen.has(no)) return no
    seen.add(no)
  }
  return null
}
