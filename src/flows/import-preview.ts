import { yearMonthDay } from '../domain/calendar/civil-day.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { plansInForce, type State } from '../domain/obligation/state.ts'
import type { Plan } from '../domain/duty/duty.ts'
import type { TableReading } from '../table/read-duties.ts'
import type { RowProblem } from '../table/table.ts'
import type { RowEdit } from './edit-reading.ts'
import { likePlans, renumberedNotes } from './import-notes.ts'
import { draftPlan } from './import-plan.ts'
import { planChanges, type PlanChanges } from './plan-changes.ts'
import { readingReceipt, type ReadingReceipt } from './reading-receipt.ts'
import { scriptReading, type ScriptDuty } from './show-reading.ts'
import { otherYearNote } from './table-year.ts'

/** A table as it would be stored, for a person to look at and mend first. */
export interface ImportPreview {
  title: string
  year: number
  tableYear: number | null
  thisYear: number
  replaces: { id: string; title: string } | null
  /** Plans of much the same title, of which it may be a revised version. */
  like: { id: string; title: string }[]
  notes: string[]
  /** What is unsure first, then what was noticed, then the rest; each part in the order of the table. */
  rows: PreviewRow[]
  /** Rows that are not imported. */
  leftOut: { row: number; no: number; text: string }[]
  /** About the table as a whole. */
  warnings: RowProblem[]
  changes: PlanChanges
}

export interface PreviewRow {
  /** Place in the table, from 0: what edits name. */
  row: number
  no: number
  text: string
  section: string | null
  task: string | null
  units: { name: string; role: 'lead' | 'support' | 'responsible'; isGroup: boolean }[]
  reading: ReadingReceipt
  /** What the reader noticed. */
  warnings: string[]
  /** The cells as the table has them. */
  source: { time: string; units: string; note: string } | null
  /** How its times were read before somebody changed them; null where nobody has. */
  was: Pick<ReadingReceipt, 'sentence' | 'next'> | null
  /** What somebody changed about it. */
  edit: Omit<RowEdit, 'row'> | null
}

export interface PreviewOptions {
  year: number
  edits: readonly RowEdit[]
  replaces?: string
}

export function importPreview(view: Outlook, table: TableReading, options: PreviewOptions): ImportPreview {
  const draft = draftPlan(view.state, table, options)
  const { plan, renumbered } = draft
  const changes = planChanges(view, draft)
  const shown = scriptReading(view, draft, changes, table.year)
  const edits = new Map(options.edits.map((edit) => [edit.row, edit]))
  const rows = shown.duties.map((duty) =>
    previewRow(duty, edits.get(duty.row), timesBefore(view, plan, table, edits.get(duty.row))),
  )
  const thisYear = yearMonthDay(view.today).year
  const otherYear = otherYearNote(table, draft, thisYear, () => '改年度')
  const said = new Set(table.duties.flatMap((duty) => duty.warnings))
  return {
    title: shown.title,
    year: plan.year,
    tableYear: table.year,
    thisYear,
    replaces: shown.replaces,
    like: likePlans(plan, plansInForce(view.state)).map(({ id, title }) => ({ id, title })),
    notes: [...(otherYear === null ? [] : [otherYear]), ...renumberedNotes(renumbered)],
    rows: rows.toSorted((a, b) => urgency(a) - urgency(b)),
    leftOut: options.edits.flatMap(({ row, leaveOut }) => {
      const duty = table.duties[row]
      return leaveOut && duty ? [{ row, no: duty.no, text: duty.text }] : []
    }),
    warnings: table.warnings.filter(({ message }) => !said.has(message)),
    changes,
  }
}

/** Goes up with every import and every import taken back: what a preview was compared with. */
export function plansPosition(state: State): number {
  const imports = [...state.changes].filter(([, change]) => change.what === 'plan-imported')
  return Math.max(0, ...imports.flatMap(([receipt, { undoneBy }]) => [receipt, undoneBy ?? 0]))
}

function urgency({ reading, warnings }: PreviewRow): number {
  if (reading.certainty === 'unsure') return 0
  return warnings.length > 0 ? 1 : 2
}

/** As the table itself says it. */
function timesBefore(
  view: Outlook,
  plan: Plan,
  table: TableReading,
  edit: RowEdit | undefined,
): PreviewRow['was'] {
  const duty = edit?.time === undefined ? undefined : table.duties[edit.row]
  if (!duty) return null
  const { sentence, next } = readingReceipt(view, plan, duty)
  return { sentence, next }
}

function previewRow(duty: ScriptDuty, edited: RowEdit | undefined, was: PreviewRow['was']): PreviewRow {
  const { row, no, text, section, task, lead, support, responsible, groups, reading, warnings, source } = duty
  const units = [
    ...named(lead, 'lead'),
    ...named(responsible, 'responsible'),
    ...named(support, 'support'),
    ...named(groups, 'responsible', true),
  ]
  const place = { row, no, text, section, task: task && `${task.no}. ${task.text}` }
  return { ...place, units, reading, warnings, source, was, edit: edited ? withoutRow(edited) : null }
}

function named(names: readonly string[], role: PreviewRow['units'][number]['role'], isGroup = false) {
  return names.map((name) => ({ name, role, isGroup }))
}

function withoutRow({ text, time, units, confirmed, same }: RowEdit): PreviewRow['edit'] {
  return {
    ...(text === undefined ? {} : { text }),
    ...(time === undefined ? {} : { time }),
    ...(units === undefined ? {} : { units }),
    ...(confirmed ? { confirmed } : {}),
    ...(same ? { same } : {}),
  }
}
