import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refusedPlace } from './refused-place.ts'
import type { PutFile } from './write-pack.ts'

/** Writes into a folder that is new or empty. */
export async function putFolder(dir: string): Promise<PutFile> {
  try {
    await mkdir(dir, { recursive: true })
    if ((await readdir(dir)).length > 0) throw refusedPlace(dir, 'EEXIST')
  } catch (error) {
    throw refusedPlace(dir, error)
  }
  return async (name, bytes) => {
    try {
      await writeFile(join(dir, name), bytes, { flag: 'wx' })
    } catch (error) {
      throw refusedPlace(dir, error)
    }
  }
}
