import type { ObligationKey } from './obligation.ts'

/** What a message changed, as the command line tells outside scripts. */
export interface Effect {
  type:
    | 'completed'
    | 'progressed'
    | 'reopened'
    | 'postponement-requested'
    | 'postponed'
    | 'transferred'
    | 'verified'
    | 'returned'
    | 'waived'
    | 'urged'
    | 'bound'
  /** Empty for `bound`, which is about a unit alone. */
  key: ObligationKey
  /** Number that people call the duty by; 0 for `bound`. */
  duty: number
  /** Who owes it after the change. */
  unit: string
}
