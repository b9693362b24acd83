import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MessageBatch } from '../../../src/adapters/web/api.ts'
import type { WebServer } from '../../../src/adapters/web/server.ts'
import type { WebChat } from '../../../src/adapters/web/web-chat.ts'
import { SESSION_HOURS } from '../../../src/adapters/web/sessions.ts'
import { call, echoChat, NOW, startServer } from './support.ts'

let chat: WebChat
let server: WebServer
beforeEach(async () => {
  chat = await echoChat()
  server = await startServer({ chat })
})
afterEach(() => server.close())

interface Event {
  id: string | null
  batch: MessageBatch
}

/** Reads the stream as a browser would: the next event, or null at its end, whoever has cut it. */
async function listen(as: string, headers: Record<string, string> = {}, since = '') {
  const response = await fetch(`${server.url}api/events?as=${as}${since}`, { headers })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let waiting = ''
  async function next(): Promise<Event | null> {
    const end = waiting.indexOf('\n\n')
    if (end === -1) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: '' }))
      if (done) return null
      waiting += value
      return next()
    }
    const lines = waiting.slice(0, end).split('\n')
    waiting = waiting.slice(end + 2)
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
    const data = field('data')
    if (data === undefined) return next()
    return { id: field('id') ?? null, batch: JSON.parse(data) as MessageBatch }
  }
  return { response, next, leave: () => reader.cancel() }
}

const remind = (id: string, to = 'g-safety') => chat.send({ id, to, text: id, mentions: [] })
const textsOf = (event: Event | null) => event?.batch.messages.map(({ text }) => text)

it('pushes what is said, with a position to come back to', async () => {
  await remind('早')
  const feed = await listen('safety')
  expect(feed.response.headers.get('content-type')).toBe('text/event-stream')
  expect(feed.response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await feed.next()).toMatchObject({ id: '1', batch: { fresh: true, messages: [{ text: '早' }] } })
  await remind('只给办公室', 'user:office')
  await remind('晚')
  expect(await feed.next()).toMatchObject({ id: '3', batch: { fresh: false, messages: [{ text: '晚' }] } })
  await feed.leave()
})

it('resumes behind the last event that the browser had, or where the page says', async () => {
  for (const text of ['一', '二', '三']) await remind(text)
  const resumed = await listen('safety', { 'last-event-id': '1' })
  expect(textsOf(await resumed.next())).toEqual(['二', '三'])
  const told = await listen('safety', {}, '&since=2')
  expect(textsOf(await told.next())).toEqual(['三'])
  const both = await listen('safety', { 'last-event-id': '3' }, '&since=1')
  expect(textsOf(await both.next())).toEqual([])
  const lost = await listen('safety', { 'last-event-id': '77' })
  expect(await lost.next()).toMatchObject({ batch: { fresh: true } })
  await Promise.all([resumed, told, both, lost].map((feed) => feed.leave()))
})

it('keeps a line break and markup inside one event', async () => {
  const feed = await listen('safety')
  await feed.next()
  await remind('一\n\ndata: 二\r\n<script>alert(1)</script>')
  expect(textsOf(await feed.next())).toEqual(['一\n\ndata: 二\r\n<script>alert(1)</script>'])
  await feed.leave()
})

it('ends the streams when the server closes', async () => {
  const feeds = await Promise.all([listen('safety'), listen('office')])
  await Promise.all(feeds.map((feed) => feed.next()))
  await server.close()
  expect(await Promise.all(feeds.map((feed) => feed.next()))).toEqual([null, null])
  await expect(fetch(server.url)).rejects.toThrow()
})

it('cuts off a request that does not end when the server closes', async () => {
  chat.onMessage(() => new Promise(() => undefined))
  const body = JSON.stringify({ as: 'safety', text: '完成 2', clientId: 'client-01' })
  const headers = { 'content-type': 'application/json' }
  const feed = await listen('safety')
  await feed.next()
  const posting = fetch(`${server.url}api/rooms/g-safety/messages`, { method: 'POST', headers, body })
  const outcome = posting.then(
    () => 'answered',
    () => 'cut off',
  )
  expect(textsOf(await feed.next())).toEqual(['完成 2'])
  await server.close()
  expect(await outcome).toBe('cut off')
})

describe('a stream ends with its session', () => {
  const HEARTBEAT = 20_000
  let now: number
  beforeEach(async () => {
    await server.close()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    now = NOW
    const access = { kind: 'password', password: '督办 2026' } as const
    server = await startServer({ chat, access, now: () => now })
  })
  afterEach(() => vi.useRealTimers())

  async function signIn(): Promise<{ cookie: string }> {
    const answer = await call(server, '/api/session', { json: { password: '督办 2026' } })
    return { cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
  }

  it('at once when somebody signs out, and nobody else’s does', async () => {
    const [mine, others] = [await signIn(), await signIn()]
    const feeds = await Promise.all([
      listen('safety', mine),
      listen('office', mine),
      listen('safety', others),
    ])
    await Promise.all(feeds.map((feed) => feed.next()))
    await call(server, '/api/session', { method: 'DELETE', headers: mine })
    await remind('以后')
    expect(textsOf(await feeds[2].next())).toEqual(['以后'])
    expect([await feeds[0].next(), await feeds[1].next()]).toEqual([null, null])
    await feeds[2].leave()
  })

  it('without a further message when it expires', async () => {
    const feed = await listen('safety', await signIn())
    await feed.next()
    now += SESSION_HOURS * 3_600_000
    await remind('太晚')
    expect(await feed.next()).toBeNull()
  })

  it('by the next heartbeat when it expires and nothing is said', async () => {
    const feed = await listen('safety', await signIn())
    await feed.next()
    vi.advanceTimersByTime(HEARTBEAT)
    await remind('还在')
    expect(textsOf(await feed.next())).toEqual(['还在'])
    now += SESSION_HOURS * 3_600_000
    vi.advanceTimersByTime(HEARTBEAT)
    expect(await feed.next()).toBeNull()
  })
})
