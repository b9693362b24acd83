import type { CivilDay } from '../calendar/civil-day.ts'
import type { Duty } from '../duty/duty.ts'
import { dutyOf } from '../duty/duty-index.ts'
import { ownersOf, type Owner } from '../duty/owners.ts'
import { arrivalsOf } from './arrival.ts'
import { owedBy } from './expand.ts'
import { eventObligation } from './derive.ts'
import type { Obligation } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { plansInForce } from './state.ts'
import { isClosed } from './status.ts'

export function findDuty(view: Outlook, no: number): Duty | null {
  for (const plan of plansInForce(view.state)) {
    const duty = dutyOf(plan, no)
    if (duty) return duty
  }
  return null
}

/** What is open for a unit now, the earliest deadline first; days and weeks that have lapsed are left out. */
export function openObligations(view: Outlook, unit: string): Obligation[] {
  return owedBy(view, unit, { withoutLapsed: true })
    .filter((obligation) => !isClosed(view, obligation))
    .sort((a, b) => a.due - b.due || a.duty.no - b.duty.no)
}

/** Civil days, both included. */
export interface Days {
  first: CivilDay
  last: CivilDay
}

/**
 * What a unit's report on this duty could mean now: its open obligations, the earliest deadline first. Where the report
 * names days, those that have lapsed since the first of them can be meant too. An event-bound part, which can be
 * reported on any day, is meant when it is named or when nothing else of the duty is open.
 */
export function reportable(
  view: Outlook,
  unit: string,
  no: number,
  part: number | null = null,
  named: Days | null = null,
): Obligation[] {
  const duty = findDuty(view, no)
  if (!duty) return []
  const isMeant = (obligation: Obligation) =>
    (part === null || obligation.part === part) && !isClosed(view, obligation)
  const open = withLapsedSince(view, unit, no, named?.first ?? view.today).filter(isMeant)
  const on = named?.first === named?.last ? (named?.first ?? view.today) : view.today
  const meant = open.length > 0 ? open : eventsOn(view, duty, unit, on).filter(isMeant)
  return meant.sort((a, b) => a.due - b.due)
}

function withLapsedSince(view: Outlook, unit: string, no: number, since: CivilDay): Obligation[] {
  const wanted = { duty: no, withoutLapsed: since >= view.today }
  return owedBy(view, unit, wanted).filter((obligation) => !obligation.lapses || obligation.due >= since)
}

function eventsOn(view: Outlook, duty: Duty, unit: string, day: CivilDay): Obligation[] {
  const owners = ownersOf(duty, view.roster).filter((owner) => owner.unit === unit)
  return duty.cadences.flatMap((_, index) => {
    const part = duty.cadences.length > 1 ? index + 1 : null
    return owners.flatMap((owner) => eventOn(view, duty, part, owner, day) ?? [])
  })
}

/** A report on an event-bound duty for a day since it arrived; null for any other duty or day. */
export function eventOn(
  view: Outlook,
  duty: Duty,
  part: number | null,
  owner: Owner,
  day: CivilDay,
): Obligation | null {
  if (duty.cadences[part === null ? 0 : part - 1]?.kind !== 'event') return null
  if (day > view.today || day < arrivedOn(view, duty)) return null
  return eventObligation({ ...view, today: day }, duty, part, owner)
}

function arrivedOn(view: Outlook, duty: Duty): CivilDay {
  const plan = plansInForce(view.state).find((candidate) => dutyOf(candidate, duty.no) !== null)
  return plan ? arrivalsOf(view, plan)(duty) : view.today
}
