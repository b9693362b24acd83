import type { Plan } from '../domain/duty/duty.ts'
import type { Match } from '../domain/duty/match-duties.ts'
import type { TableReading } from '../table/read-duties.ts'

/** What an import would add: the plan, with numbers that are unique in the store. */
export interface PlanDraft {
  plan: Plan
  /** The version before, of which it takes the place. */
  before: Plan | null
  /** For each duty of the plan: what it was before. */
  matches: Match[]
  /** For each duty of the plan: its place in the table, from 0. */
  rows: number[]
  /** The table as it was read, with the edits. */
  reading: TableReading
  /** Numbers that had to change because another table uses them, old to new. */
  renumbered: Map<number, number>
}
