import { open } from 'node:fs/promises'

/** Large enough that reading costs little more than decoding, small enough to hold at any time. */
const BLOCK_BYTES = 1 << 20

const LINE_END = 10

/** Some whole lines of a file, in order. */
export interface Block {
  /** Without their line ends. Bytes that are not UTF-8 come out as U+FFFD, which no checksum will fit. */
  lines: string[]
  /** Byte offset of the first line. */
  at: number
  /** Byte offset of the last line. */
  lastAt: number
  /** Byte offset behind the last line end. */
  end: number
}

/**
 * Hands over the lines of a file from a byte offset on, until there are no more or `take` says false. Gives what
 * stands behind the last line end: empty as a rule. A missing file throws ENOENT.
 */
export async function readLines(path: string, from: number, take: (block: Block) => boolean): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    let at = from
    let rest: Buffer = Buffer.alloc(0)
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK_BYTES)
      const { bytesRead } = await handle.read(block, 0, BLOCK_BYTES, at + rest.length)
      if (bytesRead === 0) return rest
      const bytes = Buffer.concat([rest, block.subarray(0, bytesRead)])
      const length = bytes.lastIndexOf(LINE_END) + 1
      rest = bytes.subarray(length)
      if (length > 0 && !take(splitBlock(bytes.subarray(0, length), at))) return rest
      at += length
    }
  } finally {
    await handle.close()
  }
}

function splitBlock(bytes: Buffer, at: number): Block {
  const lines = bytes.toString('utf8', 0, bytes.length - 1).split('\n')
  const lastAt = bytes.lastIndexOf(LINE_END, bytes.length - 2) + 1
  return { lines, at, lastAt: at + lastAt, end: at + bytes.length }
}
