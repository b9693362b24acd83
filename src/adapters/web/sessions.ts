import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A working day: long enough not to ask twice, short enough that a forgotten browser closes by itself. */
export const SESSION_HOURS = 12

export interface Sessions {
  /** A new session's secret when the password is right, else null. */
  open(password: string): string | null
  isOpen(secret: string | undefined): boolean
  close(secret: string | undefined): void
}

/** Sign-ins kept in memory: a restart ends them all. */
export function startSessions(password: string, now: () => number): Sessions {
  const expiries = new Map<string, number>()
  return {
    open: (given) => {
      if (!sameSecret(given, password)) return null
      for (const [secret, expiry] of expiries) if (expiry <= now()) expiries.delete(secret)
      const secret = randomBytes(32).toString('base64url')
      expiries.set(secret, now() + SESSION_HOURS * 3_600_000)
      return secret
    },
    isOpen: (secret) => secret !== undefined && (expiries.get(secret) ?? 0) > now(),
    close: (secret) => {
      if (secret !== undefined) expiries.delete(secret)
    },
  }
}

/** Takes the same time wherever the two differ, whatever their lengths. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
