import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RateLimit } from '../../../../src/adapters/wecom/aibot/rate-limit.ts'

const WINDOWS = [
  { most: 3, milliseconds: 1_000 },
  { most: 5, milliseconds: 10_000 },
]

describe('the limits of a conversation', () => {
  test('hold in every stretch of time, whenever somebody asks, and are used to the full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 60 }), (pauses) => {
        let now = 0
        const limit = new RateLimit(WINDOWS, () => now)
        const sent: number[] = []
        for (const pause of pauses) {
          now += pause
          const wait = limit.wait('chat')
          expect(wait === 0).toBe(limit.room('chat') > 0)
          now += wait
          expect(limit.wait('chat')).toBe(0)
          limit.count('chat')
          sent.push(now)
        }
        for (const { most, milliseconds } of WINDOWS) {
          const crowded = sent.some(
            (at, index) => at - (sent[index - most] ?? Number.NEGATIVE_INFINITY) < milliseconds,
          )
          expect(crowded).toBe(false)
        }
      }),
    )
  })

  test('are those of each conversation alone', () => {
    const limit = new RateLimit(WINDOWS, () => 0)
    for (let n = 0; n < 3; n++) limit.count('one')
    expect([limit.wait('one'), limit.wait('other')]).toEqual([1_000, 0])
  })

  test('that the other side sees exceeded are waited out: the minute, then the hour, until something goes through', () => {
    let now = 0
    const limit = new RateLimit(WINDOWS, () => now)
    limit.block('chat')
    expect([limit.wait('chat'), limit.room('chat')]).toEqual([60_000, 0])
    now = 60_000
    limit.block('chat')
    expect(limit.wait('chat')).toBe(3_600_000)
    limit.clear('chat')
    expect(limit.wait('chat')).toBe(0)
  })
})
