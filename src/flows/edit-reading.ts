import type { DutyReading } from '../domain/duty/duty.ts'
import { correctRow, type RowCorrection } from '../table/read-correction.ts'
import type { TableReading } from '../table/read-duties.ts'
import { unitsNamed } from '../table/units-named.ts'

/** What somebody changed about a row of the table before it is stored. */
export interface RowEdit extends RowCorrection {
  /** Place of the row among the duties, from 0: `row` of the preview. */
  row: number
  /** The row is left out. */
  leaveOut?: true
  /** It is the same work as the duty that it perhaps was, and keeps its record. */
  same?: true
}

/** The table as it is read with the edits; `rows` are the places of what is left. */
export function editedReading(
  reading: TableReading,
  edits: readonly RowEdit[],
): { reading: TableReading; rows: number[] } {
  const byRow = new Map(edits.map((edit) => [edit.row, edit]))
  const kept = [...reading.duties.entries()].filter(([row]) => byRow.get(row)?.leaveOut !== true)
  const duties = kept.map(([row, duty]) => {
    const edit = byRow.get(row)
    return edit ? correctRow(duty, edit, reading.year) : duty
  })
  const rows = kept.map(([row]) => row)
  const sources = reading.sources && rows.flatMap((row) => reading.sources?.[row] ?? [])
  return {
    reading: {
      ...reading,
      duties,
      units: unitsNamed(duties),
      warnings: reading.warnings.filter((warning) => !isSettled(warning, reading.duties, duties)),
      ...(sources ? { sources } : {}),
    },
    rows,
  }
}

/** Said of a row, which no longer says it. */
function isSettled(
  { at, message }: TableReading['warnings'][number],
  before: readonly DutyReading[],
  after: readonly DutyReading[],
): boolean {
  const says = (duties: readonly DutyReading[]) =>
    duties.some(({ no, warnings }) => at === `操作要点（${no}）` && warnings.includes(message))
  return says(before) && !says(after)
}
