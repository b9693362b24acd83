import { dutyById } from '../domain/duty/duty-index.ts'
import { dutyId, type Duty, type DutyReading, type Plan } from '../domain/duty/duty.ts'
import { timesOf } from '../domain/duty/meaning.ts'
import { matchDuties, type Match } from '../domain/duty/match-duties.ts'
import { baseTitle } from '../domain/duty/plan-title.ts'
import { decide } from '../domain/obligation/decide.ts'
import type { Change } from '../domain/obligation/event.ts'
import { plansAsRead, plansInForce, type State } from '../domain/obligation/state.ts'
import type { TableReading } from '../table/read-duties.ts'
import { viewOf, type Context } from './context.ts'
import { withIdentities } from './duty-identities.ts'
import { editedReading, type RowEdit } from './edit-reading.ts'
import { planChanges, type PlanChanges } from './plan-changes.ts'
import type { PlanDraft } from './plan-draft.ts'

export interface ImportOptions {
  year: number
  /** Id of the plan whose place the table takes; without it a plan of the same year and title, 修订 and the like aside. */
  replaces?: string
  edits?: readonly RowEdit[]
}

/**
 * A table of the same title and year, or one that is said to, takes the place of a plan: what is the same duty keeps its
 * record, whatever its number. Another table's numbers move on behind the highest number in use where they would collide:
 * people call a duty by its number alone.
 */
export function draftPlan(state: State, table: TableReading, options: ImportOptions): PlanDraft {
  const { year, edits = [] } = options
  const { reading, rows } = editedReading(table, edits)
  const known = plansAsRead(state)
  const before = planReplaced(known, reading.title, options)
  const others = known.filter((plan) => plan !== before)
  const offset = offsetOf(others, reading.duties)
  const duties = reading.duties.map((duty) => ({ ...duty, no: duty.no + offset }))
  const matches = matched(before, year, duties).map((match, index): Match => {
    if (match.how === 'retimed' && isAsCorrected(state, match.was, duties[index], year))
      return { ...match, how: 'reworded' }
    const isSaidSame = edits.some((edit) => edit.same === true && edit.row === rows[index])
    return isSaidSame && match.how === 'doubtful' ? { ...match, how: 'reworded' } : match
  })
  const identified = withIdentities(state, before, year, duties, matches)
  return {
    plan: {
      ...begun(before, year),
      id: before?.id ?? `p${state.seq + 1}`,
      title: reading.title,
      year,
      duties: identified,
    },
    before,
    matches,
    rows,
    reading,
    renumbered: new Map(offset > 0 ? reading.duties.map(({ no }) => [no, no + offset]) : []),
  }
}

/** A new version of a plan that was rolled over goes on where that began. */
function begun(before: Plan | null, year: number): Pick<Plan, 'firstYear'> {
  return before?.firstYear !== undefined && before.year === year ? { firstYear: before.firstYear } : {}
}

/** The table now says what an administrator had made of the old one. */
function isAsCorrected(state: State, was: Duty | null, now: DutyReading | undefined, year: number): boolean {
  const plan = was && plansInForce(state).find((candidate) => dutyById(candidate, dutyId(was)) !== null)
  const corrected = plan && dutyById(plan, dutyId(was))
  return !!corrected && !!now && timesOf(corrected.cadences, plan.year) === timesOf(now.cadences, year)
}

/** The plan whose place a table takes; null for a table that is new. */
function planReplaced(
  known: readonly Plan[],
  title: string,
  { year, replaces }: Pick<ImportOptions, 'year' | 'replaces'>,
): Plan | null {
  if (replaces !== undefined) return known.find((plan) => plan.id === replaces) ?? null
  const ofYear = known.filter((plan) => plan.year === year)
  const same = ofYear.find((plan) => plan.title === title)
  return same ?? ofYear.find((plan) => baseTitle(plan.title) === baseTitle(title)) ?? null
}

function matched(before: Plan | null, year: number, duties: readonly DutyReading[]): Match[] {
  return matchDuties(before ?? { year, duties: [] }, { year, duties })
}

function offsetOf(others: readonly Plan[], duties: readonly DutyReading[]): number {
  const taken = new Set(others.flatMap((plan) => plan.duties.map((duty) => duty.no)))
  return duties.some((duty) => taken.has(duty.no)) ? Math.max(...taken) : 0
}

export interface PlanImport {
  draft: PlanDraft
  changes: PlanChanges
  change: Change | null
}

/** Records the table as one change, which 撤销 takes back whole. */
export async function importPlan(
  context: Context,
  reading: TableReading,
  options: ImportOptions,
  by: string,
): Promise<PlanImport> {
  const { outcome, change } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const draft = draftPlan(state, reading, options)
    const { events } = decide(view, { type: 'import-plan', plan: draft.plan })
    return { draft: { at: view.now, by, events }, outcome: { draft, changes: planChanges(view, draft) } }
  })
  return { ...outcome, change }
}
