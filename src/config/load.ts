import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DubanError } from '../errors.ts'
import { DEFAULTS } from './defaults.ts'
import type { Config } from './config.ts'

export const CONFIG_FILE = 'config/duban.yaml'

/** Reads config/duban.yaml under the home folder; all defaults without it, every problem at once when it is wrong. */
export async function loadConfig(home: string): Promise<Config> {
  const text = await readConfigFile(join(home, CONFIG_FILE))
  if (text === null) return DEFAULTS
  const { parseConfig } = await import('./parse.ts')
  return parseConfig(text, home, CONFIG_FILE)
}

async function readConfigFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new DubanError('config-invalid', `读不到配置文件 ${CONFIG_FILE}，请检查文件权限`, {
      at: path,
      cause: error,
    })
  }
}
