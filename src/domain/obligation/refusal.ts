import type { ObligationKey } from './obligation.ts'
import type { Report, UndoableChange } from './state.ts'

/** Why a command is refused, as a value. */
export type Refusal = ReportRefusal | UndoRefusal

export type ReportRefusal =
  | { reason: 'no-right'; key: ObligationKey }
  | { reason: 'not-owed'; key: ObligationKey }
  | { reason: 'already-done'; key: ObligationKey; last: Report | null }

export type UndoRefusal =
  | { reason: 'only-roster'; receipt: number }
  | { reason: 'unknown-receipt'; receipt: number }
  | { reason: 'not-yours'; receipt: number; change: UndoableChange }
  | { reason: 'already-undone'; receipt: number }
