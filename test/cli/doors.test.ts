import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { dubanJson, freshHome, NOW, ROSTER_FILE, SEED } from '../support/duban.ts'
import {
  fakeApi,
  fakeApp,
  fakeWebhook,
  WEBHOOK_PATH,
  type FakeApi,
  type FakeAppState,
} from '../support/fake-wecom/api-server.ts'
import { appClick, appText } from '../support/fake-wecom/app-xml.ts'
import { fakeCaller } from '../support/fake-wecom/caller.ts'
import { killLeftovers, startBot, THROUGH_NPM, type BotProcess } from './bot-process.ts'

const AES_KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const SECRETS = ['QDG6eK', 'app-token-x', AES_KEY, 'app-secret-x', 'webhook-key-x', 'access-token-x']
const BOT = { token: 'QDG6eK', encodingAesKey: AES_KEY, receiverId: '' }
const APP = { token: 'app-token-x', encodingAesKey: AES_KEY, receiverId: 'ww0001' }

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
    members: ['linxiao'],
    token: 'access-token-x',
    fetched: 0,
    shown: [],
  }
  api = await fakeApi(fakeApp(app), fakeWebhook(['webhook-key-x']))
  mkdirSync(join(home, 'config'), { recursive: true })
  writeFileSync(
    join(home, 'config/duban.yaml'),
    JSON.stringify({
      channels: [
        { kind: 'wecom-aibot-callback', token: BOT.token, encodingAesKey: AES_KEY, apiBase: api.base },
        {
          kind: 'wecom-app',
          corpId: 'ww0001',
          agentId: 1000002,
          secret: 'app-secret-x',
          token: APP.token,
          encodingAesKey: AES_KEY,
          apiBase: api.base,
        },
        {
          kind: 'wecom-webhook',
          chats: { 'wr-bangong': `${api.base}${WEBHOOK_PATH}?key=webhook-key-x` },
        },
      ],
    }),
  )
  await dubanJson(home, 'import', SEED, '--year', '2026')
  await dubanJson(home, 'roster', 'import', ROSTER_FILE)
})
afterEach(async () => {
  killLeftovers()
  await api.close()
  own.remove()
})

const callers = ({ url }: BotProcess) => ({
  bot: fakeCaller(new URL('/wecom/aibot', url).href, BOT),
  app: fakeCaller(new URL('/wecom/app', url).href, APP, 'xml'),
})
const said = (msgid: string, content: string) => ({
  msgid,
  chattype: 'single',
  from: { userid: 'linxiao' },
  msgtype: 'text',
  text: { content },
})
const doneOf = async (duty: number): Promise<number> => {
  const rows = (await dubanJson(home, 'list')) as { duty: number; unit: string; done: number }[]
  return rows.filter((row) => row.duty === duty).reduce((sum, row) => sum + row.done, 0)
}

const cardSchema = z.object({
  template_card: z.object({
    task_id: z.string(),
    sub_title_text: z.string().optional(),
    button_list: z.array(z.object({ key: z.string() })).optional(),
  }),
})

/** Every byte that the bot has written in its home, the configuration apart. */
function written(): string {
  const files = readdirSync(join(home, 'store'), { recursive: true, encoding: 'utf8' })
  return files
    .map((file) => join(home, 'store', file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n')
}

describe('the doors of a running bot', () => {
  test('what was answered is on record, also where the process is killed right after', async () => {
    const bot = await startBot(home, { args: ['--now', NOW] })
    const { bot: caller } = callers(bot)
    const answer = caller.open(await caller.post(said('M1', '完成 2')))
    bot.signal('SIGKILL')
    await bot.ended
    expect(JSON.stringify(answer)).toContain('已办结〔2〕')
    expect(await doneOf(2)).toBe(1)
  })

  test('a message is recorded once, however often and by whatever way it comes', async () => {
    const first = await startBot(home, { args: ['--now', NOW] })
    const { bot: caller } = callers(first)
    const sendIt = caller.prepare(JSON.stringify(said('M1', '完成 6')))
    expect((await sendIt()).status).toBe(200)
    expect((await sendIt()).status).toBe(403)
    await Promise.all([caller.post(said('M1', '完成 6')), caller.post(said('M1', '完成 6'))])
    first.signal('SIGKILL')
    await first.ended
    const second = await startBot(home, { args: ['--now', NOW] })
    const { bot: again } = callers(second)
    expect((await again.post(said('M1', '完成 6'))).status).toBe(200)
    second.signal('SIGTERM')
    await second.ended
    expect(await doneOf(6)).toBe(1)
  })

  test('fifty at once through both doors, garbage between them: each recorded once', async () => {
    const bot = await startBot(home, { args: ['--now', NOW], how: THROUGH_NPM })
    const { bot: caller, app: appCaller } = callers(bot)
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        await caller.post(said(`G${n}`, '完成 6'), { signature: 'c'.repeat(40) })
        const good =
          n % 2 === 0
            ? caller.post(said(`M${n}`, '完成 6'))
            : appCaller.post(appText('linxiao', '完成 6', String(n)))
        return (await good).status
      }),
    )
    expect(statuses).toEqual(Array(50).fill(200))
    bot.signal('SIGTERM')
    expect(await bot.ended).toEqual([0, null])
    // Three are needed, and no more are taken.
    expect(await doneOf(6)).toBe(3)
  })

  test('the group hears by its webhook, its people rung', async () => {
    const bot = await startBot(home, { args: ['--now', NOW] })
    await vi.waitFor(() => expect(api.taken.some(({ path }) => path === WEBHOOK_PATH)).toBe(true), 20_000)
    const digest = api.taken.find(({ path }) => path === WEBHOOK_PATH)?.body
    expect(digest).toMatchObject({
      msgtype: 'text',
      text: { mentioned_list: expect.arrayContaining(['linxiao']) as string[] },
    })
    await vi.waitFor(async () => {
      const health = (await (await fetch(new URL('/healthz', bot.url))).json()) as { channels: object }
      expect(health.channels).toEqual({
        'wecom-aibot-callback': 'ok',
        'wecom-app': 'ok',
        'wecom-webhook': 'ok',
      })
    }, 20_000)
    bot.signal('SIGTERM')
    expect(await bot.ended).toEqual([0, null])
  })

  test('a card of the app is pressed: recorded, shown as closed, and once', async () => {
    const table = join(home, '小表.md')
    const roster = join(home, 'roster.json')
    const contact = { name: '林晓', userId: 'linxiao', mobile: null, role: 'liaison' }
    const unit = { name: '办公室', aliases: [], chat: null, contacts: [contact] }
    writeFileSync(
      table,
      '| 序号 | 操作要点 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 1 | 报送材料 | 办公室 | 11月24日 |\n',
    )
    writeFileSync(roster, JSON.stringify({ units: [unit], groups: [], admins: [] }))
    rmSync(join(home, 'store'), { recursive: true })
    await dubanJson(home, 'import', table, '--year', '2026')
    await dubanJson(home, 'roster', 'import', roster)
    const bot = await startBot(home, { args: ['--now', NOW] })
    const { app: caller } = callers(bot)
    const cards = () =>
      api.taken.flatMap(({ path, body }) => {
        const card = cardSchema.safeParse(body)
        return card.success ? [{ path, ...card.data.template_card }] : []
      })
    await vi.waitFor(() => expect(cards()).toHaveLength(1), 20_000)
    const { task_id: id = '', button_list: buttons = [] } = cards()[0] ?? {}
    const press = () => caller.post(appClick('linxiao', id, buttons[0]?.key ?? ''))
    expect(await press()).toEqual({ status: 200, text: '' })
    await vi.waitFor(() => expect(cards()).toHaveLength(2), 20_000)
    expect(cards()[1]).toMatchObject({
      path: '/cgi-bin/message/update_template_card',
      task_id: id,
      sub_title_text: expect.stringContaining('林晓') as string,
    })
    expect(await doneOf(1)).toBe(1)
    await press()
    await caller.post(appClick('linxiao', 'a-card-of-last-year', 'done'))
    await vi.waitFor(() => expect(cards().at(-1)?.task_id).toBe('a-card-of-last-year'), 20_000)
    expect(await doneOf(1)).toBe(1)
  })

  test('a wrong secret is said by health, and no secret anywhere', async () => {
    app.secret = 'another'
    const bot = await startBot(home, { args: ['--now', NOW] })
    const { bot: caller, app: appCaller } = callers(bot)
    await vi.waitFor(async () => {
      const answer = await fetch(new URL('/healthz', bot.url))
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('Secret 不对')])
    }, 20_000)
    await caller.post(said('M1', '完成 2'))
    await caller.post(said('M2', '完成 2'), { signature: 'c'.repeat(40) })
    await appCaller.post('garbage')
    bot.signal('SIGTERM')
    await bot.ended
    const everything = `${bot.stdout()}\n${bot.stderr()}\n${written()}`
    for (const secret of SECRETS) expect(everything).not.toContain(secret)
  })
})
