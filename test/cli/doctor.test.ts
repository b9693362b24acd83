import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { duban, dubanJson, freshHome, ROSTER_FILE, SEED } from '../support/duban.ts'
import {
  fakeApi,
  fakeApp,
  fakeWebhook,
  SEND_PATH,
  WEBHOOK_PATH,
  type FakeApi,
  type FakeAppState,
} from '../support/fake-wecom/api-server.ts'
import { killLeftovers, startBot } from './bot-process.ts'

const AES_KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const SECRETS = ['webhook-key-x', 'app-secret-x', 'app-token-x', AES_KEY]

let own: ReturnType<typeof freshHome>
let home: string
let api: FakeApi
let app: FakeAppState

beforeEach(async () => {
  own = freshHome()
  home = own.home
  app = {
    corpId: 'ww0001',
    secret: 'app-secret-x',
    agentId: 1000002,
    members: ['chenli'],
    token: 'access-token-x',
    fetched: 0,
    shown: [],
  }
  api = await fakeApi(fakeApp(app), fakeWebhook(['webhook-key-x']))
})
afterEach(async () => {
  killLeftovers()
  await api.close()
  own.remove()
})

function configure(config: object): void {
  mkdirSync(join(home, 'config'), { recursive: true })
  writeFileSync(join(home, 'config/duban.yaml'), JSON.stringify(config))
}

const APP = {
  kind: 'wecom-app',
  corpId: 'ww0001',
  agentId: 1000002,
  secret: 'app-secret-x',
  token: 'app-token-x',
  encodingAesKey: AES_KEY,
}
const appChannel = () => ({ ...APP, apiBase: api.base })
const webhook = (key: string) => ({
  kind: 'wecom-webhook',
  chats: { 'wr-bangong': `${api.base}${WEBHOOK_PATH}?key=${key}` },
})
const quiet = { port: 0 }

interface Finding {
  check: string
  state: string
  text: string
}

/** What somebody must act on, by what was looked at. */
async function wanted(...args: string[]): Promise<Record<string, string>> {
  const { status, stdout, stderr } = await duban(home, 'doctor', '--json', ...args)
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: Finding[] }
  const todo = findings.filter(({ state }) => state === 'todo')
  expect([status, ok]).toEqual(todo.length === 0 ? [0, true] : [1, false])
  for (const secret of SECRETS) expect(stdout + stderr).not.toContain(secret)
  return Object.fromEntries(todo.map(({ check, text }) => [check, text]))
}

async function fill(): Promise<void> {
  await dubanJson(home, 'import', SEED, '--year', '2026')
  await dubanJson(home, 'roster', 'import', ROSTER_FILE)
}

test('a new home lacks a table and a roster', async () => {
  configure({ web: quiet })
  expect(await wanted()).toEqual({
    plan: expect.stringContaining('import') as string,
    roster: expect.stringContaining('roster import') as string,
  })
})

test('a whole one lacks nothing, and says so for people', async () => {
  configure({ web: quiet })
  await fill()
  const { status, stdout, stderr } = await duban(home, 'doctor')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('没有要处理的。')
})

test('a wrong configuration is all that is said', async () => {
  configure({ channels: [{ kind: 'wecom-webhook' }] })
  expect(await wanted()).toEqual({ config: expect.stringContaining('chats') as string })
})

describe('channels', () => {
  test('that are let in', async () => {
    configure({ web: quiet, channels: [appChannel(), webhook('webhook-key-x')] })
    await fill()
    const said = await wanted()
    expect(Object.keys(said)).toEqual(['chats', 'people'])
    expect(said['people']).toContain('林晓（linxiao）')
    expect(said['people']).not.toContain('chenli')
    expect(api.taken.filter(({ path }) => path === SEND_PATH || path === WEBHOOK_PATH)).toEqual([])
  })

  test('with a wrong secret and a key that is unknown', async () => {
    configure({ web: quiet, channels: [{ ...appChannel(), secret: 'other' }, webhook('other')] })
    expect(await wanted()).toMatchObject({
      'wecom-app': expect.stringContaining('Secret 不对') as string,
      'wecom-webhook': expect.stringContaining('群 wr-bangong 的群机器人地址无效') as string,
    })
  })

  test('from an IP that is not trusted', async () => {
    api.misbehave('/cgi-bin/agent/get', { kind: 'errcode', code: 60020, message: 'from ip: 203.0.113.7' })
    configure({ web: quiet, channels: [appChannel()] })
    expect((await wanted())['wecom-app']).toMatch(/203\.0\.113\.7.*企业可信IP/)
  })

  test.each([
    [0, false],
    [853000, true],
  ])('a bot whose login is answered with %d', async (errcode, isWanted) => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await once(server, 'listening')
    server.on('connection', (socket) =>
      socket.on('message', (data: Buffer) => {
        const { headers } = JSON.parse(data.toString()) as { headers: object }
        socket.send(JSON.stringify({ headers, errcode, errmsg: 'x' }))
      }),
    )
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
    configure({ web: quiet, channels: [{ kind: 'wecom-aibot', botId: 'b', secret: 's', url }] })
    expect('wecom-aibot' in (await wanted())).toBe(isWanted)
    server.close()
  })
})

test('a clock that is wrong', async () => {
  api.setAhead(600_000)
  configure({ web: quiet, channels: [appChannel()] })
  expect((await wanted())['clock']).toContain('慢了约 10 分钟')
})

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  configure({ web: { port: (other.address() as AddressInfo).port } })
  expect((await wanted())['port']).toContain('已被别的程序占用')
  other.close()
})

describe('a bot that runs', () => {
  test('is asked how it is, and its public address called', async () => {
    app.secret = 'another'
    configure({ web: quiet, channels: [appChannel()] })
    await fill()
    const bot = await startBot(home)
    await expect
      .poll(async () => (await fetch(new URL('/healthz', bot.url))).status, { timeout: 20_000 })
      .toBe(503)
    configure({ web: { port: 0, publicUrl: bot.url }, channels: [appChannel()] })
    const said = await wanted('--url', bot.url)
    expect(said['health']).toContain('Secret 不对')
    expect(said).not.toHaveProperty('wecom-app-callback')
    configure({ web: { port: 0, publicUrl: api.base }, channels: [appChannel()] })
    expect((await wanted('--url', bot.url))['wecom-app-callback']).toContain('不是这个督办的')
    expect((await wanted())['health']).toContain('--url')
    bot.signal('SIGTERM')
    expect(await bot.ended).toEqual([0, null])
  })
})
