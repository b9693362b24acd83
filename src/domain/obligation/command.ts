import type { Plan } from '../duty/duty.ts'
import type { Roster } from '../duty/roster.ts'
import type { Actor } from './actor.ts'
import type { ObligationKey } from './obligation.ts'

/** What may be asked of the record. */
export type Command = ReportDone | Undo | AskQuestion | DropQuestion | ImportPlan | ImportRoster

export interface ReportDone {
  type: 'report-done'
  actor: Actor
  keys: readonly ObligationKey[]
  /** Times that it was done, 1 or more. */
  count: number
  remark: string | null
}

export interface Undo {
  type: 'undo'
  actor: Actor
  receipt: number
}

export interface AskQuestion {
  type: 'ask-question'
  actor: Actor
  chat: string | null
  choices: readonly ObligationKey[]
  remark: string | null
}

export interface DropQuestion {
  type: 'drop-question'
  actor: Actor
}

export interface ImportPlan {
  type: 'import-plan'
  plan: Plan
}

export interface ImportRoster {
  type: 'import-roster'
  roster: Roster
}
