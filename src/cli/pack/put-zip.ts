import type { Writable } from 'node:stream'
import { once } from 'node:events'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { isoInstant } from '../../domain/calendar/zone.ts'
import { pictureType } from './picture-type.ts'
import type { PutFile } from './write-pack.ts'

/** Writes a zip into a stream, a file at a time, all of that instant; waits where the reader is slower. */
export function putZip(out: Writable, at: number, zone: string): { put: PutFile; end: () => Promise<void> } {
  // A zip has no zone: it holds what the wall clock shows.
  const shown = new Date(isoInstant(at, zone).slice(0, 19))
  let failure: Error | null = null
  const zip = new Zip((error, chunk, isLast) => {
    if (error) failure = error
    else out.write(chunk)
    if (isLast) out.end()
  })
  const settled = async () => {
    if (failure) throw failure
    if (out.writableNeedDrain) await drainedOrClosed(out)
    if (out.destroyed) throw new Error('nobody takes the zip any more')
  }
  return {
    put: async (name, bytes) => {
      // Pictures are compressed already.
      const isPacked = pictureType(bytes) !== null
      const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      file.mtime = shown
      zip.add(file)
      file.push(bytes, true)
      await settled()
    },
    end: async () => {
      zip.end()
      await settled()
    },
  }
}

/** Whoever fetches it may go away in the middle, and then nothing drains any more. */
async function drainedOrClosed(out: Writable): Promise<void> {
  if (out.destroyed) return
  const over = new AbortController()
  const { signal } = over
  try {
    await Promise.race([once(out, 'drain', { signal }), once(out, 'close', { signal })])
  } finally {
    over.abort()
  }
}
