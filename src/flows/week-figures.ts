import type { Outlook } from '../domain/obligation/outlook.ts'
import { budgetUse } from '../domain/reminder/budget.ts'

/** What this week has used of its budget, in figures that name nobody. */
export interface WeekFigures {
  /** Digests to chats and people. */
  weekMessages: number
  /** Rings of people. */
  weekRings: number
  /** Limits of either that are used up. */
  weekUsedUp: number
}

export function weekOf(view: Outlook): WeekFigures {
  const uses = budgetUse(view)
  const sum = (kind: 'messages' | 'rings') =>
    uses.filter((use) => use.kind === kind).reduce((total, { used }) => total + used, 0)
  return {
    weekMessages: sum('messages'),
    weekRings: sum('rings'),
    weekUsedUp: uses.filter(({ used, ceiling }) => ceiling > 0 && used >= ceiling).length,
  }
}
