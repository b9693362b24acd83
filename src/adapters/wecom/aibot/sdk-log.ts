import type { Log } from '../../../ports/log.ts'

/** What the package says of a frame that it cannot use. It goes on with the frame itself, which nobody may log. */
const UNUSABLE = ['Failed to parse', 'Received unknown frame', 'Received invalid message', 'Failed to handle']

const SAY_EVERY_MS = 60_000

/**
 * The package's own log prints people's words, keys and addresses: nothing of it is passed on. That frames come which
 * are none is said, with their number, at most once a minute.
 */
export function sdkLog(log: Log, channel: string) {
  let unusable = 0
  let saidAt = Number.NEGATIVE_INFINITY
  const note = (message: unknown) => {
    if (typeof message !== 'string' || !UNUSABLE.some((beginning) => message.startsWith(beginning))) return
    unusable++
    if (performance.now() - saidAt < SAY_EVERY_MS) return
    log.warn('frames-unusable', { channel, count: unusable })
    saidAt = performance.now()
    unusable = 0
  }
  return { debug: () => undefined, info: () => undefined, warn: note, error: note }
}
