import type { CivilDay } from '../calendar/civil-day.ts'
import type { PeriodUnit } from '../duty/cadence.ts'
import type { Obligation } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { doneCount } from './status.ts'

/** Shorter periods are over before anybody could fall behind in them. */
const PACED: ReadonlySet<PeriodUnit> = new Set<PeriodUnit>(['month', 'quarter', 'half-year', 'year'])

/** A quota that is behind its pace. */
export interface Pace {
  done: number
  /** How often it should have been done by now, if it were spread evenly over its period. */
  expected: number
}

/** 已1次，按进度应2次; null where it is not behind, or has no pace. */
export function paceOf(view: Outlook, obligation: Obligation): Pace | null {
  if (!isPaced(obligation)) return null
  const { opens, needed } = obligation
  const share = (view.today - opens) / daysOf(obligation)
  const expected = Math.max(0, Math.min(needed - 1, Math.floor(share * needed)))
  const done = doneCount(view.state, obligation.key)
  return done < expected ? { done, expected } : null
}

/** The days from which it is behind while it has been done less than once, twice …: so it can still be made up. */
export function paceDays(obligation: Obligation): CivilDay[] {
  if (!isPaced(obligation)) return []
  const { opens, needed } = obligation
  const length = daysOf(obligation)
  return Array.from({ length: needed - 1 }, (_, index) => opens + Math.ceil(((index + 1) * length) / needed))
}

/** The pace is that of its period, also where the end was put off. */
function daysOf({ opens, due, postponedFrom }: Obligation): number {
  return (postponedFrom ?? due) - opens + 1
}

export function isPaced({ cadence, needed }: Obligation): boolean {
  return cadence.kind === 'quota' && needed > 1 && PACED.has(cadence.period)
}
