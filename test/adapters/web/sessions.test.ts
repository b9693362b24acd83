import { expect, it } from 'vitest'
import { SESSION_HOURS, startSessions } from '../../../src/adapters/web/sessions.ts'
import { NOW } from './support.ts'

it('opens for the right password only, and lasts until it expires or is closed', () => {
  let now = NOW
  const sessions = startSessions('长长的密码', () => now)
  expect(sessions.open('')).toBeNull()
  expect(sessions.open('长长的密')).toBeNull()

  const first = sessions.open('长长的密码')!
  const second = sessions.open('长长的密码')!
  expect(first).not.toBe(second)
  expect(first.length).toBeGreaterThanOrEqual(43)
  expect([first, second, 'guess', undefined].map((secret) => sessions.isOpen(secret))).toEqual([
    true,
    true,
    false,
    false,
  ])

  sessions.close(first)
  expect([first, second].map((secret) => sessions.isOpen(secret))).toEqual([false, true])

  now += SESSION_HOURS * 3_600_000
  expect(sessions.isOpen(second)).toBe(false)
})
