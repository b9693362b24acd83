import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aibotServer, type AibotServer } from '../../../support/fake-wecom/aibot-server.ts'
import { duty, imported, plan, quota } from '../../../support/build.ts'
import { harness, type Harness } from './harness.ts'

let server: AibotServer
let bot: Harness

const state = () =>
  imported('2026-11-24 08:00', plan(2026, duty(3, [quota('month', 2)]), duty(8, [quota('month')])))

beforeEach(async () => {
  server = await aibotServer()
  // A Saturday: nothing is said of the bot's own accord.
  bot = harness(server, state(), { at: '2026-11-28 10:00' })
  await server.up()
})

afterEach(async () => {
  await bot.stop()
  await server.close()
})

const reports = (key: string) => bot.store.state.reports.get(key) ?? []
const texts = () => server.seen.map(({ body }) => body.markdown?.content ?? body.text?.content ?? '')
const seen = (count: number) => expect.poll(() => server.seen.length, { timeout: 5_000 }).toBe(count)

describe('what is said to the bot', () => {
  test.each([
    ['the name first', '@督办助手 完成 8'],
    ['the name last', '完成 8 @督办助手'],
    ['a full-width @', '＠督办助手 完成 8'],
    ['a thin space behind the name', '@督办助手\u2005完成 8'],
    ['a name that nobody configured', '@小督 完成 8'],
    ['a name with a space in it', '@督办 机器人 完成 8'],
    ['others called along', '@林晓 @周洁 @督办助手 完成 8'],
  ])(
    'in a group is heard, recorded and answered once, as markdown, under its request id: %s',
    async (_, text) => {
      const reqId = server.message('chenli', text, { chat: 'chat-aq' })
      await seen(1)
      const [answer] = server.seen
      expect([answer?.cmd, answer?.headers.req_id, answer?.body.msgtype]).toEqual([
        'aibot_respond_msg',
        reqId,
        'markdown',
      ])
      expect(texts()[0]).toContain('已办结〔8〕')
      expect(reports('8|安全站|2026-11')).toHaveLength(1)
      expect(server.problems).toEqual([])
    },
  )

  test.each([
    ['somebody else who is told to', '@陈立 完成 8 @督办助手', '还没有登记'],
    ['the bot and nothing more', '@督办助手 ', '可以这样说'],
  ])('calling %s closes nothing', async (_, text, answer) => {
    server.message('chenli', text, { chat: 'chat-aq' })
    await seen(1)
    expect(texts()[0]).toContain(answer)
    expect(bot.store.state.reports.size).toBe(0)
  })

  test('alone is heard whatever the case of the user id', async () => {
    server.message('ChenLi', '完成 8')
    await seen(1)
    expect(reports('8|安全站|2026-11')).toHaveLength(1)
  })

  test('twice is recorded once and answered once', async () => {
    server.message('chenli', '完成 3', { msgid: 'M1' })
    server.message('chenli', '完成 3', { msgid: 'M1' })
    await seen(1)
    server.message('chenli', '待办', { msgid: 'M2' })
    await seen(2)
    expect(reports('3|安全站|2026-11')).toHaveLength(1)
  })

  test('quoting a digest means the item whose number stands in it', async () => {
    const quote = { msgtype: 'text', text: { content: '〔8〕第8项工作（11月，30日前）' } }
    server.message('chenli', '@督办助手 已办', { chat: 'chat-aq', more: { quote } })
    await seen(1)
    expect(reports('8|安全站|2026-11')).toHaveLength(1)
  })

  test('with a picture in it is its text', async () => {
    const mixed = {
      msg_item: [
        { msgtype: 'image', image: { url: 'https://x.qpic.cn/1', aeskey: 'k' } },
        { msgtype: 'text', text: { content: '@督办助手 完成 8' } },
      ],
    }
    server.message('chenli', '', { chat: 'chat-aq', more: { msgtype: 'mixed', text: undefined, mixed } })
    await seen(1)
    expect(reports('8|安全站|2026-11')).toHaveLength(1)
  })
})

describe('events', () => {
  test('somebody who opens the conversation is welcomed within seconds, as text', async () => {
    server.event('chenli', { eventtype: 'enter_chat' })
    await seen(1)
    expect(server.seen[0]).toMatchObject({ cmd: 'aibot_respond_welcome_msg', body: { msgtype: 'text' } })
    expect(texts()[0]).toContain('您好，我是督办助手')
    expect(server.problems).toEqual([])
  })

  test.each(['feedback_event', 'auth_change_event', 'something_new', '__proto__'])(
    '%s is passed over',
    async (eventtype) => {
      server.event('chenli', { eventtype })
      server.message('chenli', '待办')
      await seen(1)
      expect(server.frames).toHaveLength(1)
    },
  )
})

describe('a digest', () => {
  beforeEach(async () => {
    await bot.stop()
    bot = harness(server, state())
    await expect.poll(() => server.subscriptions.length).toBe(2)
    await server.up()
  })

  /** Somebody speaks to the bot in the group, whose digest follows at once. */
  const opened = async () => {
    await bot.app.tick()
    server.message('chenli', '@督办助手 待办', { chat: 'chat-aq' })
    await seen(3)
    server.seen.shift()
  }

  test('goes only where somebody has spoken to the bot, as text and card, with the kind of chat', async () => {
    await bot.app.tick()
    expect(server.frames).toEqual([])
    server.message('chenli', '@督办助手 待办', { chat: 'chat-aq' })
    await seen(3)
    server.seen.shift()
    expect(server.seen.map(({ cmd, body }) => [cmd, body.chatid, body.chat_type, body.msgtype])).toEqual([
      ['aibot_send_msg', 'chat-aq', 2, 'markdown'],
      ['aibot_send_msg', 'chat-aq', 2, 'template_card'],
    ])
    expect(server.problems).toEqual([])
  })

  test('of several items is answered on its card: recorded, and shown to everybody', async () => {
    await opened()
    const card = server.seen[1]?.body.template_card
    const reqId = ['chenli', 'chenli'].map((from) =>
      server.click(from, card?.task_id ?? '', 'submit', { chat: 'chat-aq', chosen: ['o1'] }),
    )
    await expect.poll(() => reports('8|安全站|2026-11').length).toBe(1)
    await expect.poll(() => server.seen.length).toBeGreaterThanOrEqual(3)
    const update = server.seen[2]
    expect(update).toMatchObject({
      cmd: 'aibot_respond_update_msg',
      headers: { req_id: reqId[0] },
      body: { response_type: 'update_template_card', template_card: { task_id: card?.task_id } },
    })
    expect(update?.body['userids']).toBeUndefined()
    expect(JSON.stringify(update?.body)).toMatch(/已登记〔8〕陈立 #\d+/)
    expect(server.problems).toEqual([])
  })

  test('is not answered by somebody without the right, who is told why by a push', async () => {
    await opened()
    const card = server.seen[1]?.body.template_card?.task_id ?? ''
    server.click('linxiao', card, 'submit', { chat: 'chat-aq', chosen: ['o0'] })
    await seen(4)
    expect(server.seen.slice(2).map(({ cmd }) => cmd)).toEqual(['aibot_respond_update_msg', 'aibot_send_msg'])
    expect(reports('3|安全站|2026-11')).toEqual([])
  })
})
