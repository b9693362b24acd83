import type { CivilDay } from '../calendar/civil-day.ts'
import type { Cadence } from '../duty/cadence.ts'
import type { Course, Turn } from './course.ts'
import type { MovedPeriods } from './moved.ts'
import type { Outlook } from './outlook.ts'
import { dueUnder, LONGEST_REST } from './rest-days.ts'
import { lapses, turnsOf } from './turns.ts'

/** Which obligations are wanted; what is not named does not narrow. */
export interface Wanted {
  duty?: number
  unit?: string
  /** Due on or after this day. */
  dueFrom?: CivilDay
  /** Due on or before this day. */
  dueTo?: CivilDay
  /** Opened on or before this day; today unless named. */
  opensBy?: CivilDay
  /** Opened on or after this day. */
  opensFrom?: CivilDay
  /** What has passed into 未报 is left out. */
  withoutLapsed?: boolean
  /** So are those that passed into 未报 more than so many days ago. */
  lapsedDays?: number
}

export function wantedTurns(view: Outlook, cadence: Cadence, course: Course, wanted: Wanted): Turn[] {
  const { from, to } = dueDays(view, cadence, wanted)
  const earliest = course.restDays === 'after' ? from - LONGEST_REST : from
  const turns = turnsOf(cadence, course, earliest, wanted.opensBy ?? view.today)
  return turns.filter((turn) => {
    const due = dueUnder(view, course.restDays, turn.due, turn)
    return from <= due && due <= to && turn.opens >= (wanted.opensFrom ?? Number.NEGATIVE_INFINITY)
  })
}

/** Between which days what is wanted is due. */
function dueDays(view: Outlook, cadence: Cadence, { dueFrom, dueTo, withoutLapsed, lapsedDays }: Wanted) {
  const from = dueFrom ?? Number.NEGATIVE_INFINITY
  const days = withoutLapsed ? 0 : lapsedDays
  return {
    from: days !== undefined && lapses(cadence) ? Math.max(from, view.today - days) : from,
    to: dueTo ?? Number.POSITIVE_INFINITY,
  }
}

/** What has been postponed is wanted by its new deadline, not by that of its turn. */
export function withMoved(
  view: Outlook,
  cadence: Cadence,
  course: Course,
  wanted: Wanted,
  moved: MovedPeriods,
): Turn[] {
  const { from, to } = dueDays(view, cadence, wanted)
  const all = turnsOf(cadence, course, Number.NEGATIVE_INFINITY, wanted.opensBy ?? view.today)
  const movedTurns = all.filter(({ period }) => {
    const due = moved.get(period)
    return due !== undefined && from <= due && due <= to
  })
  const others = wantedTurns(view, cadence, course, wanted).filter(({ period }) => !moved.has(period))
  return [...others, ...movedTurns].sort((a, b) => a.due - b.due)
}
