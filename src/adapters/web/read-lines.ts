import { createReadStream } from 'node:fs'

const BLOCK_BYTES = 1 << 20
const LINE_END = 10

/** One line without its end; not whole when the file stops before the end of the line. */
export interface FileLine {
  bytes: Buffer
  isWhole: boolean
}

/** The lines of a file one after the other, without holding it in memory; none where there is no file. */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const block of blocksOf(path)) {
    const bytes = Buffer.concat([rest, block])
    let start = 0
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
      yield { bytes: bytes.subarray(start, end), isWhole: true }
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) yield { bytes: rest, isWhole: false }
}

async function* blocksOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: BLOCK_BYTES }) as AsyncIterable<Buffer>
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
