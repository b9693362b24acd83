const SIGNATURES: readonly [type: string, at: number, bytes: string][] = [
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/gif', 0, '47494638'],
  ['image/webp', 8, '57454250'],
]

/** What a browser shows as a picture, by the content and never by the name; null for everything else. */
export function pictureType(content: Uint8Array): string | null {
  const hex = Buffer.from(content.subarray(0, 16)).toString('hex')
  return SIGNATURES.find(([, at, bytes]) => hex.startsWith(bytes, at * 2))?.[0] ?? null
}
