import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment } from '../../src/domain/duty/duty.ts'
import { isoDay } from '../../src/domain/calendar/civil-day.ts'
import { isoInstant } from '../../src/domain/calendar/zone.ts'
import { copyState, type State } from '../../src/domain/obligation/state.ts'
import { digestsDue } from '../../src/domain/reminder/due.ts'
import { inOfficeHours } from '../../src/domain/reminder/office-hours.ts'
import { queued } from '../../src/flows/queue-reminders.ts'
import { simulate } from '../../src/flows/simulate.ts'
import type { SendOutcome } from '../../src/ports/channel.ts'
import {
  andThen,
  day,
  deadline,
  duty,
  EVENT,
  group,
  imported,
  instant,
  plan,
  quota,
  STANDING,
  unit,
  UNSPECIFIED,
  viewAt,
} from '../support/build.ts'
import { seedStateWithNodes } from '../support/seed-state.ts'
import { testBot } from '../support/bot.ts'

const monthly = () => imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))

describe('the running bot', () => {
  test('says over a year exactly what the simulation said, at the same time, line by line', async () => {
    const state = seedStateWithNodes('2026-01-05 08:00')
    const view = viewAt(copyState(state), '2026-01-05 08:00')
    const rehearsed = [...simulate(view, day('2026-01-05'), day('2026-12-31'))]
    const heard: string[] = []
    const bot = testBot(state, '2026-01-05 08:00', ({ to, mentions, text }) => {
      heard.push([isoInstant(bot.now(), 'Asia/Shanghai'), to, ...mentions, text].join(' '))
      return { kind: 'accepted' }
    })
    await bot.app.tick()
    await bot.runUntil('2027-01-01 00:00')
    expect(heard.length).toBeGreaterThan(1000)
    expect(heard).toEqual(
      rehearsed.map(({ at, chat, mentions, text }) => [at, chat, ...mentions, text].join(' ')),
    )
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
    expect(bot.sent[1]!.text).toContain('逾期较久')
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

describe('trouble', () => {
  const daily = () =>
    imported(
      '2026-11-24 08:00',
      plan(2026, duty(7, [quota('day')]), duty(8, [quota('month')], [unit('办公室')])),
    )

  test.each<[string, () => SendOutcome]>([
    ['refused for good', () => ({ kind: 'refused', reason: 'removed', retryable: false })],
    ['of unknown fate', () => ({ kind: 'unknown', reason: 'no answer' })],
    [
      'that made the channel throw',
      () => {
        throw new Error('socket closed')
      },
    ],
  ])(
    'a digest %s is tried once that day although it is due today, and holds up nobody',
    async (_, outcome) => {
      let tried = 0
      const bot = testBot(daily(), '2026-11-24 09:00', (message) => {
        if (message.to !== 'chat-aq') return { kind: 'accepted' }
        tried++
        return outcome()
      })
      for (let turn = 0; turn < 5; turn++) await bot.app.tick()
      const told = bot.sent.map((message) => message.to).filter((to) => to !== 'user:zhangduban')
      expect([tried, told]).toEqual([1, ['chat-bg']])
      await bot.runUntil('2026-11-25 09:30')
      expect(tried).toBe(2)
    },
  )

  test('a failed turn is tried again in a minute, and health says so meanwhile', async () => {
    const bot = testBot(daily(), '2026-11-24 09:00')
    const transact = bot.store.transact.bind(bot.store)
    bot.store.transact = () => Promise.reject(new Error('disk full'))
    await expect(bot.app.tick()).rejects.toThrow('disk full')
    bot.store.transact = transact
    expect(await bot.app.health()).toMatchObject({ ok: false, trouble: 'Error: disk full' })
    await bot.runUntil('2026-11-24 09:02')
    expect([bot.sent.length, (await bot.app.health()).ok]).toEqual([2, true])
  })

  test('what was closed and is taken back is reminded again', async () => {
    const bot = testBot(
      imported('2026-11-24 08:00', plan(2026, duty(4, [deadline({ month: 11, part: 'end' })]))),
      '2026-11-24 08:00',
    )
    const say = (id: string, text: string) =>
      bot.app.answer({ id, from: 'chenli', chat: null, text, quote: null })
    await say('m1', '完成 4')
    await bot.app.tick()
    await say('m2', '撤销')
    await bot.runUntil('2026-11-24 10:30')
    expect(bot.sent.map((message) => message.to)).toEqual(['chat-aq'])
  })

  test('nothing is sent and no alarm is set after the stop', async () => {
    const bot = testBot(daily(), '2026-11-24 08:00')
    await Promise.all([bot.app.tick(), bot.app.stop()])
    await bot.runUntil('2026-11-25 12:00')
    expect(bot.sent).toEqual([])
  })
})

test('the simulation says what looking every few hours would say, for any plan and any day of arrival', () => {
  const cadence = fc.oneof(
    fc.constantFrom(
      quota('day'),
      quota('week'),
      quota('ten-days'),
      quota('month', 2),
      quota('quarter'),
      quota('half-year'),
    ),
    fc.constantFrom(
      quota('month', 1, 2),
      quota('week', 1, 2),
      quota('year', 3),
      STANDING,
      EVENT,
      UNSPECIFIED,
    ),
    fc.integer({ min: 1, max: 12 }).map((month) => deadline({ month, part: 'end' })),
  )
  const assignments = fc.constantFrom<Assignment[]>(
    [unit('安全站')],
    [unit('安全站', 'lead'), group('各科室、单位', 'support')],
    [group('相关科室')],
    [unit('建管科')],
  )
  const duties = fc.array(fc.tuple(fc.array(cadence, { minLength: 1, maxLength: 3 }), assignments), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(duties, fc.integer({ min: day('2026-01-01'), max: day('2026-12-31') }), (made, arrival) => {
      const thePlan = plan(2026, ...made.map(([cadences, who], index) => duty(index + 1, cadences, who)))
      const state = imported(`${isoDay(arrival)} 08:00`, thePlan)
      const start = viewAt(state, `${isoDay(arrival)} 08:00`)
      const simulated = [...simulate(start, arrival, arrival + 150)].map(
        ({ at, chat, text }) => `${at.slice(0, 10)} ${chat} ${text}`,
      )
      expect(simulated).toEqual(everyHour(copyState(state), arrival, arrival + 150))
    }),
    { numRuns: 60 },
  )
})

/** What would be said if the bot looked every hour, without any idea of the next time. */
function everyHour(state: State, from: number, to: number): string[] {
  const said: string[] = []
  for (let at = from; at <= to; at++) {
    for (const time of ['07:30', '09:00', '12:30', '14:00', '15:30', '18:00']) {
      const view = viewAt(state, `${isoDay(at)} ${time}`)
      if (!inOfficeHours(view)) continue
      const events = digestsDue(view).map((digest) => queued(view, digest))
      for (const { to: chat, text } of events) said.push(`${isoDay(at)} ${chat} ${text}`)
      andThen(state, `${isoDay(at)} ${time}`, 'system', ...events)
    }
  }
  return said
}
