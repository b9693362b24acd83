import { join } from 'node:path'
import { yearMonthDay } from '../domain/calendar/civil-day.ts'
import { viewOf, type Context } from '../flows/context.ts'
import { importPlan } from '../flows/import-plan.ts'
import { importRoster } from '../flows/import-roster.ts'
import { CONSOLE } from './console.ts'
import { REPOSITORY } from './options.ts'

/**
 * Fills an empty store with the table and the roster of seeds/, as of this year, so that everything can be tried at
 * once. Says whether it did; a store that holds anything already is left alone.
 */
export async function loadSample(context: Context): Promise<boolean> {
  if (context.store.state.seq > 0) return false
  const { readTableFile } = await import('../adapters/table/read-table-file.ts')
  const { readRosterFile } = await import('../adapters/roster/read-roster-file.ts')
  const { readDuties } = await import('../table/read-duties.ts')
  const reading = readDuties(await readTableFile(join(REPOSITORY, 'seeds/task-table.txt')))
  const { year } = yearMonthDay(viewOf(context, context.store.state).today)
  await importRoster(context, await readRosterFile(join(REPOSITORY, 'seeds/roster.json')), CONSOLE)
  await importPlan(context, reading, year, CONSOLE)
  return true
}
