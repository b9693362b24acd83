/** The parameters that WeCom puts behind a callback's address. */
export interface SignedQuery {
  signature: string
  /** Epoch seconds, not yet looked at. */
  timestamp: string
  nonce: string
  /** With the verification of an address alone. */
  echo: string | null
}

/** WeCom's own are below 50 characters; an echo is one encrypted block or two. */
const LONGEST = 1024

/**
 * Reads them from a request's URL; null where one is missing or none can be read. A plus sign stands for itself: read
 * as a blank, as in forms, it would break the base64 of the echo.
 */
export function readSignedQuery(url: string): SignedQuery | null {
  const values = new Map<string, string>()
  for (const pair of url.slice(url.indexOf('?') + 1).split('&')) {
    const value = decoded(pair.slice(pair.indexOf('=') + 1))
    if (value === null || value.length > LONGEST) return null
    values.set(pair.slice(0, pair.indexOf('=')), value)
  }
  const [signature, timestamp, nonce] = ['msg_signature', 'timestamp', 'nonce'].map((name) =>
    values.get(name),
  )
  if (signature === undefined || timestamp === undefined || nonce === undefined) return null
  return { signature, timestamp, nonce, echo: values.get('echostr')?.replaceAll(' ', '+') ?? null }
}

function decoded(text: string): string | null {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
