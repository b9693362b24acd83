import { obligations } from '../domain/obligation/expand.ts'
import { dutyLabel } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { decide } from '../domain/obligation/decide.ts'
import { plansAsRead } from '../domain/obligation/state.ts'
import { isClosed } from '../domain/obligation/status.ts'
import type { Duty, Plan } from '../domain/duty/duty.ts'
import { viewOf, type Context } from './context.ts'

/** A plan that goes on in the next year. */
export interface RolledPlan {
  id: string
  title: string
  year: number
  /** Duties that come again by their dates, or as work of the year. */
  again: number
  /** Duties that recur, or are bound to events: they go on by themselves. */
  goOn: number
  /** Numbers of duties whose dates name their year: they do not come again. */
  fixed: string[]
}

export interface RollOver {
  year: number
  plans: RolledPlan[]
  /** Obligations of the years before that are still open, and stay so. */
  stillOpen: number
  /** Null where nothing was recorded. */
  receipt: number | null
}

/** Null year: the one after the newest; null plan: all of the year before. */
export interface RollOverAsked {
  year: number | null
  plan: string | null
}

/** What a roll-over would do. */
export function showRollOver(view: Outlook, asked: RollOverAsked): RollOver {
  return described(view, rolled(view, asked), null)
}

/**
 * Carries plans into the next year, as one change that 撤销 takes back: dates without a year and work of the year come
 * again, under the same numbers; what was open stays open, and rhythms go on as they do anyway.
 */
export async function rollOver(context: Context, asked: RollOverAsked, by: string): Promise<RollOver> {
  const { outcome, change } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const plans = rolled(view, asked)
    const events = plans.flatMap((plan) => decide(view, { type: 'import-plan', plan }).events)
    return {
      draft: events.length > 0 ? { at: view.now, by, events } : null,
      outcome: described(view, plans, null),
    }
  })
  return { ...outcome, receipt: change?.seq ?? null }
}

/** The plans as they would go on. */
export function rolled({ state }: Outlook, { year, plan: id }: RollOverAsked): Plan[] {
  const plans = plansAsRead(state).filter((plan) => id === null || plan.id === id)
  const newest = Math.max(...plans.map((plan) => plan.year))
  const to = year ?? newest + 1
  return plans.filter((plan) => plan.year === to - 1).map((plan) => inYear(plan, to))
}

function inYear(plan: Plan, year: number): Plan {
  const { firstYear = plan.year } = plan
  return { ...plan, firstYear, year, title: plan.title.replaceAll(`${plan.year}年`, `${year}年`) }
}

function described(view: Outlook, plans: readonly Plan[], receipt: number | null): RollOver {
  const year = plans[0]?.year ?? 0
  const open = [...obligations(view, { withoutLapsed: true })].filter((one) => !isClosed(view, one))
  return { year, plans: plans.map(describedPlan), stillOpen: open.length, receipt }
}

function describedPlan({ id, title, year, duties }: Plan): RolledPlan {
  const parts = duties.flatMap((duty) => duty.cadences.map((_, index) => kindOf(duty, index)))
  const fixed = duties.filter((duty) => duty.cadences.some((_, index) => kindOf(duty, index) === 'fixed'))
  const count = (kind: ReturnType<typeof kindOf>) => parts.filter((one) => one === kind).length
  return {
    id,
    title,
    year,
    again: count('again'),
    goOn: count('goes-on'),
    fixed: fixed.map(({ no }) => dutyLabel(no, null)),
  }
}

export function kindOf({ cadences }: Duty, index: number): 'again' | 'goes-on' | 'fixed' {
  const cadence = cadences[index]
  if (cadence?.kind === 'unspecified') return 'again'
  if (cadence?.kind === 'event' && cadence.once !== undefined)
    return cadence.once === 'plan-year' ? 'again' : 'fixed'
  if (cadence?.kind !== 'deadline') return 'goes-on'
  return cadence.due.some((point) => point.year === null) ? 'again' : 'fixed'
}
