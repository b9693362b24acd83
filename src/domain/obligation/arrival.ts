import type { CivilDay } from '../calendar/civil-day.ts'
import { wallTime } from '../calendar/zone.ts'
import { dutyId, type Duty, type DutyId, type Plan } from '../duty/duty.ts'
import type { Outlook } from './outlook.ts'
import type { PlanVersion } from './state.ts'

/** The same object as long as nothing is imported. */
export type ArrivalDays = ReadonlyMap<DutyId, CivilDay>

const known = new WeakMap<PlanVersion, { versions: number; zone: string; days: ArrivalDays }>()

/**
 * The day on which each duty of a plan arrived: the import that first held it. A row that a later version adds, or
 * whose work or time it changes, is not older than that version.
 */
export function arrivalsOf(view: Outlook, plan: Plan): (duty: Duty) => CivilDay {
  const days = arrivalDays(view, plan)
  return (duty) => days.get(dutyId(duty)) ?? view.today
}

export function arrivalDays(view: Outlook, plan: Plan): ArrivalDays {
  const { zone } = view.policy
  const versions = view.state.plans.filter((version) => version.plan.id === plan.id)
  const last = versions.at(-1)
  const cached = last && known.get(last)
  if (cached?.versions === versions.length && cached.zone === zone) return cached.days
  const days = new Map<DutyId, CivilDay>()
  for (const { at, plan: version } of versions) {
    const { day } = wallTime(at, zone)
    for (const duty of version.duties) if (!days.has(dutyId(duty))) days.set(dutyId(duty), day)
  }
  if (last) known.set(last, { versions: versions.length, zone, days })
  return days
}
