import type { CivilDay } from '../calendar/civil-day.ts'
import type { NodePolicy } from '../calendar/nodes.ts'
import type { PeriodUnit } from '../calendar/period.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { RestDayRule } from '../policy.ts'

/** One turn of a cadence, for whoever owes it. */
export interface Turn {
  period: string
  opens: CivilDay
  due: CivilDay
  needed: number
  lapses: boolean
  /** What has happened, or comes round, that it is owed for. */
  occasion?: string
  /** Present where a node opens it. */
  node?: NodeOf
}

/** What a turn has from its node. */
export interface NodeOf {
  /** The last working day before the node. */
  eve: CivilDay
  /** One piece of work with a deadline. */
  dated: boolean
}

/** When a plan's cadences run. */
export interface Course {
  /** Year-less dates belong to each year from the first to the last; recurring duties begin with the first. */
  firstYear: number
  year: number
  /** Day on which the duty arrived: recurring ones begin with the period that holds it, never before. */
  importedOn: CivilDay
  /** How often a standing duty is confirmed. */
  checkIn: PeriodUnit
  /** What a deadline on a rest day counts as. */
  restDays: RestDayRule
  /** Where nodes lie, and which there are. */
  calendar: WorkCalendar
  nodes: NodePolicy
}
