import type { WorkCalendar } from '../domain/calendar/work-calendar.ts'
import { outlook, type Outlook } from '../domain/obligation/outlook.ts'
import type { State } from '../domain/obligation/state.ts'
import type { Policy } from '../domain/policy.ts'
import type { Clock } from '../ports/clock.ts'
import type { EvidenceFiles, EvidenceLimits } from '../ports/evidence.ts'
import type { Pulse } from '../ports/pulse.ts'
import type { UnknownSentences } from '../ports/unknown-sentences.ts'
import type { Store } from '../ports/store.ts'

/** Settings as text, and what was planned by others that were kept so. */
export interface KeptRules {
  settings: string
  /** Null where this version cannot read them any more. */
  policyOf(settings: string): Promise<Policy | null>
}

/** What every flow is given. */
export interface Context {
  store: Store
  clock: Clock
  policy: Policy
  calendar: WorkCalendar
  /** Display names that people put an @ before. */
  botNames: readonly string[]
  /** Where what was not understood is noted; nowhere where left out. */
  unknown?: UnknownSentences
  /** When the bot was last at work; absent where nobody asks. */
  pulse?: Pulse
  /** The settings in force, to be kept with the record; absent where nobody is told when they change. */
  rules?: KeptRules
  /** Null where nothing that comes with messages is kept, as in rehearsals. */
  evidence?: { files: EvidenceFiles; limits: EvidenceLimits } | null
}

/** The record as it stands now, or as a state to be decided on stands. */
export function viewOf(context: Omit<Context, 'store'>, state: State): Outlook {
  return outlook(state, context.policy, context.calendar, context.clock.now())
}
