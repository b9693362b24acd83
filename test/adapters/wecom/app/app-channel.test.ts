import { decrypt, getSignature } from '@wecom/crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openAppChannel } from '../../../../src/adapters/wecom/app/app-channel.ts'
import { readXml, textIn } from '../../../../src/adapters/wecom/app/read-xml.ts'
import type { Card, CardClick } from '../../../../src/ports/card.ts'
import type {
  AnswerMessage,
  IncomingMessage,
  LiveChannel,
  OutgoingMessage,
} from '../../../../src/ports/channel.ts'
import type { Log } from '../../../../src/ports/log.ts'
import {
  fakeApi,
  fakeApp,
  SEND_PATH,
  TOKEN_PATH,
  UPDATE_PATH,
  type FakeApi,
  type FakeAppState,
  type Misbehaviour,
} from '../../../support/fake-wecom/api-server.ts'
import { appClick, appText } from '../../../support/fake-wecom/app-xml.ts'
import { fakeCaller, type Answer } from '../../../support/fake-wecom/caller.ts'

/** A busy machine takes its time. */
const eventually = (check: () => unknown) => vi.waitFor(check, 20_000)

const KEYS = {
  token: 'QDG6eK',
  encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  receiverId: 'ww0001',
}
const CARD: Card = {
  id: 'card-1',
  title: '督办提醒',
  note: '安全站',
  text: '燃气检查',
  facts: [],
  action: { kind: 'buttons', buttons: [{ key: 'done', text: '完成', look: 'main' }] },
}
const SECRET = 'app-secret'

let state: FakeAppState
let api: FakeApi
let server: Server
let channel: LiveChannel
let caller: ReturnType<typeof fakeCaller>
let heard: IncomingMessage[]
let clicks: CardClick[]
let lines: string[]
let clock: number

const line = (event: string, fields: unknown) => void lines.push(JSON.stringify([event, fields]))
const log: Log = { info: line, warn: line, error: line }
const reply = (text: string): ReturnType<AnswerMessage> =>
  Promise.resolve({ id: 'r', to: 'c', text, mentions: [] })

async function open(
  answer: AnswerMessage = ({ text }) => reply(`听到：${text}`),
  secret = SECRET,
): Promise<void> {
  heard = []
  clicks = []
  lines = []
  server = createServer((request, response) => channel.doors[0]!.handle(request, response)).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
  channel = openAppChannel({
    name: 'wecom-app',
    corpId: 'ww0001',
    agentId: 1000002,
    secret,
    token: KEYS.token,
    encodingAesKey: KEYS.encodingAesKey,
    path: '/wecom/app',
    apiBase: api.base,
    log,
    instants: () => [clock, Date.now()],
  })
  channel.start({
    answer: (message) => {
      heard.push(message)
      return answer(message)
    },
    click: (click) => {
      clicks.push(click)
      return Promise.resolve({ card: CARD, message: null })
    },
    welcome: () => '',
    lost: () => Promise.resolve(),
    wake: () => undefined,
  })
  const { port } = server.address() as AddressInfo
  caller = fakeCaller(`http://127.0.0.1:${port}/wecom/app`, KEYS, 'xml')
}

async function close(): Promise<void> {
  await channel.stop()
  server.close()
}

beforeEach(async () => {
  clock = Date.now()
  state = {
    corpId: 'ww0001',
    secret: SECRET,
    agentId: 1000002,
    members: ['zhangsan'],
    token: 'token-1',
    fetched: 0,
    shown: [],
  }
  api = await fakeApi(fakeApp(state))
  await open()
})
afterEach(async () => {
  vi.useRealTimers()
  await close()
  await api.close()
})

/** The passive reply, its signature checked. */
function opened({ text }: Answer): Record<string, string | null> {
  const root = readXml(text)
  const [sealed, signature, timestamp, nonce] = ['Encrypt', 'MsgSignature', 'TimeStamp', 'Nonce'].map(
    (name) => textIn(root, name),
  )
  expect(getSignature(KEYS.token, timestamp!, nonce!, sealed!)).toBe(signature)
  const { message, id } = decrypt(KEYS.encodingAesKey, sealed!)
  expect(id).toBe('ww0001')
  const inner = readXml(message)
  return Object.fromEntries(inner!.children.map(({ name, text: value }) => [name, value]))
}

const message = (parts: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: 'd1',
  to: 'user:zhangsan',
  text: '今日督办提醒',
  mentions: [],
  ...parts,
})

describe('the callback', () => {
  test('is verified', async () => {
    expect(await caller.verify('1616140317555161061')).toEqual({ status: 200, text: '1616140317555161061' })
  })

  test('brings a message, which is answered in the same request', async () => {
    const answer = await caller.post(appText('zhangsan', '完成 3', '900'))
    expect(opened(answer)).toMatchObject({
      ToUserName: 'zhangsan',
      FromUserName: 'ww0001',
      MsgType: 'text',
      Content: '听到：完成 3',
    })
    expect(heard).toEqual([
      {
        id: 'wecom-app-900',
        from: 'zhangsan',
        chat: null,
        text: '完成 3',
        quote: null,
        channel: 'wecom-app',
        addressed: true,
      },
    ])
  })

  test('words that look like markup come back as words', async () => {
    await close()
    await open(() => reply('a ]]> <b> &amp; c'))
    expect(opened(await caller.post(appText('zhangsan', 'x', '1')))).toMatchObject({
      Content: 'a ]]> <b> &amp; c',
    })
  })

  test('delivered again with another nonce is heard once and answered alike', async () => {
    const answers = [
      await caller.post(appText('zhangsan', '完成 3', '900')),
      await caller.post(appText('zhangsan', '完成 3', '900')),
    ]
    expect(answers.map((answer) => opened(answer)['Content'])).toEqual(Array(2).fill('听到：完成 3'))
    expect(heard).toHaveLength(1)
  })

  const text = appText('zhangsan', '完成 3', '900')
  test.each([
    ['for another corporation', text, { receiverId: 'ww0002' }, 403],
    ['with a wrong signature', text, { signature: 'b'.repeat(40) }, 403],
    ['that is stale', text, { timestamp: 1409659813 }, 403],
    ['that is no XML', text, { body: '{"encrypt":"x"}' }, 400],
    [
      'with a document type',
      text,
      { body: '<!DOCTYPE xml [<!ENTITY e "x">]><xml><Encrypt>&e;</Encrypt></xml>' },
      400,
    ],
    ['nested without end', text, { body: '<xml>'.repeat(20_000) }, 400],
    ['that is huge', text, { body: Buffer.alloc(1_000_000, 60) }, 413],
    ['signed, with a document type inside', `<!DOCTYPE x [<!ENTITY e "y">]>${text}`, {}, 400],
    ['signed garbage', '<xml><FromUserName>', {}, 400],
    ['signed, without a sender', '<xml><MsgType>text</MsgType><CreateTime>1</CreateTime></xml>', {}, 400],
  ])('%s is refused, and nothing is done', async (_what, plain, wrong, status) => {
    expect(await caller.post(plain, wrong)).toEqual({ status, text: '' })
    expect(heard).toEqual([])
  })

  test('an answer that takes longer than WeCom waits is sent as a message', async () => {
    await close()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const late = Promise.withResolvers<OutgoingMessage>()
    await open(() => late.promise)
    const answer = caller.post(appText('zhangsan', '完成 3', '900'))
    await eventually(() => expect(heard).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await answer).toEqual({ status: 200, text: '' })
    late.resolve({ id: 'r', to: 'user:zhangsan', text: '已办结', mentions: [] })
    await eventually(() => expect(state.shown).toEqual([{ to: 'zhangsan', content: { content: '已办结' } }]))
  })

  test('a click is answered at once, and its card replaced by the code of the click', async () => {
    expect(await caller.post(appClick('zhangsan', 'card-1', 'submit', ['o1', 'o4']))).toEqual({
      status: 200,
      text: '',
    })
    expect(clicks).toMatchObject([
      {
        from: 'zhangsan',
        chat: null,
        card: 'card-1',
        key: 'submit',
        chosen: ['o1', 'o4'],
        channel: 'wecom-app',
      },
    ])
    await eventually(() => {
      const update = api.taken.find(({ path }) => path === UPDATE_PATH)
      expect(update?.body).toMatchObject({
        userids: ['zhangsan'],
        agentid: 1000002,
        response_code: 'CODE',
        template_card: { task_id: 'card-1' },
      })
    })
  })

  test('a click whose card cannot be replaced is answered in words', async () => {
    const codeless = appClick('zhangsan', 'card-1', 'done').replace(/<ResponseCode>.*<\/ResponseCode>/, '')
    expect(await caller.post(codeless)).toEqual({ status: 200, text: '' })
    const shown = { to: 'zhangsan', content: { content: `${CARD.title}\n${CARD.text}` } }
    await eventually(() => expect(state.shown).toEqual([shown]))
  })

  test('events that mean nothing to us are taken in silence', async () => {
    const enter = appClick('zhangsan', 'c', 'k').replace('template_card_event', 'enter_agent')
    expect(await caller.post(enter)).toEqual({ status: 200, text: '' })
  })
})

describe('a message of the bot’s own', () => {
  test('reaches a person, with its card after it', async () => {
    expect(channel.reaches('user:zhangsan')).toBe(true)
    expect(channel.reaches('qun')).toBe(false)
    expect(await channel.send(message({ card: CARD }))).toEqual({ kind: 'accepted' })
    expect(state.shown.map(({ content }) => content)).toMatchObject([
      { content: '今日督办提醒' },
      { card_type: 'button_interaction', task_id: 'card-1' },
    ])
    expect(api.taken.filter(({ path }) => path === SEND_PATH)[0]!.body).toMatchObject({
      touser: 'zhangsan',
      agentid: 1000002,
      enable_duplicate_check: 1,
    })
  })

  test('in parts of 2048 bytes', async () => {
    expect(await channel.send(message({ text: '请按时报送。'.repeat(200) }))).toEqual({ kind: 'accepted' })
    expect(state.shown).toHaveLength(2)
  })

  test('makes no links', async () => {
    await channel.send(message({ text: '<a href="http://x">点这里</a>' }))
    expect(state.shown).toEqual([{ to: 'zhangsan', content: { content: '＜a href="http://x">点这里＜/a>' } }])
  })

  test('never acknowledged may be sent again: WeCom drops the repetition', async () => {
    api.misbehave(SEND_PATH, { kind: 'drop' })
    expect(await channel.send(message())).toMatchObject({ kind: 'refused', retryable: true })
    expect(await channel.send(message())).toEqual({ kind: 'accepted' })
    expect(state.shown).toHaveLength(1)
  })

  test('30 a minute to a person, others apart', async () => {
    state.members.push('lisi')
    for (let n = 0; n < 30; n++)
      expect((await channel.send(message({ text: `第 ${n}` }))).kind).toBe('accepted')
    expect([channel.delay('user:zhangsan'), channel.delay('user:lisi')]).toEqual([61_000, 0])
    expect(await channel.send(message())).toMatchObject({ kind: 'refused', retryable: true })
    expect(state.shown).toHaveLength(30)
  })

  const cases: [string, Misbehaviour, object, string][] = [
    ['too often', { kind: 'errcode', code: 45009 }, { kind: 'refused', retryable: true }, 'ok'],
    ['busy', { kind: 'errcode', code: -1 }, { kind: 'refused', retryable: true, mostTries: 3 }, 'ok'],
    ['no member', { kind: 'errcode', code: 81013 }, { kind: 'refused', retryable: false, lost: true }, 'ok'],
    [
      'an IP that is not trusted',
      { kind: 'errcode', code: 60020 },
      { kind: 'refused', retryable: true },
      'refused',
    ],
    ['a gateway’s failure', { kind: 'status', status: 504 }, { kind: 'refused', retryable: true }, 'down'],
  ]
  test.each(cases)('%s', async (_what, how, outcome, health) => {
    await channel.send(message({ text: '先发一条' }))
    api.misbehave(SEND_PATH, how)
    expect(await channel.send(message())).toMatchObject(outcome)
    expect(channel.health().state).toBe(health)
    clock += 61_000
    expect(await channel.send(message())).toEqual({ kind: 'accepted' })
    expect(channel.health()).toMatchObject({ state: 'ok', reason: null })
  })

  test('an IP that is not trusted is named, in a sentence that says what to do', async () => {
    const text = 'not allow to access from your ip, hint: [1], from ip: 203.0.113.7, more info at https://x'
    api.misbehave(SEND_PATH, { kind: 'errcode', code: 60020, message: text })
    await channel.send(message())
    expect(channel.health().reason).toContain('203.0.113.7')
    expect(channel.health().reason).toContain('企业可信IP')
  })
})

describe('the token', () => {
  const settled = () => eventually(() => expect(channel.health().state).not.toBe('connecting'))

  test('is fetched once for many', async () => {
    await settled()
    await Promise.all(Array.from({ length: 20 }, (_, n) => channel.send(message({ text: `第 ${n}` }))))
    expect(state.fetched).toBe(1)
    expect(state.shown).toHaveLength(20)
  })

  test('that has expired is fetched anew, once, and the message goes', async () => {
    await settled()
    state.token = 'token-2'
    expect(await channel.send(message())).toEqual({ kind: 'accepted' })
    expect([state.fetched, state.shown.length]).toEqual([2, 1])
  })

  test('that is never good enough is not fetched for ever', async () => {
    await settled()
    api.misbehave(SEND_PATH, ...Array<Misbehaviour>(2).fill({ kind: 'errcode', code: 42001 }))
    expect(await channel.send(message())).toMatchObject({ kind: 'refused' })
    expect(state.fetched).toBe(2)
  })

  test('with a wrong secret the channel is refused and says what to do', async () => {
    await close()
    await open(undefined, 'wrong-secret')
    await settled()
    expect(channel.health()).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('Secret') as string,
    })
  })

  test('that is refused is not asked for again with every message', async () => {
    await close()
    await open(undefined, 'wrong-secret')
    await settled()
    const asked = () => api.taken.filter(({ path }) => path === TOKEN_PATH).length
    const before = asked()
    for (let n = 0; n < 5; n++)
      expect(await channel.send(message())).toMatchObject({ kind: 'refused', retryable: true })
    expect(asked()).toBe(before)
  })

  test('nobody there: down, and the message may be tried again', async () => {
    await settled()
    await close()
    api.misbehave(TOKEN_PATH, { kind: 'drop' }, { kind: 'drop' })
    await open()
    await settled()
    expect(channel.health().state).toBe('down')
    expect(await channel.send(message())).toMatchObject({ kind: 'refused', retryable: true })
  })

  test('is in no line of the log, nor is any other secret', async () => {
    api.misbehave(SEND_PATH, { kind: 'drop' }, { kind: 'garbage' }, { kind: 'errcode', code: 60020 })
    for (let n = 0; n < 4; n++) await channel.send(message({ card: CARD }))
    await caller.post(appText('zhangsan', '完成 3', '1'), { signature: 'b'.repeat(40) })
    await caller.post(appClick('zhangsan', 'card-1', 'done'))
    for (const secret of [SECRET, state.token, KEYS.token, KEYS.encodingAesKey, '完成', '燃气', 'CODE'])
      expect(lines.join('\n')).not.toContain(secret)
    expect(lines.length).toBeGreaterThan(0)
  })
})
