import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { evidenceFolder } from '../adapters/store/evidence-folder.ts'
import { unknownFile } from '../adapters/store/unknown-file.ts'
import { MEGABYTE } from '../flows/keep-evidence.ts'
import { loadConfig } from '../config/load.ts'
import { policyOf } from '../config/policy.ts'
import type { Config } from '../config/config.ts'
import { DubanError } from '../errors.ts'
import type { Context } from '../flows/context.ts'
import { clockOf, homeOf, type GlobalOptions } from './options.ts'

/** Settings, clock and folders: what a command knows before it opens anything. */
export type Settings = Omit<Context, 'store' | 'calendar' | 'evidence'> & {
  config: Config
  storeFolder: string
  evidence: NonNullable<Context['evidence']>
}

export async function settingsOf(
  options: GlobalOptions,
  clock: 'still' | 'running' = 'still',
): Promise<Settings> {
  const home = homeOf(options)
  const config = await loadConfig(home)
  const policy = policyOf(config)
  return {
    config,
    storeFolder: join(home, 'store'),
    clock: clockOf(options, clock),
    policy,
    botNames: config.bot.names,
    unknown: unknownFile(join(home, 'store', 'unknown.json')),
    evidence: {
      files: evidenceFolder(join(home, 'store', 'evidence')),
      limits: { mostBytes: config.evidence.maxMegabytes * MEGABYTE, types: config.evidence.types },
    },
  }
}

export type Surroundings = Settings & Pick<Context, 'calendar'>

export async function surroundings(options: GlobalOptions): Promise<Surroundings> {
  const { chineseWorkCalendar } = await import('../domain/calendar/work-calendar.ts')
  const settings = await settingsOf(options)
  return { ...settings, calendar: chineseWorkCalendar(settings.policy.ownDays) }
}

/** For commands that only look: a mistyped folder is no empty record, and is not made by looking at it. */
export async function surroundingsToRead(options: GlobalOptions): Promise<Surroundings> {
  await refuseUnknownHome(options)
  return surroundings(options)
}

export async function refuseUnknownHome(options: GlobalOptions): Promise<void> {
  const home = homeOf(options)
  const isFolder = await stat(home).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder)
    throw new DubanError(
      'home-unknown',
      `${home} 没有督办的数据（没有这个文件夹），请检查 --home 或 DUBAN_HOME`,
      {
        at: home,
      },
    )
}

/** Runs something with the store open for recording, and closes it whatever happens. */
export async function withStore<T>(
  options: GlobalOptions,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  const around = await surroundings(options)
  const { openFileStore } = await import('../adapters/store/file-store.ts')
  const store = await openFileStore(around.storeFolder, {
    warn: (sentence) => process.stderr.write(`${sentence}\n`),
  })
  try {
    return await run({ ...around, store })
  } finally {
    await store.close()
  }
}
