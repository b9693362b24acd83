/** What takes bytes (a FileHandle does). */
export interface ByteSink {
  write(bytes: Buffer, offset: number, length: number, position: null): Promise<{ bytesWritten: number }>
}

/** Appends all of the bytes: a disk that fills up takes some, and says why only when asked to take the rest. */
export async function writeAll(handle: ByteSink, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, null)
    done += bytesWritten
  }
}
