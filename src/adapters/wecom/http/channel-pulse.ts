import type { ChannelHealth } from '../../../ports/channel.ts'

/** How a channel is that is only heard of when it sends. */
export interface ChannelPulse {
  /** The other side answered. */
  alive(): void
  /** It could not be reached, or said nothing. */
  failing(): void
  health(): ChannelHealth
}

/** After this nobody knows whether it is still down: the next message will show. */
const BELIEVED_MS = 600_000

/** `now`: epoch milliseconds; `what`: the other side, in a sentence. */
export function channelPulse(now: () => number, what: string): ChannelPulse {
  let failingSince: number | null = null
  let lastFailure = 0
  return {
    alive: () => void (failingSince = null),
    failing() {
      lastFailure = now()
      failingSince ??= lastFailure
    },
    health() {
      if (failingSince === null || now() - lastFailure > BELIEVED_MS)
        return { state: 'ok', reason: null, lastOk: now() }
      const reason = `连不上${what}，请检查这台机器的网络和防火墙。`
      return { state: 'down', reason, lastOk: failingSince }
    },
  }
}
