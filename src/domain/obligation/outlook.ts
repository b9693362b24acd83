import type { CivilDay } from '../calendar/civil-day.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import { wallTime } from '../calendar/zone.ts'
import type { Roster } from '../duty/roster.ts'
import type { Policy } from '../policy.ts'
import { rosterInForce, type State } from './state.ts'

/** The record as it stands at an instant: what every rule is given instead of a clock. */
export interface Outlook {
  state: State
  policy: Policy
  calendar: WorkCalendar
  roster: Roster
  /** Epoch milliseconds. */
  now: number
  today: CivilDay
  /** Minutes since midnight. */
  minute: number
}

export function outlook(state: State, policy: Policy, calendar: WorkCalendar, now: number): Outlook {
  const { day, minute } = wallTime(now, policy.zone)
  return { state, policy, calendar, roster: rosterInForce(state), now, today: day, minute }
}
