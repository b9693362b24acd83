import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOT_RECORDED } from '../../src/adapters/wecom/message/not-recorded.ts'
import { aibotServer, type AibotServer } from '../support/fake-wecom/aibot-server.ts'
import { dubanJson, freshHome, NOW, ROSTER_FILE, SEED } from '../support/duban.ts'
import { killLeftovers, startBot, type BotProcess } from './bot-process.ts'

let own: ReturnType<typeof freshHome>
let home: string
let server: AibotServer

/** A Saturday: the bot says nothing of its own accord. */
const QUIET = '2026-11-28T10:00:00+08:00'

beforeEach(async () => {
  own = freshHome()
  home = own.home
  server = await aibotServer()
  configure('SECRET-OF-THE-BOT')
  await dubanJson(home, 'import', SEED, '--year', '2026')
  await dubanJson(home, 'roster', 'import', ROSTER_FILE)
})

afterEach(async () => {
  killLeftovers()
  await server.close()
  own.remove()
})

function configure(secret: string): void {
  mkdirSync(join(home, 'config'), { recursive: true })
  const channels = [{ kind: 'wecom-aibot', botId: 'BOT', secret, url: server.url }]
  writeFileSync(join(home, 'config/duban.yaml'), JSON.stringify({ channels }))
}

async function start(now = QUIET): Promise<BotProcess> {
  const before = server.subscriptions.length
  const bot = await startBot(home, { args: ['--now', now] })
  await expect.poll(() => server.subscriptions.length, { timeout: 10_000 }).toBeGreaterThan(before)
  return bot
}

async function kill(bot: BotProcess): Promise<void> {
  bot.signal('SIGKILL')
  await bot.ended
}

const health = async ({ url }: BotProcess) => {
  const answer = await fetch(new URL('/healthz', url))
  return { status: answer.status, ...((await answer.json()) as { channels: object; problems: string[] }) }
}

const seen = (count: number) => expect.poll(() => server.seen.length, { timeout: 15_000 }).toBe(count)
const texts = () => server.seen.map(({ body }) => body.markdown?.content ?? '')
const statusOf = async (duty: number) => {
  const rows = (await dubanJson(home, 'list', '办公室')) as { duty: number; status: string }[]
  return rows.find((row) => row.duty === duty)?.status
}

describe('a running bot on the long connection', () => {
  test('killed in the moment after it answered has lost nothing, and takes the same message once', async () => {
    const bot = await start()
    await server.up()
    server.message('linxiao', '完成 2', { msgid: 'M1' })
    await seen(1)
    await kill(bot)
    expect(await statusOf(2)).toBe('done')
    await start()
    await server.up()
    server.message('linxiao', '完成 2', { msgid: 'M1' })
    await seen(2)
    expect(texts()[1]).toContain('已经记录过')
    server.message('linxiao', '撤销')
    await seen(3)
    expect(texts()[2]).toContain('〔2〕恢复为待办')
  }, 60_000)

  test('killed while a digest had no answer says it the next day, not twice', async () => {
    let bot = await start()
    await server.up()
    server.message('linxiao', '@督办助手 待办', { chat: 'wr-bangong' })
    await seen(1)
    await kill(bot)
    server.manner = ({ body }) => (body.chatid === 'wr-bangong' ? 'silent' : 'ok')
    const digests = () => server.frames.filter(({ body }) => body.chatid === 'wr-bangong').length
    bot = await start(NOW)
    await expect.poll(digests, { timeout: 10_000 }).toBe(1)
    await kill(bot)
    server.manner = () => 'ok'
    bot = await start(NOW)
    await wait(1_500)
    expect(digests()).toBe(1)
    await kill(bot)
    await start('2026-11-25T09:30:00+08:00')
    await expect.poll(digests, { timeout: 10_000 }).toBeGreaterThan(1)
    expect(server.problems).toEqual([])
  }, 60_000)

  test('with a wrong secret says so and asks once', async () => {
    configure('WRONG-SECRET')
    const bot = await start()
    await expect.poll(async () => (await health(bot)).status, { timeout: 5_000 }).toBe(503)
    await wait(2_000)
    const { channels, problems } = await health(bot)
    expect([channels, problems]).toEqual([{ 'wecom-aibot': 'refused' }, [expect.stringContaining('853000')]])
    expect(server.subscriptions).toHaveLength(1)
    expect(await (await fetch(new URL('/metrics', bot.url))).text()).toContain(
      'duban_channel_up{channel="wecom-aibot"} 0',
    )
  }, 30_000)

  test('whose place another process takes stays away, and says so', async () => {
    const bot = await start()
    await server.up()
    expect((await health(bot)).status).toBe(200)
    server.evict()
    await expect.poll(async () => (await health(bot)).status, { timeout: 5_000 }).toBe(503)
    expect(await health(bot)).toMatchObject({ channels: { 'wecom-aibot': 'evicted' } })
    await wait(2_000)
    expect(server.subscriptions).toHaveLength(1)
  }, 30_000)

  test('whose record is deleted says so at once, also to whoever speaks', async () => {
    const bot = await start()
    await server.up()
    server.message('linxiao', '@督办助手 完成 2', { chat: 'wr-bangong' })
    await seen(1)
    rmSync(join(home, 'store'), { recursive: true })
    expect((await health(bot)).status).toBe(503)
    server.message('linxiao', '@督办助手 完成 3', { chat: 'wr-bangong' })
    server.message('nobody', '待办')
    await seen(3)
    expect(texts().slice(1)).toEqual([NOT_RECORDED, NOT_RECORDED])
  }, 30_000)

  test('stops cleanly with answers under way', async () => {
    const bot = await start()
    await server.up()
    server.manner = () => ({ delay: 300 })
    for (let n = 0; n < 20; n++) server.message(`person${n}`, '待办')
    await wait(100)
    bot.signal('SIGTERM')
    expect(await bot.ended).toEqual([0, null])
  }, 30_000)

  test('writes neither its secret nor anybody’s words nor numbers anywhere but into the record', async () => {
    const bot = await start()
    await server.up()
    server.message('linxiao', '完成 2 密语一二三，电话 13800138000')
    server.message('linxiao', '密语四五六 13900139000', { chat: 'wr-bangong' })
    server.raw('{"cmd":"aibot_msg_callback","headers":{"req_id":"密语七"},"body":{}}')
    await seen(2)
    bot.signal('SIGTERM')
    await bot.ended
    const hidden = ['SECRET-OF-THE-BOT', '密语', '13800138000', '13900139000', 'RESPONSE-CODE']
    for (const word of hidden) expect(bot.stderr() + bot.stdout()).not.toContain(word)
    for (const file of readdirSync(join(home, 'store'))) {
      const text = readFileSync(join(home, 'store', file), 'utf8')
      // A sentence that was not understood is kept there for the administrator, without names and numbers.
      const words = file === 'unknown.json' ? [] : ['密语四']
      for (const word of ['SECRET-OF-THE-BOT', '13900139000', 'RESPONSE-CODE', ...words])
        expect(text).not.toContain(word)
    }
  }, 30_000)
})
