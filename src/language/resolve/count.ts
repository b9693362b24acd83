import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { ReportIntent } from '../intent.ts'

/**
 * How many times a report adds; `already` where the record has them, `unclear` where 2次 may be the sum or more. 都 and
 * 全部 speak of the items, never of the times: without a number of times it is one.
 */
export function countOf(
  report: ReportIntent,
  obligation: Obligation,
  done: number,
): number | 'already' | 'unclear' {
  const { times } = report
  if (times === null) return 1
  switch (times.mode) {
    case 'more':
      return times.n
    case 'nth':
      return times.n <= done ? 'already' : 1
    case 'total':
      return times.n <= done ? 'already' : times.n - done
    case 'said':
      return done === 0 || times.n === 1 || obligation.needed === 1 ? times.n : 'unclear'
  }
}
