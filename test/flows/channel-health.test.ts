import { expect, test } from 'vitest'
import { channelsHealth } from '../../src/flows/channel-health.ts'
import type { Channel, ChannelHealth } from '../../src/ports/channel.ts'

const channel = (name: string, health: ChannelHealth): Channel => ({
  name,
  can: { rings: false, cards: false },
  health: () => health,
  reaches: () => true,
  delay: () => 0,
  send: () => Promise.resolve({ kind: 'accepted' }),
})

test.each<[ChannelHealth['state'], number, boolean]>([
  ['ok', 0, true],
  ['ok', 3_600_000, true],
  ['connecting', 59_000, true],
  ['connecting', 61_000, false],
  ['down', 60_000, true],
  ['down', 60_001, false],
  ['refused', 0, false],
  ['evicted', 0, false],
])('a channel that is %s, and was well %i ms ago: fit for work is %s', (state, ago, fit) => {
  const ill = channel('a', { state, reason: '密钥不对', lastOk: 1_000_000 - ago })
  const well = channel('b', { state: 'ok', reason: null, lastOk: 1_000_000 })
  const { states, problems } = channelsHealth([ill, well], 1_000_000)
  expect(states).toEqual({ a: state, b: 'ok' })
  expect(problems).toEqual(fit ? [] : [expect.stringMatching(/^渠道 a .+：密钥不对$/)])
})
