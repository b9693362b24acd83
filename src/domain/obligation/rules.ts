import type { CivilDay } from '../calendar/civil-day.ts'

/** The rules under which reminders are planned from now on: what is said when they change is worked out from it. */
export interface RulesAdopted {
  type: 'rules-adopted'
  /** The part of the configuration that plans, as JSON. */
  settings: string
  calendar: CalendarInForce
}

/** The working days between two days, both included, as their exceptions: whatever is not named is an ordinary week. */
export interface CalendarInForce {
  from: CivilDay
  to: CivilDay
  /** Rest days from Monday to Friday. */
  rest: readonly CivilDay[]
  /** Working days on a Saturday or Sunday. */
  work: readonly CivilDay[]
}
