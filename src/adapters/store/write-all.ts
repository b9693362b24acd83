import type { LedgerHandle } from './ledger-file.ts'

/** Appends all of the bytes: a disk that fills up takes some, and says why only when asked to take the rest. */
export async function writeAll(handle: Pick<LedgerHandle, 'write'>, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, null)
    done += bytesWritten
  }
}
