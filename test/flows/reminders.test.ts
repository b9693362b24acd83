import { describe, expect, test } from 'vitest'
import { isoInstant } from '../../src/domain/calendar/zone.ts'
import { copyState } from '../../src/domain/obligation/state.ts'
import { simulate } from '../../src/flows/simulate.ts'
import type { SendOutcome } from '../../src/ports/channel.ts'
import {
  day,
  deadline,
  duty,
  imported,
  instant,
  plan,
  quota,
  STANDING,
  UNSPECIFIED,
  viewAt,
} from '../support/build.ts'
import { seedState } from '../support/seed-state.ts'
import { testBot } from '../support/bot.ts'

const monthly = () => imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))

describe('the running bot', () => {
  test('says over half a year exactly what the simulation said, line by line', async () => {
    const state = seedState('2026-07-01 08:00')
    const view = viewAt(copyState(state), '2026-07-01 08:00')
    const rehearsed = [...simulate(view, day('2026-07-01'), day('2026-12-31'))]
    const bot = testBot(state, '2026-07-01 08:00')
    const heard: string[] = []
    await bot.app.tick()
    for (let month = 7; month <= 12; month++) {
      await bot.runUntil(
        month === 12 ? '2027-01-01 00:00' : `2026-${String(month + 1).padStart(2, '0')}-01 00:00`,
      )
    }
    for (const { to, text } of bot.sent) heard.push(`${to} ${text}`)
    expect(heard.length).toBeGreaterThan(500)
    expect(heard).toEqual(rehearsed.map(({ chat, text }) => `${chat} ${text}`))
  })

  test('after downtime: one digest with the latest rung, and not again', async () => {
    const bot = testBot(monthly(), '2026-11-24 10:00')
    await bot.app.tick()
    expect(bot.sent).toHaveLength(1)
    // Off over the rungs of 25, 27 and 30 November and those after the deadline.
    bot.sleepUntil('2026-12-14 15:20')
    await bot.app.tick()
    await bot.app.tick()
    expect(bot.sent).toHaveLength(2)
    expect(bot.sent[1]!.text).toContain('已逾期')
  })

  test('nothing outside office hours: it waits for the next working morning', async () => {
    const bot = testBot(monthly(), '2026-11-28 11:00')
    await bot.app.tick()
    expect(bot.sent).toEqual([])
    expect(isoInstant((await bot.app.health()).nextDigestAt!, 'Asia/Shanghai')).toBe(
      '2026-11-30T09:00:00+08:00',
    )
    await bot.runUntil('2026-11-30 09:01')
    expect(bot.sent).toHaveLength(1)
  })

  test('a digest that has been queued goes out after a restart, once', async () => {
    let channel: SendOutcome = { kind: 'refused', reason: 'down', retryable: true }
    const bot = testBot(monthly(), '2026-11-24 10:00', () => channel)
    await bot.app.tick()
    expect([bot.sent.length, bot.store.state.outbox.size]).toEqual([0, 1])
    channel = { kind: 'accepted' }
    const again = testBot(copyState(bot.store.state), '2026-11-24 10:05', () => channel)
    await again.app.tick()
    await again.app.tick()
    expect([again.sent.length, again.store.state.outbox.size]).toEqual([1, 0])
  })

  test.each<[string, SendOutcome]>([
    ['refused for good', { kind: 'refused', reason: 'removed from the chat', retryable: false }],
    ['of unknown fate', { kind: 'unknown', reason: 'no answer' }],
  ])('a digest %s is not sent again that day, and its items are in the next', async (_, outcome) => {
    let channel = outcome
    const bot = testBot(monthly(), '2026-11-24 10:00', () => channel)
    await bot.app.tick()
    await bot.app.tick()
    expect([bot.sent.length, bot.store.state.outbox.size]).toEqual([0, 0])
    channel = { kind: 'accepted' }
    await bot.runUntil('2026-11-25 09:01')
    expect(bot.sent.map((message) => message.text)).toEqual([expect.stringContaining('〔8〕')])
  })
})

describe('an old table', () => {
  const state = () =>
    imported(
      '2026-11-24 10:00',
      plan(
        2022,
        duty(4, [deadline({ month: 5, part: 'early' })]),
        duty(9, [UNSPECIFIED]),
        duty(5, [STANDING]),
      ),
    )

  test('lists what was due before the import once, and goes on with what recurs', () => {
    const messages = [...simulate(viewAt(state(), '2026-11-24 10:00'), day('2026-11-24'), day('2027-03-31'))]
    const mentionsOf = (no: number) =>
      messages.filter(({ items }) => items.some((item) => item.duty === no)).map(({ at }) => at.slice(0, 10))
    expect(mentionsOf(4)).toEqual(['2026-11-24'])
    expect(mentionsOf(9)).toEqual(['2026-11-24'])
    expect(mentionsOf(5)).toEqual([
      '2026-11-24',
      '2026-11-27',
      '2026-12-30',
      '2027-01-28',
      '2027-02-25',
      '2027-03-30',
    ])
  })
})

test('a simulation from a day to come begins with what is new then, not with what will have been said', () => {
  const messages = [...simulate(viewAt(monthly(), '2026-11-24 10:00'), day('2026-11-26'), day('2026-11-30'))]
  expect(messages.map(({ at, stage }) => [at, stage])).toEqual([
    ['2026-11-27T09:00:00+08:00', 'upcoming'],
    ['2026-11-30T09:00:00+08:00', 'due'],
  ])
  expect(instant('2026-11-30 09:00')).toBe(Date.parse(messages[1]!.at))
})
