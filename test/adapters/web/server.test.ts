import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/adapters/web/api.ts'
import type { WebServer } from '../../../src/adapters/web/server.ts'
import { DubanError } from '../../../src/errors.ts'
import { call, echoChat, errorOf, startServer, tempDir } from './support.ts'

const servers: WebServer[] = []
async function start(...args: Parameters<typeof startServer>): Promise<WebServer> {
  const server = await startServer(...args)
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const MESSAGES = '/api/rooms/g-safety/messages'
const post = (text: string, clientId = 'client-01') => ({ json: { as: 'safety', text, clientId } })

describe('for machines', () => {
  it('says how the bot is', async () => {
    const well = await call(await start(), '/healthz')
    expect([well.status, JSON.parse(well.text)]).toEqual([200, { ok: true, channels: { web: 'up' } }])
    const ill = await start({ health: () => Promise.resolve({ ok: false, why: '磁盘已满' }) })
    expect(await call(ill, '/healthz')).toMatchObject({ status: 503, text: '{"ok":false,"why":"磁盘已满"}' })
  })

  it('hands out the metrics as text', async () => {
    const answer = await call(await start(), '/metrics')
    expect([answer.status, answer.text]).toEqual([200, 'duban_up 1\n'])
    expect(answer.headers['content-type']).toMatch(/^text\/plain/)
  })

  it('keeps to itself what went wrong inside', async () => {
    const server = await start({ health: () => Promise.reject(new Error('/secret/path')) })
    const answer = await call(server, '/healthz')
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('secret')
  })
})

it.each([
  [
    new DubanError('store-unwritable', '督办记录写不进 store（磁盘已满）：请处理好。'),
    '督办记录写不进 store',
  ],
  [Object.assign(new Error('ENOSPC: no space left, /secret'), { code: 'ENOSPC' }), '写不进磁盘（磁盘已满）'],
])('says to whoever writes in the chat that the disk is full: %s', async (trouble, words) => {
  const chat = await echoChat()
  chat.onMessage(() => Promise.reject(trouble))
  const answer = await call(await start({ chat }), MESSAGES, post('完成 2'))
  expect([answer.status, errorOf(answer)]).toEqual([500, 'store-unwritable'])
  expect(answer.text).toContain(words)
  expect(answer.text).not.toContain('secret')
})

describe('the path of a channel', () => {
  const doors = new Map([
    [
      '/wecom/app',
      (request: IncomingMessage, response: ServerResponse) =>
        response.end(`${request.method} ${request.url}`),
    ],
  ])

  it.each(['GET', 'POST'])('is answered by the channel alone, from whatever host (%s)', async (method) => {
    const server = await start({ doors })
    const headers = { host: 'duban.example', origin: 'https://other.example' }
    expect(await call(server, '/wecom/app?msg_signature=1', { method, headers })).toMatchObject({
      status: 200,
      text: `${method} /wecom/app?msg_signature=1`,
    })
  })

  it('is no other path', async () => {
    const server = await start({ doors })
    for (const path of ['/wecom/app/', '/wecom', '/healthz'])
      expect((await call(server, path)).text).not.toContain('GET')
  })
})

describe('the page', () => {
  it('says what to run when it has not been built', async () => {
    const answer = await call(await start({ pageDir: await tempDir() }), '/')
    expect([answer.status, answer.headers['content-type']]).toEqual([503, 'text/plain; charset=utf-8'])
    expect(answer.text).toContain('npm ci')
  })

  it('comes from the folder, and nothing from beside it', async () => {
    const pageDir = join(await tempDir(), 'web')
    await mkdir(join(pageDir, 'assets'), { recursive: true })
    await writeFile(join(pageDir, 'index.html'), '<title>督办</title>')
    await writeFile(join(pageDir, 'assets', 'index-1.js'), 'true')
    await writeFile(join(pageDir, 'assets', 'index-1.js.gz'), gzipSync('true'))
    await writeFile(join(pageDir, '..', 'secret.js'), 'secret')
    const server = await start({ pageDir })
    const [page, script, ...others] = await Promise.all(
      [
        '/',
        '/assets/index-1.js',
        '/assets/..%2f..%2fsecret.js',
        '/assets/%2e%2e/%2e%2e/secret.js',
        '/none',
      ].map((path) => call(server, path)),
    )
    expect(page).toMatchObject({ status: 200, text: '<title>督办</title>' })
    expect(script).toMatchObject({ status: 200, text: 'true' })
    const small = await call(server, '/assets/index-1.js', { headers: { 'accept-encoding': 'gzip' } })
    expect(small.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': script?.headers['content-type'],
    })
    expect(script?.headers['cache-control']).toContain('immutable')
    expect(page?.headers['cache-control']).toBe('no-cache')
    for (const other of others) {
      expect(other.status).toBeGreaterThanOrEqual(400)
      expect(other.text).not.toContain('secret')
    }
  })

  it('tells the browser to run scripts of ours only, in no frame, and to guess nothing', async () => {
    const { headers } = await call(await start(), '/')
    const policy = headers['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
  })
})

describe('the API', () => {
  it('knows people and rooms', async () => {
    const answer = await call(await start(), '/api/desk')
    const desk = JSON.parse(answer.text) as Desk
    expect(desk.canSignOut).toBe(false)
    expect(desk.chat).toMatchObject({ botName: '督办助手', timezone: 'Asia/Shanghai', notice: null })
    expect(desk.chat?.people.map(({ userId }) => userId)).toContain('zhangduban')
    expect(desk.chat?.rooms.map(({ id }) => id)).toEqual(['g-safety', 'g-office'])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('has no chat where it is switched off', async () => {
    const server = await start({ chat: null })
    expect(JSON.parse((await call(server, '/api/desk')).text)).toEqual({ canSignOut: false, chat: null })
    expect((await call(server, MESSAGES, post('完成 2'))).status).toBe(404)
  })

  it('takes a message and answers once it is dealt with', async () => {
    const chat = await echoChat()
    const server = await start({ chat })
    const answer = await call(server, MESSAGES, post('<b>完成 2</b>'))
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ message: { text: '<b>完成 2</b>', from: 'safety' } })
    const older = await call(server, `${MESSAGES}?as=safety&before=99`)
    expect(JSON.parse(older.text)).toMatchObject({ messages: [{ from: 'safety' }, { from: null }] })
  })

  it.each([
    ['an unknown person', MESSAGES, { json: { as: 'nobody', text: 'x', clientId: 'client-01' } }, 404],
    ['an unknown room', '/api/rooms/none/messages', post('x'), 404],
    ['somebody else’s one-to-one room', '/api/rooms/user%3Aoffice/messages', post('x'), 403],
    ['no text', MESSAGES, post('  \n'), 400],
    ['a text beyond all bounds', MESSAGES, post('长'.repeat(4001)), 400],
    ['a body beyond all bounds', MESSAGES, post('x'.repeat(40_000)), 413],
    ['a missing id', MESSAGES, { json: { as: 'safety', text: 'x' } }, 400],
    ['an id that could be anything', MESSAGES, post('x', '../../etc'), 400],
    ['half a body', MESSAGES, { body: '{"as":', headers: { 'content-type': 'application/json' } }, 400],
    [
      'a form',
      MESSAGES,
      { body: 'as=safety', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
    ],
    ['plain text', MESSAGES, { body: '{"as":"safety"}', headers: { 'content-type': 'text/plain' } }, 415],
    ['older messages of an unknown person', `${MESSAGES}?as=nobody&before=9`, {}, 404],
    [
      'older messages of a room that is not theirs',
      '/api/rooms/user%3Aoffice/messages?as=safety&before=9',
      {},
      404,
    ],
    ['older messages before nowhere', `${MESSAGES}?as=safety&before=x`, {}, 400],
    ['the feed of an unknown person', '/api/events?as=nobody', {}, 404],
    ['the feed of nobody', '/api/events', {}, 400],
    ['an address that is not there', '/api/none', {}, 404],
  ])('refuses %s with one sentence', async (_what, path, request, status) => {
    const chat = await echoChat()
    const heard: unknown[] = []
    chat.onMessage((message) => {
      heard.push(message)
      return Promise.resolve(null)
    })
    const answer = await call(await start({ chat }), path, request)
    expect(answer.status).toBe(status)
    const { error } = JSON.parse(answer.text) as { error: { code: string; message: string } }
    expect(error.message).toMatch(/[\u4e00-\u9fff].*[。：]/)
    expect(heard).toEqual([])
  })

  it('lets the largest message through, whatever it is made of', async () => {
    const answer = await call(await start(), MESSAGES, post('\u0001'.repeat(4000)))
    expect(answer.status).toBe(200)
  })

  it('answers a failure of the bot with a sentence, and not with its words', async () => {
    const chat = await echoChat()
    chat.onMessage(() => Promise.reject(new Error('/secret/path')))
    const answer = await call(await start({ chat }), MESSAGES, post('完成 2'))
    expect([answer.status, errorOf(answer)]).toEqual([500, 'server-failed'])
    expect(answer.text).not.toContain('secret')
  })

  it('stops a flood', async () => {
    const server = await start()
    let last = 200
    for (let n = 0; n < 1300 && last === 200; n++) last = (await call(server, '/api/desk')).status
    expect(last).toBe(429)
    expect((await call(server, '/healthz')).status).toBe(200)
  })
})

describe('a page of somebody else', () => {
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }

  it.each([
    ['post', MESSAGES, { ...post('完成 2'), headers: foreign }],
    [
      'post from an old browser',
      MESSAGES,
      { ...post('完成 2'), headers: { origin: 'https://evil.example' } },
    ],
    ['listen', '/api/events?as=safety', { headers: foreign }],
    ['listen from an image', '/api/events?as=safety', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['read', '/api/desk', { headers: foreign }],
    ['ask what it may', MESSAGES, { method: 'OPTIONS', headers: foreign }],
  ])('cannot %s', async (_what, path, request) => {
    const chat = await echoChat()
    const heard: unknown[] = []
    chat.onMessage((message) => {
      heard.push(message)
      return Promise.resolve(null)
    })
    const answer = await call(await start({ chat }), path, request)
    expect(answer.status).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(heard).toEqual([])
  })

  it.each(['/', '/api/desk', '/api/events?as=safety', '/metrics', MESSAGES])(
    'cannot reach %s under a name that it has pointed at us',
    async (path) => {
      const server = await start()
      const answer = await call(server, path, { headers: { host: 'evil.example:8080' } })
      expect([answer.status, errorOf(answer)]).toEqual([421, 'host-foreign'])
    },
  )

  it('and whatever watches over us may call health by any name', async () => {
    expect((await call(await start(), '/healthz', { headers: { host: 'duban.internal' } })).status).toBe(200)
  })
})

describe('starting and stopping', () => {
  it('does not listen beyond this machine without a password', async () => {
    await expect(startServer({ host: '0.0.0.0' })).rejects.toMatchObject({
      code: 'config-invalid',
      at: 'web.host',
    })
  })

  it.each(['', '  '])('does not take %o for a password', async (password) => {
    const starting = startServer({ host: '0.0.0.0', access: { kind: 'password', password } })
    await expect(starting).rejects.toMatchObject({ code: 'config-invalid', at: 'web.adminPassword' })
  })

  it('says so when the port is taken', async () => {
    const port = Number(new URL((await start()).url).port)
    await expect(startServer({ port })).rejects.toMatchObject({ code: 'port-unavailable', at: 'web.port' })
  })

  it('closes once, however often it is told to', async () => {
    const server = await start()
    await call(server, '/healthz')
    await Promise.all([server.close(), server.close()])
    await server.close()
    await expect(call(server, '/healthz')).rejects.toThrow()
  })

  it('loads what only the page needs with the first request for it', () => {
    const source = readFileSync(new URL('../../../src/adapters/web/server.ts', import.meta.url), 'utf8')
    const imported = [...source.matchAll(/^import .* from '([^']+)'/gm)].map((match) => match[1])
    expect(imported.filter((name) => name?.startsWith('@fastify') || name === 'zod')).toEqual([])
  })
})
