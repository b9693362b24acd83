import type { Duty } from '../duty/duty.ts'
import { dutyOf } from '../duty/duty-index.ts'
import { ownersOf } from '../duty/owners.ts'
import { eventObligation, obligations } from './expand.ts'
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
  return [...obligations(view, { unit, withoutLapsed: true })]
    .filter((obligation) => !isClosed(view, obligation))
    .sort((a, b) => a.due - b.due || a.duty.no - b.duty.no)
}

/**
 * What a unit's report on this duty could mean now: its open obligations, the earliest deadline first. An event-bound
 * part, which can be reported on any day, is meant when it is named or when nothing else of the duty is open.
 */
export function reportable(
  view: Outlook,
  unit: string,
  no: number,
  part: number | null = null,
): Obligation[] {
  const duty = findDuty(view, no)
  if (!duty) return []
  const isMeant = (obligation: Obligation) =>
    (part === null || obligation.part === part) && !isClosed(view, obligation)
  const open = [...obligations(view, { duty: no, unit, withoutLapsed: true })].filter(isMeant)
  const meant = open.length > 0 ? open : eventsToday(view, duty, unit).filter(isMeant)
  return meant.sort((a, b) => a.due - b.due)
}

function eventsToday(view: Outlook, duty: Duty, unit: string): Obligation[] {
  const owners = ownersOf(duty, view.roster).filter((owner) => owner.unit === unit)
  return duty.cadences.flatMap((cadence, index) =>
    cadence.kind === 'event'
      ? owners.map((owner) => eventObligation(view, duty, duty.cadences.length > 1 ? index + 1 : null, owner))
      : [],
  )
}
