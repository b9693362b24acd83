import { open } from 'node:fs/promises'

/** Makes a new or renamed name in a folder survive a power cut; Windows offers no such thing and needs none. */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
