import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readRosterFile } from '../adapters/roster/read-roster-file.ts'
import { yearMonthDay } from '../domain/calendar/civil-day.ts'
import type { Roster } from '../domain/duty/roster.ts'
import { rosterInForce, type State } from '../domain/obligation/state.ts'
import { viewOf } from '../flows/context.ts'
import { importPlan } from '../flows/import-plan.ts'
import { importRoster } from '../flows/import-roster.ts'
import type { Store } from '../ports/store.ts'
import { CONSOLE } from './console.ts'
import { surroundings } from './open.ts'
import { readTaskTable } from './read-task-table.ts'
import { REPOSITORY, type GlobalOptions } from './options.ts'

/**
 * Fills an empty store with the roster and the table of seeds/, as of this year, so that all can be tried at once.
 * What a start that was killed has left out is made up for; a home with a roster or a table of its own stays as it is.
 * Says whether the store now holds the sample.
 */
export async function loadSample(store: Store, options: GlobalOptions): Promise<boolean> {
  const roster = await readRosterFile(join(REPOSITORY, 'seeds/roster.json'))
  if (!isSampleHome(store.state, roster)) return false
  const context = { ...(await surroundings(options)), store }
  if (store.state.rosters.length === 0) await importRoster(context, roster, CONSOLE)
  if (hasHadTable(store.state)) return true
  const table = join(REPOSITORY, 'seeds/task-table.txt')
  const reading = await readTaskTable(table)
  const { year } = yearMonthDay(viewOf(context, store.state).today)
  await importPlan(context, reading, { year }, CONSOLE)
  return true
}

function isSampleHome(state: State, sample: Roster): boolean {
  return state.rosters.length === 0 ? !hasHadTable(state) : isDeepStrictEqual(rosterInForce(state), sample)
}

/** A table that somebody has taken back stays away. */
function hasHadTable(state: State): boolean {
  return state.meanings.size > 0
}
