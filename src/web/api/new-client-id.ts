/** The same for every attempt at one thing. Not randomUUID: plain http on an office network has none. */
export function newClientId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
