import type { CivilDay } from '../calendar/civil-day.ts'
import type { ObligationKey } from './obligation.ts'
import type {
  Postponed,
  PostponementRequested,
  Progressed,
  Returned,
  Ruling,
  RulingEvent,
  Transferred,
  Verified,
  Waived,
} from './ruling.ts'
import type { Report, State } from './state.ts'

/** What the rulings on an obligation come to. Each is asked for here and nowhere else. */

export function postponementOf(state: State, key: ObligationKey): Ruling<Postponed> | null {
  return last(state.postponements.get(key), 'postponed')
}

/** The request that nobody has answered yet. */
export function openRequest(state: State, key: ObligationKey): Ruling<PostponementRequested> | null {
  const latest = state.postponements.get(key)?.at(-1)
  return latest && isOf(latest, 'postponement-requested') ? latest : null
}

export function openRequests(state: State): ObligationKey[] {
  return [...state.postponements.keys()].filter((key) => openRequest(state, key) !== null)
}

export function transferOf(state: State, key: ObligationKey): Ruling<Transferred> | null {
  return last(state.transfers.get(key), 'transferred')
}

export function waiverOf(state: State, key: ObligationKey): Ruling<Waived> | null {
  return last(state.verdicts.get(key), 'waived')
}

export function returnOf(state: State, key: ObligationKey): Ruling<Returned> | null {
  return last(state.verdicts.get(key), 'returned')
}

/** How far it has got, as was said last. */
export function progressOf(state: State, key: ObligationKey): Ruling<Progressed> | null {
  return state.progress.get(key)?.at(-1) ?? null
}

/** Null where what was verified has been returned since, or more has been reported. */
export function verificationOf(state: State, key: ObligationKey): Ruling<Verified> | null {
  const latest = state.verdicts.get(key)?.at(-1)
  const report = state.reports.get(key)?.at(-1)
  if (!latest || !isOf(latest, 'verified')) return null
  return report && report.receipt > latest.receipt ? null : latest
}

/** The reports that count: those made since the last return. */
export function validReports(state: State, key: ObligationKey): readonly Report[] {
  const reports = state.reports.get(key) ?? []
  const returned = returnOf(state, key)
  return returned ? reports.filter(({ receipt }) => receipt > returned.receipt) : reports
}

/** Whether the unit has been urged on that day. */
export function wasUrged(state: State, unit: string, day: CivilDay): boolean {
  return (state.urgings.get(unit) ?? []).some((urging) => urging.day === day)
}

function last<T extends RulingEvent['type']>(
  rulings: readonly Ruling[] | undefined,
  type: T,
): Ruling<Extract<RulingEvent, { type: T }>> | null {
  return rulings?.findLast((ruling) => isOf(ruling, type)) ?? null
}

function isOf<T extends RulingEvent['type']>(
  ruling: Ruling,
  type: T,
): ruling is Ruling<Extract<RulingEvent, { type: T }>> {
  return ruling.event.type === type
}
