import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { call } from '../../../../src/adapters/wecom/http/call.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function serve(listener: RequestListener): Promise<URL> {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?key=secret`)
}
const post = (url: URL, more = {}) => call(url, { method: 'POST', body: 'x', timeoutMs: 5_000, ...more })

test('an answer', async () => {
  const url = await serve((_request, response) => response.writeHead(201, { date: 'now' }).end('好'))
  const outcome = await post(url)
  expect(outcome).toMatchObject({ kind: 'answered', status: 201, headers: { date: 'now' } })
  expect(outcome.kind === 'answered' && outcome.bytes.toString()).toBe('好')
})

test('a redirect is not followed: the address holds a key', async () => {
  const url = await serve((_request, response) => response.writeHead(302, { location: 'http://x' }).end())
  expect(await post(url)).toMatchObject({ kind: 'answered', status: 302 })
})

test('nobody there', async () => {
  const other = createSocketServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  other.close()
  expect(await post(new URL(`http://127.0.0.1:${port}/`))).toEqual({ kind: 'unsent', reason: 'ECONNREFUSED' })
})

test('a name that does not exist', async () => {
  expect(await post(new URL('http://nowhere.invalid/'))).toMatchObject({ kind: 'unsent' })
})

test('a connection that breaks before the answer', async () => {
  const url = await serve((request) => request.socket.destroy())
  expect(await post(url)).toMatchObject({ kind: 'unknown' })
})

test('a connection that breaks within the answer', async () => {
  const url = await serve((request, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half')
    setImmediate(() => request.socket.destroy())
  })
  expect(await post(url)).toMatchObject({ kind: 'unknown' })
})

test('no answer in time', async () => {
  const url = await serve(() => undefined)
  expect(await post(url, { timeoutMs: 50 })).toEqual({ kind: 'unknown', reason: 'timeout' })
})

test('an answer beyond all measure', async () => {
  const url = await serve((_request, response) => response.end('x'.repeat(10_000)))
  expect(await post(url, { mostBytes: 100 })).toEqual({ kind: 'unknown', reason: 'too-large' })
})
