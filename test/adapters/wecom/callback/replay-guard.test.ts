import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { replayGuard } from '../../../../src/adapters/wecom/callback/replay-guard.ts'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const SECONDS = NOW / 1000

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test.each([
  [String(SECONDS), true],
  [String(SECONDS - 300), true],
  [String(SECONDS - 301), false],
  [String(SECONDS + 300), true],
  [String(SECONDS + 301), false],
  ['', false],
  ['now', false],
  [`${SECONDS}.5`, false],
  [`-${SECONDS}`, false],
  ['9'.repeat(40), false],
])('a time of %s is fresh: %s', (timestamp, fresh) => {
  expect(replayGuard(() => [NOW]).isFresh(timestamp)).toBe(fresh)
})

test('where the clock was set, either clock counts', () => {
  const guard = replayGuard(() => [NOW, NOW + 86_400_000])
  expect(guard.isFresh(String(SECONDS + 86_400))).toBe(true)
  expect(guard.isFresh(String(SECONDS + 43_200))).toBe(false)
})

test('a signature is good once for as long as its time can be fresh', () => {
  const guard = replayGuard(() => [NOW])
  expect(guard.claim('a')).toBe(true)
  for (const minutes of [0, 5, 5]) {
    vi.advanceTimersByTime(minutes * 60_000)
    expect(guard.claim('a')).toBe(false)
    guard.claim(`other ${minutes}`)
  }
})

test('and again when what it asked for could not be done', () => {
  const guard = replayGuard(() => [NOW])
  guard.claim('a')
  guard.release('a')
  expect(guard.claim('a')).toBe(true)
})

test('what cannot come any more is forgotten', () => {
  const guard = replayGuard(() => [NOW])
  guard.claim('a')
  for (let turn = 0; turn < 2; turn++) {
    vi.advanceTimersByTime(601_000)
    guard.claim(`turn ${turn}`)
  }
  expect(guard.claim('a')).toBe(true)
})
