import { baseTitle } from '../domain/duty/plan-title.ts'
import { plansAsRead, type State } from '../domain/obligation/state.ts'
import type { TableReading } from '../table/read-duties.ts'

/**
 * In which year a table is carried out where nobody says so: the year that it names, else this one; but where a plan of
 * the same title, 修订 and the like aside, is carried out later than that, it is a new version of that one.
 */
export function tableYear(state: State, { title, year }: TableReading, thisYear: number): number {
  const own = year ?? thisYear
  const same = plansAsRead(state).filter((plan) => title !== '' && baseTitle(plan.title) === baseTitle(title))
  return same.some((plan) => plan.year === own) ? own : Math.max(own, ...same.map((plan) => plan.year))
}

/** Said of a table that takes the place of one in another year than its own; null of any other. */
export function otherYearNote(
  { title, year }: TableReading,
  draft: { plan: { year: number }; before: { title: string; year: number } | null },
  thisYear: number,
  otherwise: (own: number) => string,
): string | null {
  const own = year ?? thisYear
  const { plan, before } = draft
  if (before?.year !== plan.year || plan.year === own || baseTitle(before.title) !== baseTitle(title))
    return null
  return `同名的表正在按 ${plan.year} 年执行，按修订版比对；如果是另一张表请${otherwise(own)}。`
}
