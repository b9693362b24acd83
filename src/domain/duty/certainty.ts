import type { Cadence } from './cadence.ts'
import type { Doubt, Duty } from './duty.ts'

/**
 * How sure the reading of a duty is. `certain`: its own clear words; `implied`: taken over, or completed where the words
 * leave something out; `unsure`: the reader had a doubt about the time or the units.
 */
export type Certainty = 'certain' | 'implied' | 'unsure'

/** A row without any unit reaches the administrators and nobody else; what the layout left open does not change who or when. */
const HOLDS_UP: Readonly<Record<Doubt['about'], boolean>> = {
  time: true,
  units: true,
  nobody: false,
  text: false,
}

/** What an administrator has to settle before anybody is reminded. */
export function openDoubts({ doubts = [] }: Pick<Duty, 'doubts'>): Doubt[] {
  return doubts.filter(({ about }) => HOLDS_UP[about])
}

export function isUnsure(duty: Pick<Duty, 'doubts'>): boolean {
  return (duty.doubts ?? []).some(({ about }) => HOLDS_UP[about])
}

export function certaintyOf(duty: Pick<Duty, 'cadences' | 'doubts'>): Certainty {
  if (isUnsure(duty)) return 'unsure'
  return duty.cadences.some(isImplied) ? 'implied' : 'certain'
}

/** A school term is counted as the half-year that it lies in, half a month as one of two in its month. */
const COUNTED_AS_ANOTHER = /学期|学年|半个?月/

/** From the key task, no time words at all, a month without its day, or a period that is counted as another one. */
function isImplied(cadence: Cadence): boolean {
  if (cadence.kind === 'unspecified' || cadence.origin === 'task') return true
  if (cadence.kind === 'quota' && COUNTED_AS_ANOTHER.test(cadence.basis)) return true
  return cadence.kind === 'deadline' && cadence.due.some(({ day, part }) => day === null && part === null)
}
