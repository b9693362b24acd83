import type { CivilDay } from '../calendar/civil-day.ts'
import { dutyLabel, parseKey, type ObligationKey } from './obligation.ts'
import { postponementOf, transferOf } from './rulings.ts'
import type { State } from './state.ts'

/** Duty numbers and the units that have handed something of them to a unit. */
export function giversTo(state: State, unit: string): Map<number, Set<string>> {
  const givers = new Map<number, Set<string>>()
  for (const key of state.transfers.keys()) {
    if (transferOf(state, key)?.event.to !== unit) continue
    const { no, unit: giver } = parseKey(key)
    givers.set(no, (givers.get(no) ?? new Set()).add(giver))
  }
  return givers
}

/** The new deadlines of one duty (part) and its first unit, by period. */
export type MovedPeriods = ReadonlyMap<string, CivilDay>

/** Everything that has been postponed: few of the many, so that most are never looked at twice. */
export function movedPeriods(
  state: State,
): (no: number, part: number | null, unit: string) => MovedPeriods | null {
  const moved = new Map<string, Map<string, CivilDay>>()
  for (const key of state.postponements.keys()) {
    const due = postponementOf(state, key)?.event.due
    if (due === undefined) continue
    const { no, part, unit, period } = parseKey(key)
    const owner = ownerKey(no, part, unit)
    moved.set(owner, (moved.get(owner) ?? new Map<string, CivilDay>()).set(period, due))
  }
  return (no, part, unit) => (moved.size === 0 ? null : (moved.get(ownerKey(no, part, unit)) ?? null))
}

function ownerKey(no: number, part: number | null, unit: string): ObligationKey {
  return `${dutyLabel(no, part)}|${unit}`
}
