import type { Roster } from '../domain/duty/roster.ts'
import { canonicalUnit } from '../domain/duty/unit-names.ts'
import { decide } from '../domain/obligation/decide.ts'
import type { Change } from '../domain/obligation/event.ts'
import { parseKey } from '../domain/obligation/obligation.ts'
import { transferOf } from '../domain/obligation/rulings.ts'
import type { State } from '../domain/obligation/state.ts'
import { viewOf, type Context } from './context.ts'

export interface RosterImport {
  /** Null where the roster was refused. */
  change: Change | null
  /** Units with reports that would go by another name: their record would be lost from sight. */
  renamed: { from: string; to: string }[]
}

/**
 * The roster takes the place of the one before: what it leaves out is no longer known. One that renames a unit which
 * has reported is refused: reports and decisions are kept under the unit's name, and what was done would count as open again.
 */
export async function importRoster(context: Context, roster: Roster, by: string): Promise<RosterImport> {
  const { change, outcome } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const renamed = renamedUnits(state, roster)
    if (renamed.length > 0) return { draft: null, outcome: renamed }
    const { events } = decide(view, { type: 'import-roster', roster })
    return { draft: { at: view.now, by, events }, outcome: renamed }
  })
  return { change, renamed: outcome }
}

function renamedUnits(state: State, roster: Roster): RosterImport['renamed'] {
  const { reports, postponements, transfers, verdicts } = state
  const keys = [reports, postponements, transfers, verdicts].flatMap((kept) => [...kept.keys()])
  const takers = [...transfers.keys()].flatMap((key) => transferOf(state, key)?.event.to ?? [])
  const recorded = new Set([...keys.map((key) => parseKey(key).unit), ...takers])
  return [...recorded]
    .map((from) => ({ from, to: canonicalUnit(roster, from) }))
    .filter(({ from, to }) => from !== to)
}
