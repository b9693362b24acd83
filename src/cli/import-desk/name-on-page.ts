import type { Roster } from '../../domain/duty/roster.ts'
import { isAdmin } from '../../domain/duty/unit-names.ts'

/** Who made a change on the page, where no administrator is named. */
export const PAGE = 'web'

/** The administrator in whose name somebody acts on the page; nobody else's name is taken. */
export function nameOnPage(roster: Roster, by: string | null): string {
  return by !== null && isAdmin(roster, by) ? by : PAGE
}

/** Whether somebody is named who may not act for all. */
export function isNoAdmin(roster: Roster, by: string | null): boolean {
  return by !== null && !isAdmin(roster, by)
}
