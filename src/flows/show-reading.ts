import type { Cadence } from '../domain/duty/cadence.ts'
import type { Assignment, Duty } from '../domain/duty/duty.ts'
import type { RowProblem } from '../table/table.ts'
import type { TableReading } from '../table/read-duties.ts'
import type { PlanDraft } from './import-plan.ts'

/** A table as it was read, in the shape that outside scripts read. */
export interface ScriptReading {
  title: string
  year: number | null
  duties: ScriptDuty[]
  units: string[]
  warnings: RowProblem[]
}

export interface ScriptDuty {
  no: number
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
}

export function scriptReading(
  reading: TableReading,
  { plan }: PlanDraft,
  year: number | null,
): ScriptReading {
  const { title, units, warnings } = reading
  const duties = plan.duties.map(scriptDuty)
  return { title, year, duties, units, warnings: allWarnings(warnings, plan.duties) }
}

/** Those of the table and those of single duties in one list, so that nobody has to look in two places. */
function allWarnings(ofTable: readonly RowProblem[], duties: readonly Duty[]): RowProblem[] {
  const said = new Set(ofTable.map(({ message }) => message))
  const ofDuties = duties.flatMap(({ no, warnings }) =>
    warnings.filter((message) => !said.has(message)).map((message) => ({ at: `操作要点（${no}）`, message })),
  )
  return [...ofTable, ...ofDuties]
}

function scriptDuty({ no, text, section, task, assignments, cadences, warnings }: Duty): ScriptDuty {
  const named = (wanted: (assignment: Assignment) => boolean) =>
    assignments.filter(wanted).map((assignment) => assignment.name)
  const units = (role: Assignment['role']) => named((one) => one.kind === 'unit' && one.role === role)
  return {
    no,
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
  }
}
