import type { CivilDay } from '../calendar/civil-day.ts'
import type { DutyId } from '../duty/duty.ts'
import { onceAChange } from './once-a-change.ts'
import { parseKey } from './obligation.ts'
import { postponementOf, transferOf } from './rulings.ts'
import type { State } from './state.ts'

/** Duties and the units that have handed something of them to a unit. */
export function giversTo(state: State, unit: string): Map<DutyId, Set<string>> {
  const givers = new Map<DutyId, Set<string>>()
  for (const key of state.transfers.keys()) {
    if (transferOf(state, key)?.event.to !== unit) continue
    const { id, unit: giver } = parseKey(key)
    givers.set(id, (givers.get(id) ?? new Set()).add(giver))
  }
  return givers
}

/** The new deadlines of one duty (part) and its first unit, by period. */
export type MovedPeriods = ReadonlyMap<string, CivilDay>

/** The new deadlines of one duty (part) of a unit; null where nothing of it was postponed. */
export type MovedOf = (id: DutyId, part: number | null, unit: string) => MovedPeriods | null

/** Everything that has been postponed: few of the many, so that most are never looked at twice; null where nothing was. */
export function movedPeriods(state: State): MovedOf | null {
  return state.postponements.size === 0 ? null : movedIn(state)
}

const movedIn = onceAChange(workOut)

function workOut(state: State): MovedOf {
  const moved = new Map<string, Map<string, CivilDay>>()
  for (const key of state.postponements.keys()) {
    const due = postponementOf(state, key)?.event.due
    if (due === undefined) continue
    const { id, part, unit, period } = parseKey(key)
    const owner = ownerKey(id, part, unit)
    moved.set(owner, (moved.get(owner) ?? new Map<string, CivilDay>()).set(period, due))
  }
  return (id, part, unit) => moved.get(ownerKey(id, part, unit)) ?? null
}

function ownerKey(id: DutyId, part: number | null, unit: string): string {
  return `${id}.${part ?? 0}|${unit}`
}
