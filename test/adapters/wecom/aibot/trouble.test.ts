import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aibotServer, type AibotServer, type Manner } from '../../../support/fake-wecom/aibot-server.ts'
import { duty, imported, plan, quota } from '../../../support/build.ts'
import { harness, type Harness } from './harness.ts'

let server: AibotServer
let bot: Harness

const state = () => imported('2026-11-24 08:00', plan(2026, duty(8, [quota('month', 200)])))

beforeEach(async () => {
  server = await aibotServer()
})

afterEach(async () => {
  await bot.stop()
  await server.close()
})

async function start(options: Parameters<typeof harness>[2] = {}): Promise<void> {
  bot = harness(server, state(), { at: '2026-11-28 10:00', ...options })
  await server.up()
}

const reports = () => bot.store.state.reports.get('8|安全站|2026-11') ?? []
const health = async () => (await bot.app.health()).channels['wecom-aibot']
const within = (milliseconds: number) => ({ timeout: milliseconds })
/** The next frames are dealt with so, one after the other; then all is well. */
const deal = (...manners: Manner[]) => (server.manner = () => manners.shift() ?? 'ok')

describe('the connection', () => {
  test('with a wrong secret is asked for once, and health says what to do', async () => {
    bot = harness(server, state(), { secret: 'WRONG' })
    await expect.poll(health, within(5_000)).toBe('refused')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(server.subscriptions).toHaveLength(1)
    expect(await bot.app.health()).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/secret.*853000/)],
    })
  })

  test('that somebody else takes is noticed and not fought', async () => {
    await start()
    server.evict()
    await expect.poll(health, within(5_000)).toBe('evicted')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(server.subscriptions).toHaveLength(1)
    expect(await bot.app.health()).toMatchObject({ ok: false, problems: [expect.stringContaining('另一个')] })
  })

  test('is made again after it broke, later and later, and heard on', async () => {
    await start()
    for (let times = 1; times <= 3; times++) {
      server.drop()
      await expect.poll(() => server.subscriptions.length, within(10_000)).toBe(times + 1)
      await server.up()
    }
    const gaps = server.subscriptions.slice(1).map((at, index) => at - server.subscriptions[index]!)
    expect(gaps[2]!).toBeGreaterThan(1_900)
    server.message('chenli', '完成 8')
    await expect.poll(() => reports().length, within(5_000)).toBe(1)
    expect(await health()).toBe('ok')
  }, 30_000)

  test('is tried for as long as the server is away', async () => {
    await start()
    await server.close()
    await expect.poll(health, within(5_000)).toBe('down')
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await server.reopen()
    await expect.poll(health, within(15_000)).toBe('ok')
  }, 30_000)

  test('that is never subscribed is given up and tried anew', async () => {
    server.onSubscribe = () => (server.subscriptions.length === 1 ? 'silent' : 'ok')
    bot = harness(server, state())
    await server.up()
    server.onSubscribe = () => 'ok'
    await expect.poll(health, within(20_000)).toBe('ok')
    expect(server.subscriptions).toHaveLength(2)
  }, 30_000)

  test('whose login is refused for a time is tried again', async () => {
    server.onSubscribe = () => (server.subscriptions.length === 1 ? { code: -1 } : 'ok')
    bot = harness(server, state())
    await expect.poll(health, within(10_000)).toBe('ok')
    expect(server.subscriptions).toHaveLength(2)
  }, 15_000)
})

describe('an answer', () => {
  const saidTo = async (...manners: Manner[]) => {
    await start()
    deal(...manners)
    server.message('chenli', '@督办助手 完成 8', { chat: 'chat-aq' })
    await expect.poll(() => reports().length, within(5_000)).toBe(1)
  }
  const cmds = () => server.frames.map(({ cmd }) => cmd)

  test('that is never acknowledged is not said twice', async () => {
    await saidTo('silent')
    await new Promise((resolve) => setTimeout(resolve, 6_500))
    expect(cmds()).toEqual(['aibot_respond_msg'])
    server.message('chenli', '@督办助手 待办', { chat: 'chat-aq' })
    await expect.poll(() => server.seen.length, within(8_000)).toBe(2)
  }, 20_000)

  test.each([846605, 846608])('whose request id is not good any more (%i) is pushed', async (code) => {
    await saidTo({ code })
    await expect.poll(() => server.seen.length, within(5_000)).toBe(1)
    expect(cmds()).toEqual(['aibot_respond_msg', 'aibot_send_msg'])
    expect(server.seen[0]?.body).toMatchObject({ chatid: 'chat-aq', chat_type: 2, msgtype: 'markdown' })
  })

  test('when the server has forgotten the subscription is pushed on a new one', async () => {
    await start()
    server.forget()
    server.message('chenli', '@督办助手 完成 8', { chat: 'chat-aq' })
    await expect.poll(() => server.seen.length, within(10_000)).toBe(1)
    expect([server.subscriptions.length, server.seen[0]?.cmd]).toEqual([2, 'aibot_send_msg'])
    expect(reports()).toHaveLength(1)
  }, 15_000)

  test('while the connection is away waits, and is pushed when it is back', async () => {
    await start()
    deal('close')
    server.message('chenli', '@督办助手 完成 8', { chat: 'chat-aq' })
    server.message('luojianping', '@督办助手 待办', { chat: 'chat-aq' })
    await expect.poll(() => server.seen.length, within(10_000)).toBe(1)
    // The first may have arrived before the connection broke.
    expect([server.seen[0]?.cmd, server.seen[0]?.body.markdown?.content]).toEqual([
      'aibot_send_msg',
      expect.stringContaining('待办'),
    ])
  }, 15_000)

  test('is tried three times in all while the server is busy', async () => {
    await saidTo({ code: -1 }, { code: -1 }, { code: -1 }, { code: -1 })
    await expect.poll(() => server.frames.length, within(10_000)).toBe(3)
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    expect([server.frames.length, server.seen.length]).toEqual([3, 0])
  }, 20_000)

  test('that is refused as too many waits out the minute', async () => {
    await saidTo({ code: 45009 })
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(server.frames).toHaveLength(1)
  }, 10_000)

  test.each([93001, 93006, 93008])(
    'to a chat that the bot was thrown out of (%i) closes it for digests',
    async (code) => {
      await saidTo({ code })
      await expect.poll(() => [...bot.store.state.heardChats.keys()], within(5_000)).toEqual([])
      expect(bot.log.join()).toContain(String(code))
      const told = [...bot.store.state.outbox.values()].map(({ to }) => to)
      expect([...told, ...bot.store.state.unreached.keys()]).toContain('user:zhangduban')
    },
  )

  test('of a shape that the server does not take is given up', async () => {
    await saidTo({ code: 40008 })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(server.frames).toHaveLength(1)
  })
})

describe('a hundred at once', () => {
  test('in one group are all recorded at once, and answered within the limits', async () => {
    await start()
    for (let n = 0; n < 100; n++) server.message('chenli', '@督办助手 完成 8', { chat: 'chat-aq' })
    await expect.poll(() => reports().length, within(5_000)).toBe(100)
    const answers = () => server.seen.map(({ body }) => body.markdown?.content ?? '').join('\n')
    await expect.poll(() => answers().match(/已记1次/g)?.length ?? 0, within(10_000)).toBe(100)
    expect(server.frames.length).toBeLessThanOrEqual(30)
    expect(server.problems).toEqual([])
  }, 20_000)

  test('by a server that takes its time are answered with what has waited too long, together', async () => {
    await start()
    server.manner = () => ({ delay: 2_500 })
    for (let n = 0; n < 100; n++) server.message('chenli', '@督办助手 完成 8', { chat: 'chat-aq' })
    const answers = () => server.seen.map(({ body }) => body.markdown?.content ?? '').join('\n')
    await expect.poll(() => answers().match(/已记1次/g)?.length ?? 0, within(15_000)).toBe(100)
    expect(server.frames.length).toBeLessThan(6)
    expect(server.problems).toEqual([])
  }, 30_000)

  test('from a hundred people are answered one by one', async () => {
    await start()
    for (let n = 0; n < 100; n++) server.message(`person${n}`, '待办')
    await expect.poll(() => server.seen.length, within(10_000)).toBe(100)
    expect(server.problems).toEqual([])
  }, 20_000)
})

describe('garbage', () => {
  const frame = (body: unknown, cmd = 'aibot_msg_callback') =>
    JSON.stringify({ cmd, headers: { req_id: 'G' }, body })
  const garbage = [
    '',
    '{',
    'null',
    '[]',
    '42',
    '"text"',
    '{"cmd":"aibot_msg_callback"}',
    '{"cmd":"aibot_msg_callback","headers":null,"body":null}',
    frame(null),
    frame([]),
    frame({ msgtype: 'text' }),
    frame({ msgtype: 'text', msgid: 1, from: { userid: 2 }, text: { content: 3 } }),
    frame({ msgtype: 'text', msgid: 'x', from: { userid: '' }, text: { content: 'x' } }),
    frame({
      msgtype: 'text',
      msgid: 'x',
      chattype: 'group',
      from: { userid: 'chenli' },
      text: { content: '完成 8' },
    }),
    frame({ msgtype: '__proto__', msgid: 'x', from: { userid: 'chenli' } }),
    frame({ msgtype: 'event', msgid: 'x', from: { userid: 'chenli' } }, 'aibot_event_callback'),
    frame({ msgtype: 'event', msgid: 'x', from: { userid: 'chenli' }, event: null }, 'aibot_event_callback'),
    frame(
      {
        msgtype: 'event',
        msgid: 'x',
        from: { userid: 'chenli' },
        event: { eventtype: 'template_card_event' },
      },
      'aibot_event_callback',
    ),
    frame({ msgtype: 'stream', msgid: 'x', from: { userid: 'chenli' }, stream: { id: 's' } }),
    frame({ msgtype: 'video', msgid: 'x', from: { userid: 'chenli' }, video: { url: 'http://x' } }),
    '{"headers":{"req_id":"unknown"},"errcode":0}',
    '{"headers":{"req_id":"ping-1"}}',
    '\u0000\u0001\u0002',
    Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28]),
    '['.repeat(50_000),
    frame({
      msgtype: 'text',
      msgid: 'x'.repeat(100_000),
      from: { userid: 'chenli' },
      text: { content: '完成 8' },
    }),
  ]

  test('of every kind, a day of it, changes nothing; the bot hears on, and the log stays short', async () => {
    await start()
    for (let times = 0; times < 400; times++) for (const one of garbage) server.raw(one)
    server.message('chenli', '完成 8')
    await expect.poll(() => reports().length, within(20_000)).toBe(1)
    await expect.poll(() => server.seen.length, within(5_000)).toBe(1)
    expect(bot.log.length).toBeLessThan(20)
    expect(bot.store.state.reports.size).toBe(1)
  }, 30_000)

  test('that looks like a refused login ends a standing connection for a moment, not for good', async () => {
    await start()
    server.raw('{"headers":{"req_id":"aibot_subscribe_0"},"errcode":853000,"errmsg":"invalid"}')
    await expect.poll(() => server.subscriptions.length, within(10_000)).toBe(2)
    await server.up()
    server.message('chenli', '完成 8')
    await expect.poll(() => reports().length, within(5_000)).toBe(1)
    expect(await health()).toBe('ok')
  }, 20_000)

  test('larger than anything closes the connection, which is made again', async () => {
    await start()
    server.raw('x'.repeat(9_000_000))
    await expect.poll(() => server.subscriptions.length, within(10_000)).toBe(2)
    await server.up()
    server.message('chenli', '完成 8')
    await expect.poll(() => reports().length, within(5_000)).toBe(1)
  }, 20_000)
})

test('neither secret nor words nor addresses are in the log', async () => {
  await start()
  server.message('chenli', '完成 8 密语一二三', { chat: 'chat-aq' })
  server.raw('{"cmd":"aibot_msg_callback","headers":{"req_id":"密语四"},"body":{"msgtype":"密语五"}}')
  server.raw('{"密语六":')
  await expect.poll(() => server.seen.length, within(5_000)).toBe(1)
  deal({ code: 40008 })
  server.message('chenli', '待办 密语七', { chat: 'chat-aq' })
  await expect.poll(() => server.frames.length, within(5_000)).toBe(2)
  server.drop()
  await expect.poll(() => bot.log.some((line) => line.includes('channel-down')), within(5_000)).toBe(true)
  const log = bot.log.join('\n')
  for (const hidden of ['SECRET-OF-THE-BOT', '密语', 'RESPONSE-CODE']) expect(log).not.toContain(hidden)
  expect(readdirSync('.').filter((name) => name.endsWith('.log'))).toEqual([])
})
