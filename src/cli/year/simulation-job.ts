import type { Policy } from '../../domain/policy.ts'
import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import type { SpanView } from '../../flows/year-ahead.ts'

/** What the thread that simulates is given. */
export interface SimulationJob {
  storeFolder: string
  policy: Policy
  /** Epoch milliseconds. */
  now: number
  from: CivilDay
  to: CivilDay
}

/** What it hands back; messages as JSON, so that taking them over costs the bot's thread next to nothing. */
export interface SimulationResult {
  span: SpanView
  /** `YearDay` by day, for the days with messages. */
  days: Map<string, string>
}
