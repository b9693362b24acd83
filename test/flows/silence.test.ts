import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pulseFile } from '../../src/adapters/store/pulse-file.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import type { Pulse } from '../../src/ports/pulse.ts'
import { deadline, duty, imported, plan, quota } from '../support/build.ts'
import { testBot, type TestBot } from '../support/bot.ts'
import { storeFolder } from '../support/store-folder.ts'

const table = () =>
  imported(
    '2026-03-02 08:00',
    plan(2026, duty(4, [deadline({ month: 6, part: 'end' })]), duty(8, [quota('month')])),
  )

function memoryPulse(): Pulse {
  let last: number | null = null
  return {
    last: () => Promise.resolve(last),
    beat: (at) => Promise.resolve(void (last = at)),
  }
}

const POLICY = { ...DEFAULT_POLICY, morningReport: { chat: 'wr-guanli', whenEmpty: false } }

/** A bot that has said what there was to say on the day of the import, and beats. */
async function running(pulse: Pulse = memoryPulse()): Promise<TestBot> {
  const bot = testBot(table(), '2026-03-02 09:00', undefined, undefined, POLICY, undefined, pulse)
  await bot.app.tick()
  return bot
}

const about = (bot: TestBot) => bot.sent.filter(({ text }) => text.includes('没有运行')).map(({ to }) => to)

describe('a silence', () => {
  test('is owned up to by the first digest of each chat and by the morning report, once', async () => {
    const bot = await running()
    bot.sleepUntil('2026-07-15 10:20')
    await bot.app.tick()
    const said = bot.sent.filter(({ text }) => text.includes('没有运行'))
    expect(said.map(({ to }) => to)).toEqual(['wr-guanli', 'chat-aq', 'user:zhangduban'])
    expect(said[1]?.text).toContain('（机器人3月2日9:00至7月15日10:20没有运行，期间该提醒的一并列在下面）')
    expect(said[0]?.text).toMatch(
      /机器人3月2日9:00至7月15日10:20没有运行，期间该发的 \d+ 张提醒单（\d+ 项）没有发/,
    )
    await bot.runUntil('2026-08-15 18:00')
    expect(about(bot)).toHaveLength(3)
    expect(bot.store.state.silences.size).toBe(1)
  })

  test('of more than half a year is not lived through again: it was long', async () => {
    const pulse = memoryPulse()
    const bot = await running(pulse)
    await pulse.beat(Date.parse('2000-01-01T00:00:00+08:00'))
    bot.sleepUntil('2026-03-10 10:20')
    await bot.app.tick()
    expect([...bot.store.state.silences.values()]).toMatchObject([{ digests: 0, items: 0 }])
    const texts = bot.sent.map(({ text }) => text).join('\n')
    expect(texts).toContain('机器人停了很久')
    expect(texts).not.toContain('2000年')
  })

  test('a clock before the tables of the record is wrong, and leaves no mark', async () => {
    const pulse = memoryPulse()
    const beat = Date.parse('2026-03-09T17:00:00+08:00')
    await pulse.beat(beat)
    const bot = testBot(table(), '2000-01-01 00:05', undefined, undefined, POLICY, undefined, pulse)
    await bot.app.tick()
    expect(await pulse.last()).toBe(beat)
  })

  test('counts what the bot would have said', async () => {
    const bot = await running()
    const other = await running()
    await other.runUntil('2026-07-15 10:00')
    const digests = other.sent.slice(bot.sent.length).filter(({ text }) => !text.includes('早报'))
    bot.sleepUntil('2026-07-15 10:20')
    await bot.app.tick()
    expect([...bot.store.state.silences.values()]).toMatchObject([{ digests: digests.length }])
  })

  test('in which nothing came due is none: a night, a restart, a year at work', async () => {
    const bot = await running()
    await bot.runUntil('2026-03-24 18:00')
    bot.sleepUntil('2026-03-25 08:00')
    await bot.app.tick()
    await bot.runUntil('2026-12-31 18:00')
    expect(bot.store.state.silences.size).toBe(0)
    expect(about(bot)).toEqual([])
  })

  test('is not told where the clock went back, or where nobody knows when the bot was last at work', async () => {
    const bot = await running()
    bot.sleepUntil('2026-02-02 10:20')
    await bot.app.tick()
    const unknown = testBot(
      table(),
      '2026-07-15 10:20',
      undefined,
      undefined,
      POLICY,
      undefined,
      memoryPulse(),
    )
    await unknown.app.tick()
    expect(bot.store.state.silences.size + unknown.store.state.silences.size).toBe(0)
  })
})

test('a beat that cannot be keeps no reminders from going out', async () => {
  const beats: number[] = []
  const pulse = {
    last: () => Promise.resolve(Number.MIN_SAFE_INTEGER),
    beat: (at: number) => Promise.resolve(void beats.push(at)),
  }
  const bot = await running(pulse)
  expect(bot.sent.some(({ to }) => to === 'chat-aq')).toBe(true)
  expect(beats).toEqual([bot.now()])
})

test('the file keeps the last beat; what cannot be read is unknown', async () => {
  const path = join(await storeFolder(), 'at-work')
  expect(await pulseFile(path).last()).toBeNull()
  await pulseFile(path).beat(1_764_000_000_000)
  expect(await pulseFile(path).last()).toBe(1_764_000_000_000)
  await writeFile(path, '\u0000\u0000')
  expect(await pulseFile(path).last()).toBeNull()
})
