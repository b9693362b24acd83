import type { CivilDay } from '../calendar/civil-day.ts'
import type { Cadence } from '../duty/cadence.ts'
import type { Duty, Plan } from '../duty/duty.ts'
import { arrivalsOf } from './arrival.ts'
import type { Course } from './course.ts'
import { courseOf } from './derive.ts'
import type { Outlook } from './outlook.ts'
import { dueUnder } from './rest-days.ts'
import { turnsOf } from './turns.ts'

/** How many days ahead turns are looked for, the nearest first: a daily rhythm has enough of them soon, 每三年 late. */
const HORIZONS_DAYS = [50, 500, 5_000]

/** The next deadlines of some of a duty's cadences, each day once. */
export function comingDeadlines(
  view: Outlook,
  plan: Plan,
  duty: Duty,
  cadences: readonly Cadence[],
  count: number,
): CivilDay[] {
  const course = courseOf(view, plan, arrivalsOf(view, plan)(duty))
  const days = cadences.flatMap((cadence) => comingDays(view, cadence, course, count))
  return [...new Set(days)].sort((a, b) => a - b).slice(0, count)
}

/** The next deadlines from today on, today included: at most so many; none where all are past or it waits for an event. */
export function comingDays(view: Outlook, cadence: Cadence, course: Course, count: number): CivilDay[] {
  const { today } = view
  let days: CivilDay[] = []
  for (const horizon of HORIZONS_DAYS) {
    const turns = turnsOf(cadence, course, today, today + horizon)
    days = [...new Set(turns.map((turn) => dueUnder(view, course.restDays, turn.due, turn)))]
    if (days.length >= count) break
  }
  return days.sort((a, b) => a - b).slice(0, count)
}
