import { isoDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import { certaintyOf, isUnsure, openDoubts, type Certainty } from '../domain/duty/certainty.ts'
import type { Duty, Plan } from '../domain/duty/duty.ts'
import { comingDays } from '../domain/obligation/coming.ts'
import { courseOf } from '../domain/obligation/derive.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { rememberedFor } from '../domain/obligation/reading.ts'
import { cadenceSentence, readingSentence } from '../language/zh/wording/reading.ts'

/** How a duty's time words were read, for a person to check. */
export interface ReadingReceipt {
  /** 每季度 1 次，按季度计，季末截止。 */
  sentence: string
  /** The next deadlines, at most three ISO days; none where all are past or it waits for an event. */
  next: string[]
  certainty: Certainty
  /** What an administrator has to settle before anybody is reminded; empty unless `unsure`. */
  doubts: string[]
  /** What an administrator wrote the last time that a table had these words; offered, never applied unasked. */
  suggestion: { words: string; sentence: string } | null
  /** The parts in order; one for a duty with one cadence only. */
  parts: { sentence: string; basis: string | null; next: string[] }[]
}

const NEXT = 3

export function readingReceipt(
  view: Outlook,
  plan: Plan,
  duty: Pick<Duty, 'cadences' | 'doubts'>,
  arrivedOn: CivilDay = view.today,
): ReadingReceipt {
  const course = courseOf(view, plan, arrivedOn)
  const parts = duty.cadences.map((cadence) => ({
    sentence: cadenceSentence(cadence, course),
    basis: cadence.kind === 'unspecified' ? null : cadence.basis,
    next: comingDays(view, cadence, course, NEXT).map(isoDay),
  }))
  const remembered = isUnsure(duty) ? rememberedFor(view.state.readings, duty) : null
  return {
    sentence: readingSentence(duty.cadences, course),
    next: [...new Set(parts.flatMap((part) => part.next))].sort().slice(0, NEXT),
    certainty: certaintyOf(duty),
    doubts: openDoubts(duty).map(({ message }) => message),
    suggestion: remembered?.cadences
      ? { words: remembered.words, sentence: readingSentence(remembered.cadences, course) }
      : null,
    parts,
  }
}
