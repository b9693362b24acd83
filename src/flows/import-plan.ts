import type { Duty, DutyReading, Plan } from '../domain/duty/duty.ts'
import { meaningOf } from '../domain/duty/meaning.ts'
import { parseKey } from '../domain/obligation/obligation.ts'
import type { Change } from '../domain/obligation/event.ts'
import { plansInForce, type State } from '../domain/obligation/state.ts'
import type { TableReading } from '../table/read-duties.ts'
import { decide } from '../domain/obligation/decide.ts'
import { viewOf, type Context } from './context.ts'

/** What an import would add: the plan, with numbers that are unique in the store. */
export interface PlanDraft {
  plan: Plan
  /** Numbers that had to change because another table uses them, old to new. */
  renumbered: Map<number, number>
  /** Numbers whose words or times changed: what was reported on them so far no longer counts. */
  reworded: number[]
  /** The plan is in the store already and takes the new duties. */
  replaces: boolean
}

/**
 * The same title and year is the same plan, in a new version. Another table's numbers move on behind the highest
 * number in use where they would collide: people call a duty by its number alone.
 */
export function draftPlan(state: State, reading: TableReading, year: number): PlanDraft {
  const known = plansInForce(state)
  const same = known.find((plan) => plan.title === reading.title && plan.year === year)
  const others = known.filter((plan) => plan !== same)
  const taken = new Set(others.flatMap((plan) => plan.duties.map((duty) => duty.no)))
  const collides = reading.duties.some((duty) => taken.has(duty.no))
  const offset = collides ? Math.max(...taken) : 0
  const duties = reading.duties.map((duty) => withRevision(state, { ...duty, no: duty.no + offset }))
  const renumbered = new Map(collides ? reading.duties.map((duty) => [duty.no, duty.no + offset]) : [])
  const id = same?.id ?? `p${state.seq + 1}`
  return {
    plan: { id, title: reading.title, year, duties },
    renumbered,
    reworded: reworded(state, duties),
    replaces: same !== undefined,
  }
}

/** The number's meaning in this store: an old one if the words and times are the same, else the next. */
function withRevision(state: State, duty: DutyReading): Duty {
  const meanings = state.meanings.get(duty.no) ?? []
  const known = meanings.lastIndexOf(meaningOf(duty))
  return { ...duty, revision: known >= 0 ? known : meanings.length }
}

/** Numbers that meant something else so far, where reports have been made on that. */
function reworded(state: State, duties: readonly Duty[]): number[] {
  const reported = new Set([...state.reports.keys()].map((key) => parseKey(key).no))
  const before = new Map(
    plansInForce(state).flatMap((plan) => plan.duties.map((duty) => [duty.no, duty.revision])),
  )
  return duties
    .filter(({ no, revision }) => reported.has(no) && before.has(no) && before.get(no) !== revision)
    .map((duty) => duty.no)
}

export async function importPlan(
  context: Context,
  reading: TableReading,
  year: number,
  by: string,
): Promise<{ draft: PlanDraft; change: Change | null }> {
  const { outcome, change } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const draft = draftPlan(state, reading, year)
    const { events } = decide(view, { type: 'import-plan', plan: draft.plan })
    return { draft: { at: view.now, by, events }, outcome: draft }
  })
  return { draft: outcome, change }
}
