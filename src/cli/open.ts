import { join } from 'node:path'
import { policyOf } from '../config/policy.ts'
import { loadConfig } from '../config/load.ts'
import type { Config } from '../config/schema.ts'
import { chineseWorkCalendar } from '../domain/calendar/work-calendar.ts'
import type { Context } from '../flows/context.ts'
import { clockOf, homeOf, type GlobalOptions } from './options.ts'

export type Surroundings = Omit<Context, 'store'> & { config: Config; storeFolder: string }

/** Clock, policy and folders for a command that does not need the store, or opens it itself. */
export async function surroundings(options: GlobalOptions): Promise<Surroundings> {
  const home = homeOf(options)
  const config = await loadConfig(home)
  return {
    config,
    storeFolder: join(home, 'store'),
    clock: clockOf(options),
    policy: policyOf(config),
    calendar: chineseWorkCalendar(),
    botNames: config.bot.names,
  }
}

/** Runs something with the store open for recording, and closes it whatever happens. */
export async function withStore<T>(
  options: GlobalOptions,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  const around = await surroundings(options)
  const { openFileStore } = await import('../adapters/store/file-store.ts')
  const store = await openFileStore(around.storeFolder)
  try {
    return await run({ ...around, store })
  } finally {
    await store.close()
  }
}
