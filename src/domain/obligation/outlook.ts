import type { CivilDay } from '../calendar/civil-day.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import { wallTime } from '../calendar/zone.ts'
import type { Roster } from '../duty/roster.ts'
import type { Policy } from '../policy.ts'
import { presenceOn, type Presence } from './presence.ts'
import { rosterInForce, type State } from './state.ts'

/** The record as it stands at an instant: what every rule is given instead of a clock. */
export interface Outlook {
  state: State
  policy: Policy
  calendar: WorkCalendar
  roster: Roster
  /** Whom to tell: the roster with who stands in for those on leave. */
  present: Presence
  /** Epoch milliseconds. */
  now: number
  today: CivilDay
  /** Minutes since midnight. */
  minute: number
}

export function outlook(state: State, policy: Policy, calendar: WorkCalendar, now: number): Outlook {
  const { day, minute } = wallTime(now, policy.zone)
  const roster = rosterInForce(state)
  const present = presenceOn(state, roster, day)
  return { state, policy, calendar, roster, present, now, today: day, minute }
}
