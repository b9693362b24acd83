import type { IncomingMessage } from 'node:http'

/** A message of 4000 characters, at worst as escapes of six bytes, quoted as long, in base64: far below. */
const LARGEST_BYTES = 262_144

/** Read to its end and thrown away, so that the sender hears why; whoever sends more is cut off. */
const LARGEST_DISCARDED_BYTES = 16_777_216

/**
 * Reads the body of a request as text, within bounds; null for one that is too large. Where the sender goes away before
 * its end, nobody is told. How long it may take is the web server's to say.
 */
export function readBody(request: IncomingMessage, whole: (text: string | null) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= LARGEST_BYTES) chunks.push(chunk)
    else chunks.length = 0
    if (size > LARGEST_DISCARDED_BYTES) request.destroy()
  })
  request.on('end', () => whole(size > LARGEST_BYTES ? null : textOf(chunks)))
}

function textOf(chunks: Buffer[]): string {
  const [only] = chunks
  return (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString()
}
