import { afterEach, expect, it } from 'vitest'
import type { WebServer } from '../../../src/adapters/web/server.ts'
import type { YearAhead } from '../../../src/adapters/web/year-routes.ts'
import { call, errorOf, startServer } from './support.ts'

let server: WebServer
afterEach(() => server.close())

const year: YearAhead = {
  view: (span) =>
    Promise.resolve(span === 'ahead' ? ({ seq: 7 } as Awaited<ReturnType<YearAhead['view']>>) : null),
  day: (span, seq, day) =>
    Promise.resolve(span === 'ahead' ? JSON.stringify({ seq, day, messages: [] }) : null),
}

it('hands out the year and its days', async () => {
  server = await startServer({ year: () => Promise.resolve(year) })
  expect(JSON.parse((await call(server, '/api/year?span=ahead')).text)).toEqual({ seq: 7 })
  const day = await call(server, '/api/year/days/2026-11-24?span=ahead&seq=7')
  expect([day.status, day.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  expect(JSON.parse(day.text)).toEqual({ seq: 7, day: '2026-11-24', messages: [] })
})

it.each([
  ['/api/year', 400, 'request-invalid'],
  ['/api/year?span=../x', 400, 'request-invalid'],
  ['/api/year?span=1999', 404, 'span-unknown'],
  ['/api/year/days/2026-02-30?span=ahead&seq=1', 400, 'request-invalid'],
  ['/api/year/days/2026-11-24?span=ahead', 400, 'request-invalid'],
  ['/api/year/days/2026-11-24?span=1999&seq=1', 404, 'span-unknown'],
])('refuses %s', async (path, status, code) => {
  server = await startServer({ year: () => Promise.resolve(year) })
  const answer = await call(server, path)
  expect([answer.status, errorOf(answer)]).toEqual([status, code])
})

it('shows nothing without the password, nor to a foreign page', async () => {
  server = await startServer({
    year: () => Promise.resolve(year),
    access: { kind: 'password', password: '督办 2026' },
  })
  expect((await call(server, '/api/year?span=ahead')).status).toBe(401)
  const foreign = await call(server, '/api/year?span=ahead', { headers: { origin: 'http://evil.example' } })
  expect(foreign.status).toBe(403)
})
