import type { FileHandle } from 'node:fs/promises'
import { damaged } from '../file-problem.ts'

/** One file inside a zip file, as its central directory tells. The sizes are claims, not facts. */
export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated; nothing else occurs in office files. */
  method: number
  encrypted: boolean
  compressedSize: number
  crc: number
  /** Where its local header begins. */
  offset: number
}

const END_SIZE = 22
const MAX_COMMENT = 0xffff
/** Some hundred bytes an entry: room for tens of thousands of entries. */
const MAX_DIRECTORY = 8 * 1024 * 1024

/**
 * The entries of a zip file by name, from the central directory at its end. fflate's own streaming reader goes by the local
 * headers instead, and there an entry of unknown length cannot be passed over unread.
 * @throws FileProblem when the file ends before its directory does
 */
export async function readDirectory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat()
  const tail = await readAt(file, Math.max(0, size - END_SIZE - MAX_COMMENT), size)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + END_SIZE > tail.length) throw damaged()
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (length > MAX_DIRECTORY || start + length > size) throw damaged()
  return entriesOf(await readAt(file, start, start + length), count)
}

function entriesOf(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/')
    entries.set(name, {
      name,
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** Bytes from start to end; damaged where the file is shorter. */
export async function readAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.alloc(end - start)
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start)
  if (bytesRead < buffer.length) throw damaged()
  return buffer
}
