import type { Evidence } from '../../domain/obligation/evidence.ts'
import { dutyId } from '../../domain/duty/duty.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import { parseKey, type ObligationKey, type ParsedKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { Ruling } from '../../domain/obligation/ruling.ts'
import type { Report } from '../../domain/obligation/state.ts'
import type { Label } from '../intent.ts'

/** One thing on the record of an obligation. */
export interface HistoryEntry {
  /** Where it stands: part, unit and period. */
  of: ParsedKey
  receipt: number
  by: string
  /** Epoch milliseconds. */
  at: number
  what: { type: 'reported'; report: Report } | { type: 'evidence'; evidence: Evidence } | Ruling['event']
}

/** Everything on the record of a duty that has not been taken back, the oldest first; `units` null for all. */
export function historyOf(view: Outlook, label: Label, units: readonly string[] | null): HistoryEntry[] {
  const { reports, postponements, transfers, verdicts, progress, evidence } = view.state
  const isMeant = meant(view, label, units)
  const rulings = [postponements, transfers, verdicts, progress].flatMap((kept) =>
    entriesOf<Ruling>(kept, isMeant, ({ event }) => event),
  )
  const reported = entriesOf<Report>(reports, isMeant, (report) => ({ type: 'reported', report }))
  const shown = entriesOf<Evidence>(evidence, isMeant, (piece) => ({ type: 'evidence', evidence: piece }))
  return [...reported, ...shown, ...rulings].sort((a, b) => a.receipt - b.receipt)
}

/** Whether a key is of that duty, or that part of it, and of one of the units. */
export function meant(
  view: Outlook,
  label: Label,
  units: readonly string[] | null,
): (of: ParsedKey) => boolean {
  const duty = findDuty(view, label.no)
  return ({ id, part, unit }) =>
    duty !== null &&
    id === dutyId(duty) &&
    (label.part === null || part === label.part) &&
    (units === null || units.includes(unit))
}

function entriesOf<Kept extends { receipt: number; by: string; at: number }>(
  kept: ReadonlyMap<ObligationKey, readonly Kept[]>,
  isMeant: (of: ParsedKey) => boolean,
  what: (one: Kept) => HistoryEntry['what'],
): HistoryEntry[] {
  return [...kept].flatMap(([key, all]) => {
    const of = parseKey(key)
    if (!isMeant(of)) return []
    return all.map((one) => ({ of, receipt: one.receipt, by: one.by, at: one.at, what: what(one) }))
  })
}
