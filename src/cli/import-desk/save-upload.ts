import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DubanError } from '../../errors.ts'

/** With its pictures a Word file of a district has a few; larger ones are for the command line. */
export const MOST_BYTES = 50 * 1024 * 1024

/**
 * Writes an upload to a file of its own in the folder, lets `use` have it, and removes it whatever happens. Of the name only the
 * extension is kept: it says what kind of file it is.
 */
export async function withUpload<T>(
  folder: string,
  fileName: string,
  content: Readable,
  use: (path: string) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const extension = /^\.[a-z0-9]{1,8}$/.exec(extname(fileName).toLowerCase())?.[0] ?? ''
  const path = join(folder, randomUUID() + extension)
  try {
    await pipeline(content, limit(), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    return await use(path)
  } finally {
    await rm(path, { force: true })
  }
}

function limit(): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes <= MOST_BYTES) done(null, chunk)
      else done(new DubanError('table-unrecognised', tooLarge()))
    },
  })
}

function tooLarge(): string {
  return `文件太大（最多 ${MOST_BYTES / 1024 / 1024} MB）：请只保留任务分解表，或删去图片后再上传。`
}
