import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DubanError } from '../errors.ts'
import { DEFAULTS } from './defaults.ts'
import type { Config } from './config.ts'

const CONFIG_FILE = 'config/duban.yaml'

/** Reads config/duban.yaml under the home folder; all defaults without it, every problem at once when it is wrong. */
export async function loadConfig(home: string): Promise<Config> {
  const text = await readConfigFile(join(home, CONFIG_FILE), CONFIG_FILE)
  return text === null ? DEFAULTS : parsed(text, home, CONFIG_FILE)
}

/** Reads another file in its place, which must be there. */
export async function loadOtherConfig(home: string, file: string): Promise<Config> {
  const text = await readConfigFile(file, file)
  if (text === null)
    throw new DubanError('config-invalid', `没有配置文件 ${file}，请检查文件名`, { at: file })
  return parsed(text, home, file)
}

async function parsed(text: string, home: string, file: string): Promise<Config> {
  const { parseConfig } = await import('./parse.ts')
  return parseConfig(text, home, file)
}

async function readConfigFile(path: string, name: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new DubanError('config-invalid', `读不到配置文件 ${name}，请检查文件权限`, {
      at: path,
      cause: error,
    })
  }
}
