import type { OutboxEntry } from '../domain/obligation/state.ts'
import type { Channel } from '../ports/channel.ts'

/** A connection that is back within this time is waited for; after it another channel takes its place. */
const PATIENCE_MS = 60_000

/**
 * Who carries a message into its chat: of those that reach it and were not refused there, one that is well, cards
 * first, in the order of the configuration. Null where none reaches it. What only rings goes by a channel that can ring.
 */
export function carrierOf(
  channels: readonly Channel[],
  entry: Pick<OutboxEntry, 'to' | 'ring'>,
  now: number,
  refusedBy: ReadonlySet<string> = new Set(),
): Channel | null {
  const candidates = channels.filter(
    (channel) =>
      !refusedBy.has(channel.name) && channel.reaches(entry.to) && (entry.ring !== true || channel.can.rings),
  )
  const well = candidates.filter((channel) => isFit(channel, now))
  const best = (all: readonly Channel[]) => all.find(({ can }) => can.cards) ?? all[0]
  return best(well) ?? best(candidates) ?? null
}

/** Whether people are rung by a line of another channel: the carrier cannot, and another reaches the chat and can. */
export function needsRing(channels: readonly Channel[], carrier: Channel, entry: OutboxEntry): boolean {
  if (entry.mentions.length === 0 || carrier.can.rings) return false
  return channels.some((channel) => channel.can.rings && channel.reaches(entry.to))
}

function isFit(channel: Channel, now: number): boolean {
  const { state, lastOk } = channel.health()
  if (state === 'ok') return true
  return state !== 'refused' && state !== 'evicted' && now - lastOk <= PATIENCE_MS
}
