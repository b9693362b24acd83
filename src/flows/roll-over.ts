import { obligations } from '../domain/obligation/expand.ts'
import { dutyLabel } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { decide } from '../domain/obligation/decide.ts'
import { plansAsRead } from '../domain/obligation/state.ts'
import { isClosed } from '../domain/obligation/status.ts'
import type { Duty, Plan } from '../domain/duty/duty.ts'
import { yearMonthDay } from '../domain/calendar/civil-day.ts'
import { viewOf, type Context } from './context.ts'

/** A plan that goes on in the next year. */
export interface RolledPlan {
  id: string
  title: string
  year: number
  /** Rows of the table, each of them counted once below. */
  rows: number
  /** Rows that come again by their dates, or as work of the year. */
  again: number
  /** Rows that recur, or are bound to events: they go on by themselves. */
  goOn: number
  /** Numbers of rows whose dates name their year: those do not come again. */
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

/** Null year: the one after the calendar's; null plan: all of the year before. */
export interface RollOverAsked {
  year: number | null
  plan: string | null
}

/** What a roll-over would do. */
export function showRollOver(view: Outlook, asked: RollOverAsked): RollOver {
  return described(view, asked, rolled(view, asked))
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
      outcome: described(view, asked, plans),
    }
  })
  return { ...outcome, receipt: change?.seq ?? null }
}

/** The plans as they would go on. */
export function rolled(view: Outlook, asked: RollOverAsked): Plan[] {
  const to = yearAsked(view, asked)
  const plans = plansAsRead(view.state).filter(({ id }) => asked.plan === null || id === asked.plan)
  return plans.filter((plan) => plan.year === to - 1).map((plan) => inYear(plan, to))
}

/** By the calendar, not by the newest plan: so that asking twice does not go two years on. */
export function yearAsked({ today }: Outlook, { year }: RollOverAsked): number {
  return year ?? yearMonthDay(today).year + 1
}

function inYear(plan: Plan, year: number): Plan {
  const { firstYear = plan.year } = plan
  return { ...plan, firstYear, year, title: plan.title.replaceAll(`${plan.year}年`, `${year}年`) }
}

function described(view: Outlook, asked: RollOverAsked, plans: readonly Plan[]): RollOver {
  const open = [...obligations(view, { withoutLapsed: true })].filter((one) => !isClosed(view, one))
  return {
    year: yearAsked(view, asked),
    plans: plans.map(describedPlan),
    stillOpen: open.length,
    receipt: null,
  }
}

function describedPlan({ id, title, year, duties }: Plan): RolledPlan {
  const count = (kind: RowKind) => duties.filter((duty) => rowKind(duty) === kind).length
  const fixed = duties.filter((duty) => rowKind(duty) === 'fixed')
  return {
    id,
    title,
    year,
    rows: duties.length,
    again: count('again'),
    goOn: count('goes-on'),
    fixed: fixed.map(({ no }) => dutyLabel(no, null)),
  }
}

type RowKind = 'again' | 'goes-on' | 'fixed'

/** Of a row with several times, what asks for a look most. */
export function rowKind(duty: Duty): RowKind {
  const kinds = duty.cadences.map((_, index) => kindOf(duty, index))
  return kinds.includes('fixed') ? 'fixed' : kinds.includes('again') ? 'again' : 'goes-on'
}

function kindOf({ cadences }: Duty, index: number): RowKind {
  const cadence = cadences[index]
  if (cadence?.kind === 'unspecified') return 'again'
  if (cadence?.kind === 'event' && cadence.once !== undefined)
    return cadence.once === 'plan-year' ? 'again' : 'fixed'
  if (cadence?.kind !== 'deadline') return 'goes-on'
  return cadence.due.some((point) => point.year === null) ? 'again' : 'fixed'
}
