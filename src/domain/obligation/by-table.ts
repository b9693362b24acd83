import { isoDay, type CivilDay } from '../calendar/civil-day.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { Cadence } from '../duty/cadence.ts'
import { dutyId, type Duty, type Plan } from '../duty/duty.ts'
import type { Owner } from '../duty/owners.ts'
import { ownershipOf, type Owned } from '../duty/ownership.ts'
import type { Policy } from '../policy.ts'
import { arrivalDays, type ArrivalDays } from './arrival.ts'
import type { Course, Turn } from './course.ts'
import { byTable, courseOf } from './derive.ts'
import { obligationKey, type Obligation, type ObligationKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { plansInForce } from './state.ts'
import { wantedTurns } from './wanted.ts'

/** One cadence of a duty for its owner, with the turns that have opened by today. */
export interface Stretch {
  duty: Duty
  part: number | null
  cadence: Cadence
  owner: Owner
  course: Course
  owed: readonly Owed[]
  /** What a report of today is kept under where the cadence is bound to events. */
  todayKey: ObligationKey
}

/** A turn, and what it comes to as long as nothing is ruled about it. */
export interface Owed {
  turn: Turn
  plain: Obligation
}

interface Remembered {
  today: CivilDay
  calendar: WorkCalendar
  policy: Policy
  arrivals: ArrivalDays
  /** With what has passed into 未报, and without it. */
  lists: [(readonly Stretch[])?, (readonly Stretch[])?]
  byKey?: ReadonlyMap<ObligationKey, Obligation>
}

const known = new WeakMap<readonly Owned[], Remembered>()

/**
 * What the table alone makes a unit owe by today. Reports and rulings change nothing of it, so it is worked out once a
 * day and not once a message.
 */
export function owedByTable(
  view: Outlook,
  plan: Plan,
  unit: string,
  withoutLapsed: boolean,
): readonly Stretch[] {
  const owned = ownershipOf(plan, view.roster).ofUnit(unit)
  const { lists } = rememberedOf(view, owned, arrivalDays(view, plan))
  return (lists[withoutLapsed ? 1 : 0] ??= workOut(view, plan, owned, withoutLapsed))
}

/** The obligation of a key, as long as nothing is ruled about it; undefined for what the table does not make the unit owe. */
export function plainOwed(view: Outlook, unit: string, key: ObligationKey): Obligation | undefined {
  for (const plan of plansInForce(view.state)) {
    const owned = ownershipOf(plan, view.roster).ofUnit(unit)
    const remembered = rememberedOf(view, owned, arrivalDays(view, plan))
    remembered.byKey ??= keyed(owedByTable(view, plan, unit, false))
    const found = remembered.byKey.get(key)
    if (found) return found
  }
  return undefined
}

function keyed(stretches: readonly Stretch[]): ReadonlyMap<ObligationKey, Obligation> {
  return new Map(stretches.flatMap(({ owed }) => owed.map(({ plain }) => [plain.key, plain])))
}

function rememberedOf(view: Outlook, owned: readonly Owned[], arrivals: ArrivalDays): Remembered {
  const { today, calendar, policy } = view
  const found = known.get(owned)
  const isSo = found?.today === today && found.calendar === calendar
  if (isSo && found.policy === policy && found.arrivals === arrivals) return found
  const made: Remembered = { today, calendar, policy, arrivals, lists: [] }
  known.set(owned, made)
  return made
}

function workOut(view: Outlook, plan: Plan, owned: readonly Owned[], withoutLapsed: boolean): Stretch[] {
  const arrivals = arrivalDays(view, plan)
  return owned.flatMap(({ duty, owners }) => {
    const course = courseOf(view, plan, arrivals.get(dutyId(duty)) ?? view.today)
    return duty.cadences.flatMap((cadence, index) => {
      const part = duty.cadences.length > 1 ? index + 1 : null
      const turns = wantedTurns(view, cadence, course, { withoutLapsed })
      return owners.map((owner): Stretch => {
        const owed = turns.map((turn) => ({
          turn,
          plain: byTable(view, duty, part, cadence, owner, turn, course),
        }))
        const todayKey = obligationKey(duty, part, owner.unit, isoDay(view.today))
        return { duty, part, cadence, owner, course, owed, todayKey }
      })
    })
  })
}
