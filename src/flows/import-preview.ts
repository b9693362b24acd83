import type { Cadence } from '../domain/duty/cadence.ts'
import type { Duty } from '../domain/duty/duty.ts'
import type { State } from '../domain/obligation/state.ts'
import type { TableReading } from '../table/read-duties.ts'
import type { RowProblem } from '../table/table.ts'
import { cadenceSentence } from '../language/zh/wording/reading.ts'
import { draftPlan } from './import-plan.ts'
import { planChanges } from './plan-changes.ts'

/** A table as it would be stored, for a person to look at first. */
export interface ImportPreview {
  title: string
  year: number
  tableYear: number | null
  replaces: boolean
  renumbered: { from: number; to: number } | null
  reworded: number[]
  /** Doubtful ones first, each part in the order of the table. */
  rows: PreviewRow[]
  warnings: RowProblem[]
}

export interface PreviewRow {
  no: number
  text: string
  section: string | null
  task: string | null
  units: { name: string; role: 'lead' | 'support' | 'responsible'; isGroup: boolean }[]
  times: { basis: string | null; sentence: string }[]
  doubts: string[]
}

export function importPreview(state: State, reading: TableReading, year: number): ImportPreview {
  const draft = draftPlan(state, reading, { year })
  const { plan, before, renumbered } = draft
  const { reworded, times, units } = planChanges(state, draft)
  const anew = [...reworded, ...times, ...units].filter(({ kept, reports }) => !kept && reports > 0)
  const [first] = renumbered
  const rows = plan.duties.map((duty) => previewRow(duty, year))
  const said = new Set(plan.duties.flatMap((duty) => duty.warnings))
  return {
    title: plan.title,
    year,
    tableYear: reading.year,
    replaces: before !== null,
    renumbered: first ? { from: first[0], to: first[1] } : null,
    reworded: [...new Set(anew.flatMap(({ no }) => no ?? []))],
    rows: [...rows.filter((row) => row.doubts.length > 0), ...rows.filter((row) => row.doubts.length === 0)],
    warnings: reading.warnings.filter(({ message }) => !said.has(message)),
  }
}

/** Goes up with every import and every import taken back: what a preview was compared with. */
export function plansPosition(state: State): number {
  const imports = [...state.changes].filter(([, change]) => change.what === 'plan-imported')
  return Math.max(0, ...imports.flatMap(([receipt, { undoneBy }]) => [receipt, undoneBy ?? 0]))
}

function previewRow(
  { no, text, section, task, assignments, cadences, warnings }: Duty,
  year: number,
): PreviewRow {
  return {
    no,
    text,
    section,
    task: task && `${task.no}. ${task.text}`,
    units: assignments.map(({ name, role, kind }) => ({ name, role, isGroup: kind === 'group' })),
    times: cadences.map((cadence) => ({
      basis: basisOf(cadence),
      sentence: cadenceSentence(cadence, { year, checkIn: 'month' }),
    })),
    doubts: warnings,
  }
}

function basisOf(cadence: Cadence): string | null {
  return cadence.kind === 'unspecified' ? null : cadence.basis
}
