/** Who may call: pure checks of request headers against DNS rebinding and foreign pages. */

export interface OriginHeaders {
  host?: string | undefined
  origin?: string | undefined
  'sec-fetch-site'?: string | string[] | undefined
}

/** `127.0.0.1:8080` → `127.0.0.1`, `[::1]:80` → `::1`; null for what is no host. */
export function hostName(host: string | undefined): string | null {
  if (host === undefined) return null
  const url = URL.parse(`http://${host}`)
  return url && url.pathname === '/' && url.username === '' ? url.hostname.replace(/^\[|\]$/g, '') : null
}

/**
 * Whether the request comes from our own page, or from a program that is no browser. Browsers send Sec-Fetch-Site
 * (`none`: typed by the person) with every request and Origin with every one that changes something.
 */
export function isOwnOrigin(headers: OriginHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (headers.origin === undefined) return true
  return headers.host !== undefined && URL.parse(headers.origin)?.host === headers.host.toLowerCase()
}
