import type { CivilDay } from '../calendar/civil-day.ts'
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

/** A deadline is said whatever was promised: the rest ends before its day, unless that had passed already. */
function acknowledgedHold({ state, policy }: Outlook, { key, countsAs }: Obligation): Hold | null {
  const order = acknowledgementOf(state, key)
  if (!order) return null
  const first = wallTime(order.at, policy.zone).day
  const until = first < countsAs ? Math.min(order.event.until, countsAs) : order.event.until
  return { first, last: until - 1 }
}
