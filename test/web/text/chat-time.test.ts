import { expect, it } from 'vitest'
import { dayOf, shortTimeOf, timeOf } from '../../../src/web/text/chat-time.ts'

const timezone = 'Asia/Shanghai'
const clock = { timezone, now: Date.parse('2026-11-24T00:30:00+08:00') }

it.each([
  ['2026-11-24T00:05:00+08:00', '今天', '00:05', '00:05'],
  ['2026-11-23T23:59:00+08:00', '昨天', '23:59', '昨天'],
  ['2026-11-23T16:00:00Z', '今天', '00:00', '00:00'],
  ['2026-11-20T09:00:00+08:00', '11月20日 星期五', '09:00', '11/20'],
  ['2025-12-31T09:00:00+08:00', '2025年12月31日', '09:00', '12/31'],
])('%s is %s at %s, in the list %s', (at, day, time, short) => {
  const instant = Date.parse(at)
  expect(dayOf(instant, clock)).toBe(day)
  expect(timeOf(instant, timezone)).toBe(time)
  expect(shortTimeOf(instant, clock)).toBe(short)
})
