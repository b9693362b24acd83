import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** Writes files into a folder that lives as long as the tests of one file. */
export function temporaryFiles(): (name: string, content: string | Uint8Array) => Promise<string> {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duban-files-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })
  return async (name, content) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
}
