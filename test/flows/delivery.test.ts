import { describe, expect, test, vi } from 'vitest'
import { copyState } from '../../src/domain/obligation/state.ts'
import type { Channel, ChannelHealth, OutgoingMessage, SendOutcome } from '../../src/ports/channel.ts'
import { duty, imported, plan, quota, unit } from '../support/build.ts'
import { testBot } from '../support/bot.ts'

const monthly = () => imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))
const accepted: SendOutcome = { kind: 'accepted' }

/** A channel whose every answer the test gives; it remembers what it was handed. */
function fake(
  name: string,
  how: Partial<Channel> & { answer?: (message: OutgoingMessage) => SendOutcome } = {},
) {
  const tried: OutgoingMessage[] = []
  const { answer = () => accepted, ...rest } = how
  const channel: Channel = {
    name,
    can: { rings: false, cards: true },
    health: () => ({ state: 'ok', reason: null, lastOk: 0 }),
    reaches: () => true,
    delay: () => 0,
    send: (message) => {
      tried.push(message)
      return Promise.resolve(answer(message))
    },
    ...rest,
  }
  return { channel, tried }
}

/** A bot whose only channels are these. */
const botOf = (state: Parameters<typeof testBot>[0], at: string, ...fakes: { channel: Channel }[]) =>
  testBot(
    state,
    at,
    undefined,
    fakes.map(({ channel }) => channel),
  )

const rings = { rings: true, cards: false }

describe('several channels for one chat', () => {
  test('the digest and its card go by the one with cards, and a short line of the other rings the people', async () => {
    const [aibot, webhook] = [fake('aibot'), fake('webhook', { can: rings })]
    const bot = botOf(monthly(), '2026-11-24 10:00', webhook, aibot)
    await bot.app.tick()
    await bot.runUntil('2026-11-24 10:01')
    expect(aibot.tried).toMatchObject([{ to: 'chat-aq', text: expect.stringContaining('〔8〕') as string }])
    expect(aibot.tried[0]?.card?.action.kind).toBe('buttons')
    expect(webhook.tried).toEqual([
      expect.objectContaining({ text: '请看上面机器人发的督办提醒（1 项）', mentions: ['chenli'] }),
    ])
  })

  test('where the one with cards does not reach the chat the other carries the digest, rings and all', async () => {
    const [aibot, webhook] = [fake('aibot', { reaches: () => false }), fake('webhook', { can: rings })]
    const bot = botOf(monthly(), '2026-11-24 10:00', aibot, webhook)
    await bot.runUntil('2026-11-24 10:01')
    await bot.app.tick()
    expect(aibot.tried).toEqual([])
    expect(webhook.tried).toMatchObject([
      { text: expect.stringContaining('〔8〕') as string, mentions: ['chenli'] },
    ])
  })

  test.each<[string, ChannelHealth['state'], number, string]>([
    ['a moment ago', 'down', 30_000, 'aibot'],
    ['long ago', 'down', 90_000, 'webhook'],
    ['as somebody took its place', 'evicted', 0, 'webhook'],
    ['as its secret is wrong', 'refused', 0, 'webhook'],
  ])('a connection that broke %s is waited for, or left aside: by %s', async (_, state, ago, carrier) => {
    const aibot = fake('aibot', {
      health: () => ({ state, reason: null, lastOk: bot.now() - ago }),
      delay: () => 1000,
    })
    const webhook = fake('webhook', { can: rings })
    const bot = botOf(monthly(), '2026-11-24 10:00', aibot, webhook)
    await bot.app.tick()
    expect(webhook.tried).toHaveLength(carrier === 'webhook' ? 1 : 0)
  })

  test('a chat that the bot was thrown out of is left to the other at once, and the administrators hear of it', async () => {
    let heard = true
    const refused: SendOutcome = {
      kind: 'refused',
      reason: '机器人不在群里（93008）',
      retryable: false,
      lost: true,
    }
    const aibot = fake('aibot', {
      reaches: (to) => to.startsWith('user:') || heard,
      answer: ({ to }) => {
        if (to !== 'chat-aq') return accepted
        heard = false
        return refused
      },
    })
    const webhook = fake('webhook', { can: rings, reaches: (to) => to === 'chat-aq' })
    const bot = botOf(monthly(), '2026-11-24 10:00', aibot, webhook)
    await bot.app.answer({
      id: 'm1',
      from: 'chenli',
      chat: 'chat-aq',
      text: '待办',
      quote: null,
      channel: 'aibot',
    })
    await bot.app.tick()
    await bot.runUntil('2026-11-24 10:02')
    expect(webhook.tried.map(({ text }) => text)).toEqual([expect.stringContaining('〔8〕')])
    expect(aibot.tried.at(-1)).toMatchObject({
      to: 'user:zhangduban',
      text: expect.stringMatching(/安全站的群（.*93008/) as string,
    })
    expect([...bot.store.state.heardChats]).toEqual([])
  })
})

describe('limits and connections', () => {
  test('a channel that is not ready keeps the message without an attempt, for as long as it takes', async () => {
    let wait = 60_000
    const aibot = fake('aibot', { delay: () => wait })
    const bot = botOf(monthly(), '2026-11-24 10:00', aibot)
    await bot.app.tick()
    await bot.runUntil('2026-11-24 17:00')
    expect([aibot.tried.length, bot.store.state.outbox.size]).toEqual([0, 1])
    wait = 0
    await bot.runUntil('2026-11-24 17:02')
    expect([aibot.tried.length, bot.store.state.outbox.size]).toEqual([1, 0])
  })

  test('what was held up until the evening is said by the next digest, once', async () => {
    let wait = 60_000
    const aibot = fake('aibot', { delay: () => wait })
    const bot = botOf(monthly(), '2026-11-24 10:00', aibot)
    await bot.app.tick()
    await bot.runUntil('2026-11-24 18:30')
    wait = 0
    await bot.runUntil('2026-11-25 10:00')
    const digests = aibot.tried.filter(({ to }) => to === 'chat-aq')
    expect(digests.map(({ text }) => text)).toEqual([expect.stringContaining('11月25日')])
  })

  test('a refusal for a time is tried again later and later, and at most as often as makes sense', async () => {
    const times: string[] = []
    const aibot = fake('aibot', {
      answer: () => {
        times.push(new Date(bot.now() + 8 * 3_600_000).toISOString().slice(11, 19))
        return { kind: 'refused', reason: '系统繁忙（-1）', retryable: true, mostTries: 3 }
      },
      reaches: (to) => to === 'chat-aq',
    })
    const bot = botOf(monthly(), '2026-11-24 10:00', aibot)
    await bot.app.tick()
    await bot.runUntil('2026-11-24 12:00')
    expect(times).toEqual(['10:00:00', '10:00:05', '10:00:35'])
    expect(bot.store.state.unreached.get('chat-aq')?.reason).toBe('系统繁忙（-1）')
  })

  test('each chat has its own queue: one whose channel is slow holds up nobody', async () => {
    const release = Promise.withResolvers<SendOutcome>()
    const slow = fake('slow', { reaches: (to) => to === 'chat-aq' })
    slow.channel.send = () => release.promise
    const quick = fake('quick', { reaches: (to) => to === 'chat-bg' })
    const state = imported(
      '2026-11-24 08:00',
      plan(2026, duty(7, [quota('month')]), duty(8, [quota('month')], [unit('办公室')])),
    )
    const bot = botOf(state, '2026-11-24 09:00', slow, quick)
    const ticking = bot.app.tick()
    await expect.poll(() => quick.tried.length).toBe(1)
    release.resolve(accepted)
    await ticking
    expect(bot.store.state.outbox.size).toBe(0)
  })
})

describe('an attempt that the end of the process cut short', () => {
  test('is not made again; the next digest says it', async () => {
    const never = fake('aibot')
    never.channel.send = (message) => {
      never.tried.push(message)
      return new Promise(() => undefined)
    }
    const before = botOf(monthly(), '2026-11-24 10:00', never)
    void before.app.tick()
    await expect.poll(() => never.tried.length).toBe(1)
    const aibot = fake('aibot')
    const after = botOf(copyState(before.store.state), '2026-11-24 10:01', aibot)
    await after.app.tick()
    await after.runUntil('2026-11-24 17:00')
    expect([aibot.tried.length, after.store.state.outbox.size]).toEqual([0, 0])
    await after.runUntil('2026-11-25 09:10')
    expect(aibot.tried.map(({ text }) => text)).toEqual([expect.stringContaining('〔8〕')])
  })
})

describe('a chat that nothing reaches', () => {
  test('is told to the administrators once, counts as not reminded, and is forgotten when it is reached', async () => {
    let reached = false
    const aibot = fake('aibot', { reaches: (to) => to.startsWith('user:') || reached })
    const bot = botOf(monthly(), '2026-11-24 10:00', aibot)
    await bot.app.tick()
    await bot.runUntil('2026-11-26 17:00')
    expect(aibot.tried.map(({ to }) => to)).toEqual(['user:zhangduban'])
    expect(aibot.tried[0]?.text).toMatch(/提醒发不到.*\n· 安全站的群/)
    expect([...bot.store.state.unreached.keys()]).toEqual(['chat-aq'])
    expect((await bot.app.health()).unreached).toEqual(['chat-aq'])
    reached = true
    await bot.runUntil('2026-11-27 09:10')
    expect(aibot.tried.at(-1)?.text).toContain('〔8〕')
    expect((await bot.app.health()).unreached).toEqual([])
  })
})

describe('what channels hear', () => {
  const said = (id: string, channel: string) =>
    ({ id, from: 'ChenLi', chat: null, text: '完成 8', quote: null, channel }) as const

  test('is one message through two doors, and opens the conversation of each', async () => {
    const bot = testBot(monthly(), '2026-11-24 10:00')
    const answers = await Promise.all([
      bot.app.answer(said('m1', 'aibot')),
      bot.app.answer(said('m1', 'callback')),
    ])
    expect(answers.map((answer) => answer === null)).toEqual([false, true])
    expect(bot.store.state.reports.get('8|安全站|2026-11')).toHaveLength(1)
    expect([...bot.store.state.heardChats]).toEqual([['aibot user:chenli', 'user:ChenLi']])
  })

  test('is answered as a repetition after a restart', async () => {
    const bot = testBot(monthly(), '2026-11-24 10:00')
    await bot.app.answer(said('m1', 'aibot'))
    const again = testBot(copyState(bot.store.state), '2026-11-24 10:01')
    expect((await again.app.answer(said('m1', 'aibot')))?.text).toContain('已经记录过')
    expect(again.store.state.reports.get('8|安全站|2026-11')).toHaveLength(1)
  })
})

test('the end of the program does not wait for a channel that answers late, and nothing is said twice', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const answer = Promise.withResolvers<SendOutcome>()
  const slow = fake('slow', { send: () => answer.promise })
  const bot = botOf(monthly(), '2026-11-24 10:00', slow)
  const ticking = bot.app.tick()
  await vi.waitFor(() => expect([...bot.store.state.outbox.values()][0]?.sending).toBe(true))
  const stopped = bot.app.stop()
  await vi.advanceTimersByTimeAsync(3_000)
  await stopped
  await bot.store.close()
  answer.resolve(accepted)
  await ticking
  vi.useRealTimers()
  const after = fake('slow')
  const again = botOf(bot.store.state, '2026-11-24 10:30', after)
  await again.app.tick()
  expect(after.tried.filter(({ text }) => text.includes('〔8〕'))).toEqual([])
})
