import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/domain/calendar/civil-day.ts'
import { wallTime } from '../../src/domain/calendar/zone.ts'
import { copyState } from '../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import {
  day,
  deadline,
  duty,
  imported,
  instant,
  plan,
  quota,
  STANDING,
  unit,
  viewAt,
} from '../support/build.ts'
import { testBot, type TestBot } from '../support/bot.ts'

const table = () =>
  imported(
    '2026-03-02 08:00',
    plan(
      2026,
      duty(4, [deadline({ month: 6, part: 'end' })]),
      duty(5, [STANDING]),
      duty(7, [quota('day')]),
      duty(8, [quota('month')]),
      duty(11, [quota('week')]),
    ),
  )

const texts = (bot: TestBot) => bot.sent.map(({ text }) => text)
const mentions = (all: readonly string[], no: number) => all.filter((text) => text.includes(`〔${no}〕`))

/** A bot that has said what there was to say on the day of the import. */
async function running(at = '2026-03-02 09:00'): Promise<TestBot> {
  const bot = testBot(table(), at)
  await bot.app.tick()
  return bot
}

describe('after a silence', () => {
  test('one digest says what has become late meanwhile, each item once', async () => {
    const bot = await running()
    bot.sleepUntil('2026-07-15 10:20')
    await bot.app.tick()
    await bot.app.tick()
    const [, late] = texts(bot)
    expect(texts(bot)).toHaveLength(3)
    expect(late).toContain('〔4〕第4项工作（6月30日前）')
    expect(late).toContain('〔8〕第8项工作（6月，6月30日前，还差1次）')
    expect(bot.sent[2]!.to).toBe('user:zhangduban')
  })

  test('a week that passed unmentioned is said once, a day is not', async () => {
    const bot = await running()
    await bot.runUntil('2026-03-12 18:00')
    const before = bot.sent.length
    // Off over the Friday on which the week of 9 March would have been said.
    bot.sleepUntil('2026-03-16 09:00')
    await bot.app.tick()
    await bot.app.tick()
    const [text] = texts(bot).slice(before)
    expect(text).toContain('〔11〕第11项工作（第11周，3月15日前，还差1次）')
    expect(mentions(texts(bot).slice(before), 7)[0]).toContain('每日，本周还有7天')
    await bot.runUntil('2026-03-19 18:00')
    expect(mentions(texts(bot).slice(before + 1), 11)).toEqual([])
  })

  test('where the policy says so, what lapsed is let go', async () => {
    const { reminders } = DEFAULT_POLICY
    const policy = {
      ...DEFAULT_POLICY,
      reminders: { ...reminders, sayMissed: { week: false, standing: false } },
    }
    const first = testBot(table(), '2026-03-02 09:00', undefined, undefined, policy)
    await first.app.tick()
    await first.runUntil('2026-03-12 18:00')
    const before = first.sent.length
    first.sleepUntil('2026-03-16 09:00')
    await first.app.tick()
    expect(mentions(texts(first).slice(before), 11)).toEqual([])
  })
})

describe('a clock that went wrong', () => {
  test('a day back: nothing is said again', async () => {
    const bot = await running()
    await bot.runUntil('2026-03-27 18:00')
    const before = bot.sent.length
    bot.sleepUntil('2026-03-26 09:00')
    await bot.app.tick()
    await bot.runUntil('2026-03-27 18:00')
    expect(texts(bot).slice(before)).toEqual([])
  })

  test('a year ahead for a moment: the deadlines that are to come are still mentioned', async () => {
    const bot = await running()
    bot.sleepUntil('2027-03-03 09:00')
    await bot.app.tick()
    const before = bot.sent.length
    bot.sleepUntil('2026-03-03 09:00')
    await bot.app.tick()
    await bot.runUntil('2026-07-01 08:00')
    const june = mentions(texts(bot).slice(before), 4)
    expect(june.map((text) => /\d+月\d+日/.exec(text)![0])).toEqual([
      '6月18日',
      '6月25日',
      '6月29日',
      '6月30日',
    ])
  })
})

test('another time zone and a restart: no rung twice', async () => {
  const bot = await running()
  await bot.runUntil('2026-03-26 18:00')
  const again = testBot(copyState(bot.store.state), '2026-03-26 18:30', undefined, undefined, {
    ...DEFAULT_POLICY,
    zone: 'America/New_York',
  })
  await again.app.tick()
  await again.runUntil('2026-03-27 07:00')
  expect(mentions(texts(again), 8)).toEqual([])
})

test('whenever the machine is off: no rung twice, and no deadline passes without a word of it at the next chance', async () => {
  const naps = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })), {
    minLength: 4,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(naps, async (hours) => {
      let bot = await running()
      const said: { to: string; text: string }[] = []
      let at = bot.now()
      for (const [awake, asleep] of hours) {
        at += awake * 3_600_000
        await bot.runUntil(local(at))
        at += asleep * 3_600_000
        said.push(...bot.sent.splice(0))
        bot = testBot(copyState(bot.store.state), local(at))
        await bot.app.tick()
      }
      await bot.runUntil(local(at + 14 * 86_400_000))
      said.push(...bot.sent)
      const end = viewAt(bot.store.state, local(bot.now()))
      const monthly = said.filter(({ to }) => to === 'chat-aq').flatMap(({ text }) => text.split('\n'))
      for (let month = 3; day(`2026-${String(month).padStart(2, '0')}-28`) < end.today - 20; month++) {
        expect(monthly.some((line) => line.startsWith(`〔8〕第8项工作（${month}月，`))).toBe(true)
      }
      const days = said
        .filter(({ text }) => !text.includes('再提醒'))
        .map(({ to, text }) => `${to} ${text.split('\n')[0]}`)
      expect(new Set(days).size).toBe(days.length)
    }),
    { numRuns: 15 },
  )
})

/** '2026-03-02 09:00' in China */
function local(at: number): string {
  const { day: civil, minute } = wallTime(at, 'Asia/Shanghai')
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'))
  return `${isoDay(civil)} ${time.join(':')}`
}

test('a unit that is closed while the bot is off hears nothing of it', async () => {
  const bot = testBot(
    imported('2026-03-02 08:00', plan(2026, duty(8, [quota('month')], [unit('办公室')]))),
    '2026-03-02 09:00',
  )
  await bot.app.tick()
  bot.sleepUntil('2026-03-31 17:00')
  await bot.app.answer({ id: 'm1', from: 'linxiao', chat: null, text: '完成 8', quote: null })
  await bot.app.tick()
  expect(bot.sent).toHaveLength(1)
  expect(bot.now()).toBe(instant('2026-03-31 17:00'))
})
