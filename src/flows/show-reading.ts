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
  return { title, year, duties: plan.duties.map(scriptDuty), units, warnings }
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
