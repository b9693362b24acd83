import { join } from 'node:path'
import { readRosterFile } from '../adapters/roster/read-roster-file.ts'
import { readTableFile } from '../adapters/table/read-table-file.ts'
import { yearMonthDay } from '../domain/calendar/civil-day.ts'
import { viewOf } from '../flows/context.ts'
import { importPlan } from '../flows/import-plan.ts'
import { importRoster } from '../flows/import-roster.ts'
import type { Store } from '../ports/store.ts'
import { readDuties } from '../table/read-duties.ts'
import { CONSOLE } from './console.ts'
import { surroundings } from './open.ts'
import { REPOSITORY, type GlobalOptions } from './options.ts'

/** Fills an empty store with the table and the roster of seeds/, as of this year, so that all can be tried at once. */
export async function loadSample(store: Store, options: GlobalOptions): Promise<void> {
  const context = { ...(await surroundings(options)), store }
  const reading = readDuties(await readTableFile(join(REPOSITORY, 'seeds/task-table.txt')))
  const { year } = yearMonthDay(viewOf(context, store.state).today)
  await importRoster(context, await readRosterFile(join(REPOSITORY, 'seeds/roster.json')), CONSOLE)
  await importPlan(context, reading, year, CONSOLE)
}
