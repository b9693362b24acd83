import type { Channel, ChannelState } from '../ports/channel.ts'

/** How the channels are; `problems` are sentences, one for each that keeps the bot from its work. */
export interface ChannelsHealth {
  states: Record<string, ChannelState>
  problems: string[]
}

/** A connection may break and come back; longer than this somebody has to look. */
const DOWN_TOO_LONG_MS = 60_000

const WHAT: Record<ChannelState, string> = {
  ok: '正常',
  connecting: '一直没有连上',
  down: '断开已超过一分钟，正在重连',
  refused: '对方不让接入，已停下',
  evicted: '被另一个连接顶下线，已停下',
}

export function channelsHealth(channels: readonly Channel[], now: number): ChannelsHealth {
  const health = channels.map((channel) => ({ name: channel.name, ...channel.health() }))
  const ill = health.filter(({ state, lastOk }) => {
    if (state === 'ok') return false
    return state === 'refused' || state === 'evicted' || now - lastOk > DOWN_TOO_LONG_MS
  })
  return {
    states: Object.fromEntries(health.map(({ name, state }) => [name, state])),
    problems: ill.map(
      ({ name, state, reason }) => `渠道 ${name} ${WHAT[state]}${reason ? `：${reason}` : ''}`,
    ),
  }
}
