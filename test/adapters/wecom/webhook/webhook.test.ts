import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openWebhook } from '../../../../src/adapters/wecom/webhook/webhook.ts'
import type { LiveChannel, OutgoingMessage } from '../../../../src/ports/channel.ts'
import {
  fakeApi,
  fakeWebhook,
  WEBHOOK_PATH,
  type FakeApi,
  type Misbehaviour,
} from '../../../support/fake-wecom/api-server.ts'

/** A busy machine takes its time. */
const eventually = (check: () => unknown) => vi.waitFor(check, 20_000)

const KEYS = ['key-a', 'key-b']
const ENCRYPTED = `wo${'A'.repeat(30)}`
let api: FakeApi
let clock: number

beforeEach(async () => {
  clock = Date.parse('2026-11-24T09:00:00+08:00')
  api = await fakeApi(fakeWebhook(KEYS))
})
afterEach(async () => {
  vi.useRealTimers()
  await api.close()
})

function open(format: 'text' | 'markdown' = 'text', key = 'key-a'): LiveChannel {
  const address = (name: string) => `${api.base}${WEBHOOK_PATH}?key=${name}`
  return openWebhook({
    name: 'wecom-webhook',
    chats: { A: address(key), B: address('key-b'), 'B-too': address('key-b') },
    format,
    now: () => clock,
    mobileOf: (userId) => (userId === ENCRYPTED ? '13800000000' : null),
  })
}

const message = (parts: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: 'd1',
  to: 'A',
  text: '今日督办提醒：安全站 1 项',
  mentions: ['zhangsan'],
  ...parts,
})
const bodies = () => api.taken.map(({ body }) => body)

describe('what is sent', () => {
  test('a text that rings people by their id', async () => {
    expect(await open().send(message())).toEqual({ kind: 'accepted' })
    expect(bodies()).toEqual([
      { msgtype: 'text', text: { content: '今日督办提醒：安全站 1 项', mentioned_list: ['zhangsan'] } },
    ])
  })

  test('by number, where their id is one of the encrypted', async () => {
    await open().send(message({ mentions: ['zhangsan', ENCRYPTED] }))
    expect(bodies()).toMatchObject([
      { text: { mentioned_list: ['zhangsan'], mentioned_mobile_list: ['13800000000'] } },
    ])
  })

  test('nobody at all, where nobody is named', async () => {
    await open().send(message({ mentions: [] }))
    expect(bodies()).toEqual([{ msgtype: 'text', text: { content: message().text } }])
  })

  test('never everybody, whatever stands in the text or the list', async () => {
    await open().send(message({ text: '请 <@all> 和 <@lisi> 看', mentions: ['@all', 'zhangsan'] }))
    expect(bodies()).toEqual([
      { msgtype: 'text', text: { content: '请 ＜@all> 和 ＜@lisi> 看', mentioned_list: ['zhangsan'] } },
    ])
  })

  test('markdown, if wished, with the people rung in it and no marks of the text’s own', async () => {
    await open('markdown').send(message({ text: '# 3. *急* [看](http://x) <font>\n> `a`' }))
    expect(bodies()).toEqual([
      {
        msgtype: 'markdown',
        markdown: { content: '＃ 3. ＊急＊ [看] (http://x) ＜font>\n＞ ｀a｀\n<@zhangsan>' },
      },
    ])
  })

  test.each(['text', 'markdown'] as const)(
    '%s beyond the limit of bytes in parts; the first rings',
    async (format) => {
      const text = Array.from({ length: 150 }, (_, n) => `${n + 1}. 燃气安全检查，请按时报送。`).join('\n')
      expect(await open(format).send(message({ text }))).toEqual({ kind: 'accepted' })
      expect(bodies().length).toBeGreaterThan(1)
      const rings = bodies().map((body) => JSON.stringify(body).includes('zhangsan'))
      expect(rings).toEqual(bodies().map((_, index) => index === 0))
    },
  )
})

describe('17 a minute, which leaves three to those who post by hand', () => {
  test('are kept to: the next has to wait, then goes', async () => {
    const channel = open()
    for (let n = 0; n < 17; n++) expect(await channel.send(message())).toEqual({ kind: 'accepted' })
    expect(channel.delay('A')).toBe(61_000)
    expect(await channel.send(message())).toMatchObject({ kind: 'refused', retryable: true })
    expect(api.taken).toHaveLength(17)
    clock += 61_000
    expect(channel.delay('A')).toBe(0)
  })

  test('an address of two groups has one limit, another its own', async () => {
    const channel = open()
    for (let n = 0; n < 17; n++) await channel.send(message({ to: n % 2 === 0 ? 'B' : 'B-too' }))
    expect([channel.delay('B'), channel.delay('B-too'), channel.delay('A')]).toEqual([61_000, 61_000, 0])
  })

  test('a pause that WeCom asks for is kept', async () => {
    const channel = open()
    api.misbehave(WEBHOOK_PATH, { kind: 'errcode', code: 45009 })
    expect(await channel.send(message())).toMatchObject({ kind: 'refused', retryable: true })
    expect(channel.delay('A')).toBe(61_000)
    clock += 61_000
    expect(await channel.send(message())).toEqual({ kind: 'accepted' })
  })

  test('a message of more parts than may go now is not begun', async () => {
    const channel = open()
    for (let n = 0; n < 16; n++) await channel.send(message())
    const outcome = await channel.send(message({ text: '很长。'.repeat(1000) }))
    expect(outcome).toMatchObject({ kind: 'refused', retryable: true })
    expect(api.taken).toHaveLength(16)
  })
})

describe('what goes wrong', () => {
  const cases: [string, Misbehaviour, object, string][] = [
    ['busy', { kind: 'errcode', code: -1 }, { kind: 'refused', retryable: true }, 'ok'],
    ['a refused text', { kind: 'errcode', code: 40058 }, { kind: 'refused', retryable: false }, 'ok'],
    ['removed from the group', { kind: 'errcode', code: 93008 }, { kind: 'refused', lost: true }, 'refused'],
    ['not found', { kind: 'status', status: 404 }, { kind: 'refused', retryable: false }, 'ok'],
    ['a gateway’s failure', { kind: 'status', status: 502 }, { kind: 'unknown' }, 'down'],
    ['a broken connection', { kind: 'drop' }, { kind: 'unknown' }, 'down'],
    ['an answer that is none', { kind: 'garbage' }, { kind: 'unknown' }, 'down'],
  ]
  test.each(cases)('%s', async (_what, how, outcome, state) => {
    const channel = open()
    api.misbehave(WEBHOOK_PATH, how)
    expect(await channel.send(message())).toMatchObject(outcome)
    expect(channel.health().state).toBe(state)
    expect(await channel.send(message())).toEqual({ kind: 'accepted' })
    expect(channel.health().state).toBe('ok')
  })

  test('an address that WeCom does not know', async () => {
    const channel = open('text', 'key-c')
    expect(await channel.send(message())).toMatchObject({ kind: 'refused', retryable: false, lost: true })
    const { state, reason } = channel.health()
    expect(state).toBe('refused')
    expect(reason).toContain('群 A 的群机器人地址无效')
    expect(JSON.stringify([await channel.send(message()), channel.health()])).not.toContain('key-c')
  })

  test('no answer in time may have arrived, and is not sent again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const channel = open()
    api.misbehave(WEBHOOK_PATH, { kind: 'silent' })
    const outcome = channel.send(message())
    await eventually(() => expect(api.taken).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(7_000)
    expect(await outcome).toMatchObject({ kind: 'unknown' })
    expect(api.taken).toHaveLength(1)
  })

  test('nobody there: nothing was sent, trying again is safe', async () => {
    const channel = open()
    await api.close()
    expect(await channel.send(message())).toMatchObject({ kind: 'refused', retryable: true })
    const { state, lastOk } = channel.health()
    expect([state, lastOk]).toEqual(['down', clock])
    api = await fakeApi()
  })

  test('a first part without the second is unknown: it is not said again', async () => {
    const channel = open()
    api.misbehave(WEBHOOK_PATH, { kind: 'none' }, { kind: 'errcode', code: 45009 })
    expect(await channel.send(message({ text: '很长的一句话。'.repeat(150) }))).toMatchObject({
      kind: 'unknown',
    })
    expect(api.taken).toHaveLength(1)
  })

  test('a group that is not configured', async () => {
    expect(open().reaches('C')).toBe(false)
    expect(await open().send(message({ to: 'C' }))).toMatchObject({ kind: 'refused', retryable: false })
  })
})
