import { crc32 } from 'node:zlib'

/** The last member of every line is the checksum of all that stands before it. */
const SUM_MEMBER = ',"sum":"00000000"}'
const SUM_DIGITS = 8

/** One record → one line of JSON with its checksum, line end included. The record has at least one member. */
export function encodeLine(record: object): Buffer {
  const line = Buffer.from(`${JSON.stringify(record).slice(0, -1)}${SUM_MEMBER}\n`)
  const end = line.length - 1
  const sum = checksum(line.subarray(0, end - SUM_MEMBER.length))
  line.write(sum, end - '"}'.length - SUM_DIGITS, 'latin1')
  return line
}

/** The record of a line (without its line end, `sum` taken off), or null where the line is damaged. */
export function decodeLine(line: string): unknown {
  const body = line.slice(0, -SUM_MEMBER.length)
  if (line.slice(-SUM_MEMBER.length) !== `,"sum":"${checksum(body)}"}`) return null
  try {
    return JSON.parse(`${body}}`)
  } catch {
    return null
  }
}

function checksum(body: string | Buffer): string {
  return crc32(body).toString(16).padStart(SUM_DIGITS, '0')
}
