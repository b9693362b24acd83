import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { LedgerHandle } from './ledger-file.ts'
import { HEADER_LINE, LEDGER_NAME, type LedgerEnd } from './ledger-replay.ts'
import { syncFolder } from './sync-folder.ts'
import { writeAll } from './write-all.ts'

/** Opens a folder's ledger for appending. */
export type OpenLedger = (path: string) => Promise<LedgerHandle>

/** A file that somebody has deleted goes on taking lines that nobody will ever find: that is a failed write, too. */
const openForAppending: OpenLedger = async (path) => {
  const file = await open(path, 'a')
  return {
    write: (bytes, offset, length, position) => file.write(bytes, offset, length, position),
    datasync: async () => {
      const [{ nlink }] = await Promise.all([file.stat(), file.datasync()])
      if (nlink === 0) throw Object.assign(new Error(`${path} was deleted`), { code: 'ENOENT' })
    },
    truncate: (length) => file.truncate(length),
    close: () => file.close(),
  }
}

/**
 * The ledger made ready for its next line: begun where there is none, a torn last line cut off and kept aside.
 * Gives its handle and where it ends now.
 */
export async function openLedger(
  dir: string,
  end: LedgerEnd,
  openHandle: OpenLedger = openForAppending,
): Promise<{ handle: LedgerHandle; end: LedgerEnd }> {
  if (end.torn.length > 0) await keepAside(join(dir, tornName(end)), end.torn)
  if (end.length === 0) await beginLedger(dir)
  const handle = await openHandle(join(dir, LEDGER_NAME))
  try {
    if (end.torn.length > 0) await handle.truncate(end.length)
    await handle.datasync()
    await syncFolder(dir)
  } catch (error) {
    await handle.close()
    throw error
  }
  const length = Math.max(end.length, HEADER_LINE.length)
  return { handle, end: { length, lastAt: end.lastAt, torn: Buffer.alloc(0) } }
}

/** Written aside and renamed: a ledger without its first line never comes from us, and is damage when it is met. */
async function beginLedger(dir: string): Promise<void> {
  const aside = join(dir, `${LEDGER_NAME}.tmp`)
  const handle = await open(aside, 'w')
  try {
    await writeAll(handle, HEADER_LINE)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(aside, join(dir, LEDGER_NAME))
}

/** Named after the place where it was cut off. */
export function tornName(end: LedgerEnd): string {
  return `torn-${end.length}.txt`
}

async function keepAside(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'a')
  try {
    await handle.appendFile(Buffer.concat([bytes, Buffer.from('\n')]))
    await handle.sync()
  } finally {
    await handle.close()
  }
}
