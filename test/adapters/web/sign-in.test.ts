import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SESSION_HOURS } from '../../../src/adapters/web/sessions.ts'
import type { WebServer } from '../../../src/adapters/web/server.ts'
import { call, errorOf, NOW, startServer, type Answer } from './support.ts'

let server: WebServer
let now: number
beforeEach(async () => {
  now = NOW
  const access = { kind: 'password', password: '督办 2026' } as const
  server = await startServer({ host: '0.0.0.0', access, now: () => now })
})
afterEach(() => server.close())

const signIn = (password: string, headers = {}) =>
  call(server, '/api/session', { json: { password }, headers })
const cookieOf = (answer: Answer) => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
const desk = (cookie: string) => call(server, '/api/desk', { headers: { cookie } })

describe('beyond this machine', () => {
  it.each([
    ['people and rooms', '/api/desk', {}],
    ['older messages', '/api/rooms/g-safety/messages?as=safety&before=9', {}],
    ['posting', '/api/rooms/g-safety/messages', { json: { as: 'safety', text: 'x', clientId: 'client-01' } }],
    ['the live feed', '/api/events?as=safety', {}],
  ])('%s need a sign-in', async (_what, path, request) => {
    const answer = await call(server, path, request)
    expect([answer.status, errorOf(answer)]).toEqual([401, 'sign-in-needed'])
    const guessed = await call(server, path, { ...request, headers: { cookie: 'duban-session=guess' } })
    expect(guessed.status).toBe(401)
  })

  it('health and metrics do not', async () => {
    const answers = await Promise.all(['/healthz', '/metrics'].map((path) => call(server, path)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })

  it('any name of this machine will do', async () => {
    const answer = await call(server, '/api/desk', { headers: { host: 'duban.office:8080' } })
    expect(answer.status).toBe(401)
  })
})

describe('signing in', () => {
  it('gives a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn('督办 2026')
    expect(answer.status).toBe(204)
    const cookie = answer.headers['set-cookie']?.[0] ?? ''
    expect(cookie).toMatch(/^duban-session=[\w-]{43}; /)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Secure')
    expect(JSON.parse((await desk(cookieOf(answer))).text)).toMatchObject({ canSignOut: true })
  })

  it('gives a cookie for https only behind a proxy that speaks it', async () => {
    const answer = await signIn('督办 2026', { 'x-forwarded-proto': 'https' })
    expect(answer.headers['set-cookie']?.[0]).toContain('Secure')
  })

  it('refuses a wrong password, and a foreign page even with the right one', async () => {
    const wrong = await signIn('督办 2025')
    expect([wrong.status, errorOf(wrong), wrong.headers['set-cookie']]).toEqual([
      403,
      'password-wrong',
      undefined,
    ])
    const foreign = await signIn('督办 2026', { origin: 'https://evil.example' })
    expect([foreign.status, foreign.headers['set-cookie']]).toEqual([403, undefined])
  })

  it('slows down guessing, and then takes not even the right password', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 11; n++) statuses.push((await signIn(`guess ${n}`)).status)
    expect(statuses).toEqual([...Array<number>(10).fill(403), 429])
    expect((await signIn('督办 2026')).status).toBe(429)
  })

  it('ends with a sign-out, or by itself', async () => {
    const first = cookieOf(await signIn('督办 2026'))
    const second = cookieOf(await signIn('督办 2026'))
    await call(server, '/api/session', { method: 'DELETE', headers: { cookie: first } })
    expect([(await desk(first)).status, (await desk(second)).status]).toEqual([401, 200])
    now += SESSION_HOURS * 3_600_000
    expect((await desk(second)).status).toBe(401)
  })
})
