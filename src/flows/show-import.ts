import { yearMonthDay } from '../domain/calendar/civil-day.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { withReadings } from '../domain/obligation/reading.ts'
import { plansInForce } from '../domain/obligation/state.ts'
import type { TableReading } from '../table/read-duties.ts'
import { viewOf, type Context } from './context.ts'
import { draftPlan, importPlan, type ImportOptions } from './import-plan.ts'
import type { PlanDraft } from './plan-draft.ts'
import { planChanges } from './plan-changes.ts'
import { importNotes, importSummary } from './import-notes.ts'
import { scriptReading, type ScriptReading } from './show-reading.ts'
import { otherYearNote, tableYear } from './table-year.ts'

/** Everything about an import that a person looks at, before and after it is stored. */
export interface ImportShown extends ScriptReading {
  /** The year that the plan runs in. */
  planYear: number
  /** Of the import; null for a preview. */
  receipt: number | null
  /** One Chinese sentence: what was read. */
  summary: string
  /** Chinese sentences about the table as a whole: another year, numbers that moved, a plan of much the same name. */
  notes: string[]
}

/** What an import with these options and edits would store; nothing is recorded. */
export function showImport(
  view: Outlook,
  reading: TableReading,
  options: Partial<ImportOptions> = {},
): ImportShown {
  const settled = settledOptions(view, reading, options)
  const draft = draftPlan(view.state, reading, settled)
  return shownOf(view, draft, reading, options.year, null)
}

/** Stores it, as one change. */
export async function recordImport(
  context: Context,
  reading: TableReading,
  options: Partial<ImportOptions>,
  by: string,
): Promise<ImportShown> {
  const view = viewOf(context, context.store.state)
  const settled = settledOptions(view, reading, options)
  const { draft, changes, change } = await importPlan(context, reading, settled, by)
  const shown = shownOf(view, draft, reading, options.year, change?.seq ?? null)
  return { ...shown, changes }
}

/** The year that is named, else what the table and the record say. */
function settledOptions(
  { state, today }: Outlook,
  reading: TableReading,
  options: Partial<ImportOptions>,
): ImportOptions {
  return { ...options, year: options.year ?? tableYear(state, reading, yearMonthDay(today).year) }
}

function shownOf(
  view: Outlook,
  draft: PlanDraft,
  table: TableReading,
  yearGiven: number | undefined,
  receipt: number | null,
): ImportShown {
  const changes = planChanges(view, draft)
  // What has been settled about a duty that is the same goes on to hold.
  const settled = { ...draft, plan: withReadings(draft.plan, view.state.readings) }
  const shown = scriptReading(view, settled, changes, yearGiven ?? table.year)
  const { plan, renumbered } = draft
  const thisYear = yearMonthDay(view.today).year
  const otherYear = otherYearNote(table, draft, thisYear, (own) => `加 --year ${own}`)
  const others = plansInForce(view.state).filter((one) => one.id !== plan.id)
  return {
    ...shown,
    planYear: plan.year,
    receipt,
    summary: importSummary(shown, plan, receipt),
    notes: [
      ...(otherYear === null || yearGiven !== undefined ? [] : [otherYear]),
      ...importNotes(plan, others, renumbered, thisYear),
    ],
  }
}
