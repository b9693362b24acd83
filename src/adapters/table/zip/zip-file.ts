import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { damaged, encrypted, FileProblem, tooMuch } from '../file-problem.ts'
import { readAt, readDirectory, type ZipEntry } from './directory.ts'

/** A zip file of which single entries are read; the others, pictures above all, are never touched. */
export interface ZipFile {
  names: readonly string[]
  /** The inflated bytes of an entry in pieces, or null where there is none. Ends with a FileProblem at the limit. */
  read(name: string): AsyncIterable<Uint8Array> | null
}

/**
 * The inflated bytes that one file may give in all its entries. Word writes up to 10 kB a row, so 10,000 rows fit; a
 * bomb is stopped here whatever sizes it declares.
 */
const MAX_INFLATED = 128 * 1024 * 1024

const PIECE = 64 * 1024

/** Bytes of a part that only says how the others are to be read: styles, lists, relationships. They take some 100 kB. */
export const MAX_SIDE_PART = 16 * 1024 * 1024

/**
 * The same pieces up to a limit in bytes.
 * @throws FileProblem when they are more; it names `total`, of which the limit is what is left
 */
export async function* limited(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
  total = limit,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > limit) throw inflatedTooMuch(total)
    yield piece
  }
}

/** All pieces in one. */
export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** Opens a zip file, hands it to `use`, and closes it again. */
export async function withZipFile<T>(path: string, use: (zip: ZipFile) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    const entries = await readDirectory(file)
    // Part names are the same in capitals and small letters (ECMA-376 part 2, 6.2.2).
    const folded = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]))
    const budget = { left: MAX_INFLATED }
    return await use({
      names: [...entries.keys()],
      read: (name) => {
        const entry = entries.get(name) ?? folded.get(name.toLowerCase())
        return entry ? inflated(file, entry, budget) : null
      },
    })
  } finally {
    await file.close()
  }
}

async function* inflated(
  file: FileHandle,
  entry: ZipEntry,
  budget: { left: number },
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw encrypted()
  const header = await readAt(file, entry.offset, entry.offset + 30)
  if (header.readUInt32LE(0) !== 0x04034b50) throw damaged()
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const raw = pieces(file, start, start + entry.compressedSize)
  let crc = 0
  for await (const piece of decoded(raw, entry.method)) {
    budget.left -= piece.length
    if (budget.left < 0) throw inflatedTooMuch(MAX_INFLATED)
    crc = crc32(piece, crc)
    yield piece
  }
  if (crc !== entry.crc) throw damaged()
}

async function* pieces(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += PIECE) yield await readAt(file, at, Math.min(at + PIECE, end))
}

function decoded(raw: AsyncGenerator<Buffer>, method: number): AsyncIterable<Uint8Array> {
  if (method === 0) return raw
  if (method === 8) return inflate(raw)
  throw damaged()
}

async function* inflate(raw: AsyncGenerator<Buffer>): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: PIECE })
  // What goes wrong ends the loop below as well; there it is told.
  pipeline(raw, inflater).catch(() => undefined)
  try {
    for await (const piece of inflater as AsyncIterable<Buffer>) yield piece
  } catch (error) {
    throw error instanceof FileProblem ? error : damaged(error)
  }
}

function inflatedTooMuch(limit: number): FileProblem {
  return tooMuch(`解压后超过 ${limit / 1024 / 1024} MB`)
}
