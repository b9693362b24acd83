import type { Assignment, Doubt, DutyReading } from '../domain/duty/duty.ts'
import { readTimeCell } from './time-words/read-time-cell.ts'
import { readTimeWords } from './time-words/read-time-words.ts'
import { readUnitCell } from './unit-cell/read-unit-cell.ts'
import { foldText, hasWords } from './clean-text.ts'

/** What an administrator writes in the place of a row's cells; what is absent stays. */
export interface RowCorrection {
  text?: string
  /** Time words, as they would stand in a column for them; '' for none. */
  time?: string
  /** Units, as they would stand in a column for them. */
  units?: string
  /** The reading was looked at and is right: its doubts are settled. */
  confirmed?: true
}

/** Time words by themselves → cadences; doubts where they are not clear. 明年 counts from `planYear`, null where unknown. */
export function readTimeCorrection(
  words: string,
  planYear: number | null,
): { cadences: DutyReading['cadences']; doubts: string[] } {
  const { cadences, warnings } = readTimeCell(words, planYear)
  return { cadences: cadences.length > 0 ? cadences : [{ kind: 'unspecified' }], doubts: warnings }
}

function readUnitCorrection(words: string): { assignments: Assignment[]; doubts: string[] } {
  const { assignments, warnings } = readUnitCell(words)
  return { assignments, doubts: warnings }
}

/** The row as it is read with the corrections: by the same rules as the table itself. */
export function correctRow(
  row: DutyReading,
  { text, time, units, confirmed }: RowCorrection,
  planYear: number | null,
): DutyReading {
  let corrected = row
  if (text !== undefined && hasWords(text)) corrected = withText(corrected, foldText(text), planYear)
  if (time !== undefined) {
    const { cadences, doubts } = readTimeCorrection(time, planYear)
    corrected = { ...withDoubts(corrected, ['time'], 'time', doubts), cadences }
  }
  if (units !== undefined) {
    const { assignments, doubts } = readUnitCorrection(units)
    const about = assignments.length === 0 ? 'nobody' : 'units'
    const said = assignments.length === 0 && doubts.length === 0 ? ['责任单位为空，请补上责任单位。'] : doubts
    corrected = { ...withDoubts(corrected, ['units', 'nobody'], about, said), assignments }
  }
  return confirmed ? withDoubts(corrected, ['time', 'units', 'text'], 'text', []) : corrected
}

/** Other time words in the text are read anew; the same ones keep what the row has. */
function withText(row: DutyReading, text: string, planYear: number | null): DutyReading {
  const [before, after] = [readTimeWords(row.text, planYear), readTimeWords(text, planYear)]
  const isSame = JSON.stringify(before.cadences) === JSON.stringify(after.cadences)
  if (isSame || after.cadences.length === 0) return { ...row, text }
  return { ...withDoubts(row, ['time'], 'time', after.warnings), text, cadences: after.cadences }
}

/** In the place of the doubts of some kinds come these. */
function withDoubts(
  row: DutyReading,
  instead: readonly Doubt['about'][],
  about: Doubt['about'],
  messages: readonly string[],
): DutyReading {
  const gone = new Set(
    (row.doubts ?? []).filter((doubt) => instead.includes(doubt.about)).map((d) => d.message),
  )
  const left = (row.doubts ?? []).filter((doubt) => !instead.includes(doubt.about))
  return {
    ...row,
    warnings: [...row.warnings.filter((message) => !gone.has(message)), ...messages],
    doubts: [...left, ...messages.map((message) => ({ about, message }))],
  }
}
