import type { Roster } from '../domain/duty/roster.ts'
import { canonicalUnit } from '../domain/duty/unit-names.ts'
import { decide } from '../domain/obligation/decide.ts'
import type { Change } from '../domain/obligation/event.ts'
import { parseKey } from '../domain/obligation/obligation.ts'
import { transferOf } from '../domain/obligation/rulings.ts'
import { rosterAfter, rosterInForce, type State } from '../domain/obligation/state.ts'
import { viewOf, type Context } from './context.ts'

export interface RosterImport {
  /** Null where the roster was refused. */
  change: Change | null
  /** What keeps everybody out, in one Chinese sentence; null where nothing does. */
  lockout: string | null
  /** Units with reports that would go by another name: their record would be lost from sight. */
  renamed: { from: string; to: string }[]
}

/**
 * The roster takes the place of the one before: what it leaves out is no longer known. One that renames a unit which
 * has reported is refused: reports and decisions are kept under the unit's name, and what was done would count as open again.
 * So is one that would shut out everybody, or the last administrator.
 */
export async function importRoster(context: Context, roster: Roster, by: string): Promise<RosterImport> {
  const { change, outcome } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const renamed = renamedUnits(state, roster)
    const lockout = rosterLockout(state, roster)
    if (renamed.length > 0 || lockout !== null) return { draft: null, outcome: { renamed, lockout } }
    const { events } = decide(view, { type: 'import-roster', roster })
    return { draft: { at: view.now, by, events }, outcome: { renamed, lockout } }
  })
  return { change, ...outcome }
}

/** Why this roster would keep out who can be let in only by a roster, in one Chinese sentence; null where it does not. */
export function rosterLockout(state: State, roster: Roster): string | null {
  const { units, admins } = rosterInForce(state)
  if (roster.units.length === 0 && (units.length > 0 || roster.admins.length === 0))
    return '这份通讯录里没有任何单位，导入后谁都用不了督办，没有导入：请检查是否选对了文件，写上全部单位后再导入'
  if (admins.length > 0 && rosterAfter(state, roster).admins.length === 0)
    return '这份通讯录里没有管理员，导入后谁都管不了督办，没有导入：请至少保留一名管理员（admins，表格里是“管理员”一列）后再导入'
  return null
}

function renamedUnits(state: State, roster: Roster): RosterImport['renamed'] {
  const { reports, postponements, transfers, verdicts } = state
  const keys = [reports, postponements, transfers, verdicts].flatMap((kept) => [...kept.keys()])
  const takers = [...transfers.keys()].flatMap((key) => transferOf(state, key)?.event.to ?? [])
  const after = rosterAfter(state, roster)
  const recorded = new Set([...keys.map((key) => parseKey(key).unit), ...takers])
  return [...recorded]
    .map((from) => ({ from, to: canonicalUnit(after, from) }))
    .filter(({ from, to }) => from !== to)
}
