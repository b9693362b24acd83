import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { EvidenceFiles } from '../../ports/evidence.ts'
import { syncFolder } from './sync-folder.ts'
import { errorCode, unwritable } from './trouble.ts'

/** Content under its hash: `evidence/ab/abcdef…`. Two letters of folders keep each folder small. */
export function evidenceFolder(dir: string): EvidenceFiles {
  const placeOf = (hash: string) => ({ folder: join(dir, hash.slice(0, 2)), file: join(dir, hash.slice(0, 2), hash) })

  async function read(hash: string): Promise<Uint8Array | null> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null
    try {
      return await readFile(placeOf(hash).file)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  async function keep(bytes: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const kept = await read(hash)
    if (kept && Buffer.from(bytes).equals(kept)) return hash
    const { folder, file } = placeOf(hash)
    try {
      await mkdir(folder, { recursive: true })
      await writeWhole(join(folder, `.${hash}-${randomUUID()}`), file, bytes)
      await syncFolder(folder)
    } catch (error) {
      throw unwritable(dir, error)
    }
    return hash
  }

  return { keep, read }
}

/** Under another name until it is whole: a power cut leaves no half of a picture. */
async function writeWhole(partial: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    const handle = await open(partial, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
