import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { locked } from './trouble.ts'

const NAME = 'lock'

export interface FolderLock {
  release(): Promise<void>
}

/**
 * Keeps other processes (and a second store in this one) from writing in a folder, until `release`. The system holds
 * the lock and drops it when the process dies, however it dies, so there is no stale lock to clear away. The text in
 * the file is only for the sentence that the other process prints. Errors: `store-locked`.
 */
export async function lockFolder(dir: string): Promise<FolderLock> {
  // Native code, and only a store that writes needs it.
  const { tryLock } = await import('fs-native-extensions')
  const handle = await open(join(dir, NAME), 'a+')
  if (!tryLock(handle.fd)) {
    const holder = await readHolder(handle)
    await handle.close()
    throw locked(dir, holder)
  }
  await handle.truncate(0)
  await handle.appendFile(`进程号 ${process.pid}，${new Date(performance.timeOrigin).toISOString()} 启动\n`)
  return { release: () => handle.close() }
}

/** Null where the holder has not written it yet, or where the system does not let others read a locked file. */
async function readHolder(handle: FileHandle): Promise<string | null> {
  try {
    return (await handle.readFile('utf8')).trim() || null
  } catch {
    return null
  }
}
