import type { CivilDay } from '../calendar/civil-day.ts'
import { stepWorkdays } from '../calendar/work-calendar.ts'
import { wallTime } from '../calendar/zone.ts'
import { acknowledgementOf } from './acknowledge.ts'
import type { Obligation } from './obligation.ts'
import { pausesOn } from './pauses.ts'
import type { Outlook } from './outlook.ts'

/** Days, both included; `last` is infinite where no end was named. */
export interface Hold {
  first: CivilDay
  last: CivilDay
}

/**
 * The first day from `day` on when an obligation may be brought up; null where no end of its rest is known. What came
 * due while it rested is said once then, for only the latest rung counts.
 */
export function freeDay(view: Outlook, obligation: Obligation, day: CivilDay): CivilDay | null {
  const holds = holdsOf(view, obligation)
  let free = day
  for (let hold = covering(holds, free); hold; hold = covering(holds, free)) {
    if (hold.last === Number.POSITIVE_INFINITY) return null
    free = hold.last + 1
  }
  return free
}

function covering(holds: readonly Hold[], day: CivilDay): Hold | undefined {
  return holds.find(({ first, last }) => first <= day && day <= last)
}

function holdsOf(view: Outlook, obligation: Obligation): Hold[] {
  const acknowledged = acknowledgedHold(view, obligation)
  const paused = pausesOn(view.state, obligation).map(({ day, until }): Hold => {
    return { first: day, last: until ?? Number.POSITIVE_INFINITY }
  })
  return acknowledged ? [acknowledged, ...paused] : paused
}

function acknowledgedHold(view: Outlook, obligation: Obligation): Hold | null {
  const order = acknowledgementOf(view.state, obligation.key)
  if (!order) return null
  const first = wallTime(order.at, view.policy.zone).day
  return { first, last: restsUntil(view, obligation, first, order.event.until) - 1 }
}

/**
 * The first day on which what was acknowledged is brought up again. A deadline is said whatever was promised, on its day
 * unless that had passed already; a promise for later than the deadline leaves the working day before it as well.
 */
export function restsUntil(
  view: Outlook,
  { countsAs }: Obligation,
  first: CivilDay,
  promised: CivilDay,
): CivilDay {
  const until = Math.min(promised, longestRest(view, first))
  if (first >= countsAs || promised < countsAs) return until
  return Math.min(until, promised > countsAs ? stepWorkdays(view.calendar, countsAs, -1) : countsAs)
}

/** However far a promise is, after so many working days it is asked about again. */
export function longestRest({ calendar, policy }: Outlook, first: CivilDay): CivilDay {
  return stepWorkdays(calendar, first, policy.acknowledgedAtMostWorkdays)
}
