import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openAibotCallback } from '../../../../src/adapters/wecom/callback/aibot-callback.ts'
import type { Card, CardClick } from '../../../../src/ports/card.ts'
import type { AnswerMessage, IncomingMessage, LiveChannel } from '../../../../src/ports/channel.ts'
import type { Log } from '../../../../src/ports/log.ts'
import { fakeCaller, send } from '../../../support/fake-wecom/caller.ts'

/** A busy machine takes its time. */
const eventually = (check: () => unknown) => vi.waitFor(check, 20_000)

const KEYS = {
  token: 'QDG6eK',
  encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  receiverId: '',
}

const CARD: Card = {
  id: 'd23_1',
  title: '督办 23',
  note: '',
  text: '李四 已办结',
  facts: [],
  action: { kind: 'buttons', buttons: [{ key: 'spent', text: '已办结', look: 'spent' }] },
}

let server: Server
let base: string
let channel: LiveChannel
let caller: ReturnType<typeof fakeCaller>
let heard: IncomingMessage[]
let clicks: CardClick[]
let lines: { event: string; fields: unknown }[]
/** Answers that were posted to the address of a message. */
let posted: unknown[]

const log: Log = {
  info: (event, fields) => void lines.push({ event, fields }),
  warn: (event, fields) => void lines.push({ event, fields }),
  error: (event, fields) => void lines.push({ event, fields }),
}

const reply = (text: string): ReturnType<AnswerMessage> =>
  Promise.resolve({ id: 'r', to: 'c', text, mentions: [] })

/** The channel behind a server of its own; the same server takes later answers. */
async function open(answer: AnswerMessage = (message) => reply(`听到：${message.text}`)): Promise<void> {
  heard = []
  clicks = []
  lines = []
  posted = []
  server = createServer((request, response) => {
    if (request.url?.startsWith('/wecom/aibot') === true) channel.doors[0]!.handle(request, response)
    else {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        posted.push({ url: request.url, body: JSON.parse(body) as unknown })
        response.end('{"errcode":0,"errmsg":"ok"}')
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  channel = openAibotCallback({
    name: 'wecom-aibot-callback',
    token: KEYS.token,
    encodingAesKey: KEYS.encodingAesKey,
    path: '/wecom/aibot',
    apiBase: base,
    log,
    instants: () => [Date.now()],
    read: () => () => Promise.resolve({ kind: 'unreadable', reason: 'test' }),
  })
  channel.start({
    answer: (message) => {
      heard.push(message)
      return answer(message)
    },
    click: (click) => {
      clicks.push(click)
      return Promise.resolve({ card: CARD, message: { id: 'r', to: 'c', text: '已办结', mentions: [] } })
    },
    welcome: (from) => `您好，${from}`,
    lost: () => Promise.resolve(),
    wake: () => undefined,
  })
  caller = fakeCaller(`${base}/wecom/aibot`, KEYS)
}

beforeEach(() => open())
afterEach(async () => {
  vi.useRealTimers()
  await channel.stop()
  server.close()
})

const TEXT = {
  msgid: 'M1',
  aibotid: 'B',
  chatid: 'Qun-A',
  chattype: 'group',
  from: { userid: 'zhangsan' },
  msgtype: 'text',
  text: { content: '@督办助手 完成 23' },
  quote: { msgtype: 'text', text: { content: '【23】…' } },
}
const said = (content: string, id = 'reply-M1') => ({
  msgtype: 'stream',
  stream: { id, finish: true, content },
})

describe('the address is verified', () => {
  test('with the bare echo', async () => {
    expect(await caller.verify('1616140317555161061')).toEqual({ status: 200, text: '1616140317555161061' })
  })

  test('and reads no message back to whoever overheard one', async () => {
    expect(await caller.verify(JSON.stringify(TEXT))).toEqual({ status: 403, text: '' })
  })

  test.each([
    ['a wrong signature', { signature: 'a'.repeat(40) }],
    ['another receiver', { receiverId: 'ww1' }],
    ['a stale time', { timestamp: Math.floor(Date.now() / 1000) - 301 }],
    ['a time to come', { timestamp: Math.floor(Date.now() / 1000) + 310 }],
  ])('but not with %s', async (_what, wrong) => {
    expect(await caller.verify('123', wrong)).toEqual({ status: 403, text: '' })
  })
})

describe('a message', () => {
  test('is heard and answered in one encrypted frame', async () => {
    const answer = await caller.post(TEXT)
    expect(answer.status).toBe(200)
    expect(caller.open(answer)).toEqual(said('听到：@督办助手 完成 23'))
    expect(heard).toEqual([
      {
        id: 'M1',
        from: 'zhangsan',
        chat: 'Qun-A',
        text: '@督办助手 完成 23',
        quote: '【23】…',
        channel: 'wecom-aibot-callback',
        addressed: true,
      },
    ])
  })

  test.each([
    ['spoken', { msgtype: 'voice', voice: { content: '我的任务' }, text: undefined }, '我的任务'],
    [
      'with pictures between the words',
      {
        msgtype: 'mixed',
        text: undefined,
        mixed: {
          msg_item: [
            { msgtype: 'text', text: { content: '完成 3' } },
            { msgtype: 'image', image: { url: 'https://x.myqcloud.com/1' } },
          ],
        },
      },
      '完成 3',
    ],
  ])('%s', async (_how, parts, text) => {
    await caller.post({ ...TEXT, ...parts, chattype: 'single', chatid: undefined })
    expect(heard[0]).toMatchObject({ text, chat: null })
    expect(heard[0]!.attachments?.map(({ name }) => name) ?? []).toEqual(
      parts.msgtype === 'mixed' ? ['图片1.jpg'] : [],
    )
  })

  test('to which the bot has nothing to say is answered with nothing', async () => {
    await channel.stop()
    server.close()
    await open(() => Promise.resolve(null))
    expect(await caller.post(TEXT)).toEqual({ status: 200, text: '' })
  })

  test('delivered twice is heard once and answered alike', async () => {
    const answers = await Promise.all([caller.post(TEXT), caller.post(TEXT)])
    const later = await caller.post(TEXT)
    expect([...answers, later].map(caller.open.bind(caller))).toEqual(
      Array(3).fill(said('听到：@督办助手 完成 23')),
    )
    expect(heard).toHaveLength(1)
  })

  test('that could not be recorded says so, and may be sent again', async () => {
    await channel.stop()
    server.close()
    let failing = true
    await open((message) => (failing ? Promise.reject(new Error('disk full')) : reply(message.text)))
    expect(JSON.stringify(caller.open(await caller.post(TEXT)))).toContain('没有记上')
    failing = false
    expect(caller.open(await caller.post(TEXT))).toEqual(said(TEXT.text.content))
  })

  test('a hundred at once are each heard once', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `M${n}`)
    const answers = await Promise.all(ids.map((msgid) => caller.post({ ...TEXT, msgid })))
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
    expect(heard.map(({ id }) => id).sort()).toEqual(ids.sort())
  })
})

describe('nothing is done for', () => {
  const stale = () => Math.floor(Date.now() / 1000) - 301

  test.each([
    ['a wrong signature', () => ({ signature: 'a'.repeat(40) }), 403],
    ['a stale time', () => ({ timestamp: stale() }), 403],
    ['another receiver', () => ({ receiverId: 'ww0001' }), 403],
    ['ciphertext that is none', () => ({ encrypt: 'AAAA' }), 403],
    ['a body that is no JSON', () => ({ body: '<xml/>' }), 400],
    ['a body without ciphertext', () => ({ body: '{"a":1}' }), 400],
    ['no body', () => ({ body: '' }), 400],
    ['bytes', () => ({ body: Buffer.from([0, 255, 254, 1, 2]) }), 400],
    ['a huge body', () => ({ body: Buffer.alloc(2_000_000, 97) }), 413],
  ])('%s', async (_what, wrong, status) => {
    expect(await caller.post(TEXT, wrong())).toEqual({ status, text: '' })
    expect(heard).toEqual([])
  })

  test.each([
    ['signed garbage', 'no json', 400],
    ['signed JSON of another kind', '{"a":[1,2]}', 400],
    ['a group without its id', JSON.stringify({ ...TEXT, chatid: undefined }), 400],
    ['a kind of message that is new', JSON.stringify({ ...TEXT, msgtype: 'hologram' }), 200],
    [
      'an event that is new',
      JSON.stringify({ msgid: 'E', from: { userid: 'u' }, msgtype: 'event', event: { eventtype: 'new' } }),
      200,
    ],
  ])('%s', async (_what, plain, status) => {
    expect(await caller.post(plain)).toEqual({ status, text: '' })
    expect(heard).toEqual([])
  })

  test('what was overheard and sent again', async () => {
    const sendIt = caller.prepare(JSON.stringify(TEXT))
    expect((await sendIt()).status).toBe(200)
    expect(await sendIt()).toEqual({ status: 403, text: '' })
    expect(heard).toHaveLength(1)
  })

  test.each([
    ['without parameters', '', 400],
    ['with broken escapes', '?msg_signature=%E4%A&timestamp=1&nonce=1', 400],
  ])('a request %s', async (_what, query, status) => {
    expect((await send(`${base}/wecom/aibot${query}`, 'POST', '{}')).status).toBe(status)
  })

  test.each(['PUT', 'DELETE', 'HEAD'])('%s', async (method) => {
    expect((await send(`${base}/wecom/aibot?msg_signature=a&timestamp=1&nonce=1`, method)).status).toBe(405)
  })

  test('and the log tells neither words nor keys', async () => {
    await caller.post(TEXT, { signature: 'a'.repeat(40) })
    await caller.post(TEXT)
    const all = JSON.stringify(lines)
    expect(lines.length).toBeGreaterThan(0)
    for (const secret of [KEYS.token, KEYS.encodingAesKey, '完成', 'a'.repeat(40)])
      expect(all).not.toContain(secret)
  })
})

describe('events', () => {
  const event = (eventtype: string) => ({
    msgid: 'E1',
    create_time: 1764000000,
    aibotid: 'B',
    from: { userid: 'zhangsan' },
    chattype: 'single',
    msgtype: 'event',
    event: { eventtype },
  })

  test('whoever opens the conversation hears what can be said', async () => {
    expect(caller.open(await caller.post(event('enter_chat')))).toEqual({
      msgtype: 'text',
      text: { content: '您好，zhangsan' },
    })
  })

  const pressed = { card_type: 'button_interaction', event_key: 'done', task_id: 'd23_1' }
  const click = { ...event('template_card_event'), chattype: 'group', chatid: 'Qun-A' }

  test.each([
    ['', { eventtype: 'template_card_event', template_card_event: pressed }, []],
    [' whose fields are one level too high', { eventtype: 'template_card_event', ...pressed }, []],
    [
      ' on some of several',
      {
        eventtype: 'template_card_event',
        template_card_event: {
          ...pressed,
          selected_items: {
            selected_item: [{ question_key: 'items', option_ids: { option_id: ['o0', 'o2'] } }],
          },
        },
      },
      ['o0', 'o2'],
    ],
  ])('a click%s updates the card at once and says the rest later', async (_how, pressing, chosen) => {
    const url = `${base}/cgi-bin/aibot/response?response_code=R`
    const answer = caller.open(await caller.post({ ...click, event: pressing, response_url: url }))
    expect(answer).toMatchObject({
      response_type: 'update_template_card',
      template_card: { card_type: 'button_interaction', task_id: 'd23_1' },
    })
    expect(clicks).toEqual([
      {
        id: 'E1',
        channel: 'wecom-aibot-callback',
        from: 'zhangsan',
        chat: 'Qun-A',
        card: 'd23_1',
        key: 'done',
        chosen,
      },
    ])
    await eventually(() => expect(posted).toHaveLength(1))
  })

  test('a click without an address for words has them on the card, for whoever clicked', async () => {
    const event = { eventtype: 'template_card_event', template_card_event: pressed }
    expect(caller.open(await caller.post({ ...click, event }))).toMatchObject({
      response_type: 'update_template_card',
      userids: ['zhangsan'],
      template_card: { task_id: 'd23_1', sub_title_text: expect.stringContaining('已办结') as string },
    })
    expect(posted).toEqual([])
  })

  test('feedback is taken in silence', async () => {
    expect(await caller.post(event('feedback_event'))).toEqual({ status: 200, text: '' })
    expect(heard).toEqual([])
  })
})

describe('an answer that takes longer than WeCom waits', () => {
  let record: (text: string) => void
  beforeEach(async () => {
    await channel.stop()
    server.close()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await open(
      () =>
        new Promise((resolve) => {
          record = (text) => resolve({ id: 'r', to: 'c', text, mentions: [] })
        }),
    )
  })

  const posting = async (message: unknown) => {
    const answer = caller.post(message)
    await eventually(() => expect(heard).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(4_000)
    return answer
  }

  test('goes to the address of the message', async () => {
    const url = `${base}/cgi-bin/aibot/response?response_code=R`
    expect(await posting({ ...TEXT, response_url: url })).toEqual({ status: 200, text: '' })
    record('已办结')
    await eventually(() =>
      expect(posted).toEqual([
        {
          url: '/cgi-bin/aibot/response?response_code=R',
          body: { msgtype: 'markdown', markdown: { content: '已办结' } },
        },
      ]),
    )
  })

  test('is given when WeCom asks for it, where the message names no address of WeCom', async () => {
    const elsewhere = `${base}/elsewhere`
    const open = { msgtype: 'stream', stream: { id: 'late-M1', finish: false } }
    expect(caller.open(await posting({ ...TEXT, response_url: elsewhere }))).toMatchObject(open)
    const poll = { ...TEXT, msgid: 'P', msgtype: 'stream', stream: { id: 'late-M1' }, text: undefined }
    expect(caller.open(await caller.post(poll))).toMatchObject(open)
    record('已办结')
    await eventually(async () =>
      expect(caller.open(await caller.post(poll))).toEqual(said('已办结', 'late-M1')),
    )
    expect(posted).toEqual([])
  })

  test('is said to be out of date where it is not known any more', async () => {
    record = () => undefined
    const poll = { ...TEXT, msgid: 'P', msgtype: 'stream', stream: { id: 'late-M0' }, text: undefined }
    expect(JSON.stringify(caller.open(await caller.post(poll)))).toContain('请再问一次')
  })
})

test('it pushes nothing', async () => {
  expect(channel.reaches('Qun-A')).toBe(false)
  const outcome = await channel.send({ id: 'a', to: 'Qun-A', text: 'x', mentions: [] })
  expect(outcome).toMatchObject({ kind: 'refused', retryable: false })
})
