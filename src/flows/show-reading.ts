import type { Cadence } from '../domain/duty/cadence.ts'
import type { Certainty } from '../domain/duty/certainty.ts'
import type { Assignment, Duty } from '../domain/duty/duty.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import type { RowSource } from '../table/assemble.ts'
import type { RowProblem } from '../table/table.ts'
import type { PlanDraft } from './plan-draft.ts'
import type { PlanChanges } from './plan-changes.ts'
import { readingReceipt, type ReadingReceipt } from './reading-receipt.ts'

/** A table as it was read, in the shape that outside scripts and the page read. */
export interface ScriptReading {
  title: string
  year: number | null
  duties: ScriptDuty[]
  units: string[]
  warnings: RowProblem[]
  /** How many rows are certain, implied and unsure. */
  counts: Record<Certainty, number>
  /** Numbers of the rows that remind nobody before an administrator has settled their doubts. */
  unsure: number[]
  /** The plan of which the table takes the place; null for a new one. */
  replaces: { id: string; title: string } | null
  changes: PlanChanges
}

export interface ScriptDuty {
  no: number
  /** Place in the table, from 0: what edits name. */
  row: number
  text: string
  section: string | null
  task: { no: number; text: string } | null
  lead: string[]
  support: string[]
  responsible: string[]
  groups: string[]
  cadences: Cadence[]
  recurring: boolean
  warnings: string[]
  reading: ReadingReceipt
  /** The cells as the table has them; null where the layout has none. */
  source: RowSource | null
}

export function scriptReading(
  view: Outlook,
  draft: PlanDraft,
  changes: PlanChanges,
  year: number | null,
): ScriptReading {
  const { plan, reading, before } = draft
  const duties = plan.duties.map((duty, index) => scriptDuty(view, draft, duty, index))
  const counts = { certain: 0, implied: 0, unsure: 0 }
  for (const duty of duties) counts[duty.reading.certainty]++
  return {
    title: reading.title,
    year,
    duties,
    units: reading.units,
    warnings: allWarnings(reading.warnings, plan.duties),
    counts,
    unsure: duties.filter((duty) => duty.reading.certainty === 'unsure').map(({ no }) => no),
    replaces: before && { id: before.id, title: before.title },
    changes,
  }
}

/** Those of the table and those of single duties in one list, so that nobody has to look in two places. */
function allWarnings(ofTable: readonly RowProblem[], duties: readonly Duty[]): RowProblem[] {
  const said = new Set(ofTable.map(({ message }) => message))
  const ofDuties = duties.flatMap(({ no, warnings }) =>
    warnings.filter((message) => !said.has(message)).map((message) => ({ at: `操作要点（${no}）`, message })),
  )
  return [...ofTable, ...ofDuties]
}

function scriptDuty(
  view: Outlook,
  { plan, rows, reading }: PlanDraft,
  duty: Duty,
  index: number,
): ScriptDuty {
  const { no, text, section, task, assignments, cadences, warnings } = duty
  const named = (wanted: (assignment: Assignment) => boolean) =>
    assignments.filter(wanted).map((assignment) => assignment.name)
  const units = (role: Assignment['role']) => named((one) => one.kind === 'unit' && one.role === role)
  return {
    no,
    row: rows[index] ?? index,
    text,
    section,
    task,
    lead: units('lead'),
    support: units('support'),
    responsible: units('responsible'),
    groups: named((one) => one.kind === 'group'),
    cadences,
    recurring: cadences.some((cadence) => cadence.kind === 'quota' || cadence.kind === 'standing'),
    warnings,
    reading: readingReceipt(view, plan, duty),
    source: reading.sources?.[index] ?? null,
  }
}
