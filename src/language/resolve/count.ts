import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { ReportIntent } from '../intent.ts'

/** How many times a report adds; `already` where the record has them, `unclear` where 2次 may be the sum or more. */
export function countOf(
  report: ReportIntent,
  obligation: Obligation,
  done: number,
): number | 'rest' | 'already' | 'unclear' {
  const { times, all } = report
  if (times === null) return all ? 'rest' : 1
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
