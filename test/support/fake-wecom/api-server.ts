import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server does with the next request to a path instead of its work. */
export type Misbehaviour =
  /** Nothing, this once: the next one counts. */
  | { kind: 'none' }
  | { kind: 'errcode'; code: number; message?: string }
  | { kind: 'status'; status: number }
  /** Takes the message and never says so. */
  | { kind: 'silent' }
  /** Takes the message and breaks the connection. */
  | { kind: 'drop' }
  | { kind: 'garbage' }

export interface Taken {
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
  /** Epoch milliseconds. */
  at: number
}

/** Answers one request with an errcode and whatever else, or null where it knows no such path. */
type Handle = (taken: Taken) => Record<string, unknown> | null

/** WeCom's HTTP API on loopback. Checks what it is sent as the real one does, and misbehaves when told to. */
export interface FakeApi {
  base: string
  /** What was taken, in order, also where the sender was not told. */
  taken: Taken[]
  misbehave(path: string, ...how: Misbehaviour[]): void
  /** Its clock is so many milliseconds ahead of ours. */
  setAhead(milliseconds: number): void
  close(): Promise<void>
}

export async function fakeApi(...handlers: Handle[]): Promise<FakeApi> {
  const taken: Taken[] = []
  const plans = new Map<string, Misbehaviour[]>()
  let ahead = 0
  const server = createServer((request, response) => {
    void answer(request, response)
  }).listen(0, '127.0.0.1')

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('date', new Date(Date.now() + ahead).toUTCString())
    const url = new URL(request.url ?? '/', 'http://fake')
    const body = await bodyOf(request)
    const one: Taken = { path: url.pathname, query: url.searchParams, body: body ?? {}, at: Date.now() }
    const plan = plans.get(url.pathname)?.shift()
    if (plan?.kind === 'errcode')
      return void response.end(JSON.stringify({ errcode: plan.code, errmsg: plan.message ?? 'x' }))
    if (plan?.kind === 'status') return void response.writeHead(plan.status).end('oops')
    const said = body === null ? { errcode: 40008, errmsg: 'not json' } : handle(one)
    tell(plan, said, response)
  }

  function handle(one: Taken): Record<string, unknown> | null {
    for (const handler of handlers) {
      const said = handler(one)
      if (said === null) continue
      if ((said['errcode'] ?? 0) === 0) taken.push(one)
      return said
    }
    return null
  }

  await once(server, 'listening')
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    setAhead: (milliseconds) => void (ahead = milliseconds),
    misbehave: (path, ...how) => void plans.set(path, [...(plans.get(path) ?? []), ...how]),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function tell(
  plan: Misbehaviour | undefined,
  said: Record<string, unknown> | null,
  response: ServerResponse,
): void {
  if (said === null) response.writeHead(404).end()
  else if (plan?.kind === 'drop') response.destroy()
  else if (plan?.kind === 'garbage') response.end('<html>')
  else if (plan?.kind !== 'silent') response.end(JSON.stringify({ errcode: 0, errmsg: 'ok', ...said }))
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (chunks.length === 0) return {}
  if (request.headers['content-type']?.startsWith('multipart/form-data') === true)
    return partIn(Buffer.concat(chunks))
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
  } catch {
    return null
  }
}

/** The one part of a form that uploads a file. */
function partIn(body: Buffer): Record<string, unknown> | null {
  const text = body.toString()
  const head = /name="media"; filename="([^"]*)"; filelength=(\d+)\r\n[^]*?\r\n\r\n/.exec(text)
  if (!head) return null
  const content = text.slice(head.index + head[0].length, text.lastIndexOf('\r\n--'))
  return { filename: head[1], filelength: Number(head[2]), content }
}

export const UPLOAD_PATH = '/cgi-bin/webhook/upload_media'
export const WEBHOOK_PATH = '/cgi-bin/webhook/send'

/** 群机器人 with its limits: bytes, kinds, 20 a minute for each key, keys that mean nothing. */
export function fakeWebhook(keys: readonly string[]): Handle {
  const sent = new Map<string, number[]>()
  const uploaded = new Set<unknown>()
  const upload = (type: string | null) => {
    const media_id = `media-${uploaded.size + 1}`
    uploaded.add(media_id)
    return { type, media_id }
  }
  const fault = (body: Record<string, unknown>): number | null => {
    const { msgtype } = body
    if (msgtype === 'image') return 'base64' in (body['image'] as object) ? null : 40058
    if (msgtype === 'file')
      return uploaded.has((body['file'] as { media_id: string }).media_id) ? null : 40007
    if (msgtype !== 'text' && msgtype !== 'markdown') return 40008
    const { content } = (body[msgtype] ?? {}) as { content?: unknown }
    if (typeof content !== 'string' || content === '') return 44004
    return Buffer.byteLength(content) > (msgtype === 'text' ? 2048 : 4096) ? 40058 : null
  }
  return ({ path, query, body, at }) => {
    if (path !== WEBHOOK_PATH && path !== UPLOAD_PATH) return null
    const key = query.get('key') ?? ''
    if (!keys.includes(key)) return { errcode: 93000 }
    if (path === UPLOAD_PATH) return upload(query.get('type'))
    const code = fault(body)
    if (code !== null) return { errcode: code }
    const times = (sent.get(key) ?? []).filter((time) => time > at - 60_000)
    if (times.length >= 20) return { errcode: 45009 }
    sent.set(key, [...times, at])
    return {}
  }
}

export const SEND_PATH = '/cgi-bin/message/send'
export const TOKEN_PATH = '/cgi-bin/gettoken'
export const USER_PATH = '/cgi-bin/user/get'
export const UPDATE_PATH = '/cgi-bin/message/update_template_card'

export interface FakeAppState {
  corpId: string
  secret: string
  agentId: number
  members: string[]
  /** The token in force; whoever changes it makes the former one expire. */
  token: string
  /** How often a token was asked for. */
  fetched: number
  /** What members were shown, repetitions dropped. */
  shown: { to: string; content: unknown }[]
}

/** 自建应用 with its tokens, members, limits of bytes and its way with repetitions. */
export function fakeApp(state: FakeAppState): Handle {
  const said = new Set<string>()
  const send = (body: Record<string, unknown>) => {
    const { touser, agentid, msgtype } = body
    if (agentid !== state.agentId) return { errcode: 40056 }
    if (msgtype !== 'text' && msgtype !== 'template_card') return { errcode: 40008 }
    const content = body[msgtype] as { content?: string; task_id?: string }
    if (msgtype === 'text' && !content.content) return { errcode: 44004 }
    if (Buffer.byteLength(content.content ?? '') > 2048) return { errcode: 45002 }
    if (!state.members.includes(String(touser))) return { errcode: 81013 }
    const whole = JSON.stringify([touser, content])
    if (body['enable_duplicate_check'] !== 1 || !said.has(whole))
      state.shown.push({ to: String(touser), content })
    said.add(whole)
    return { invaliduser: '', msgid: 'm' }
  }
  return ({ path, query, body }) => {
    if (path === TOKEN_PATH) {
      state.fetched++
      if (query.get('corpid') !== state.corpId) return { errcode: 40013 }
      if (query.get('corpsecret') !== state.secret) return { errcode: 40001 }
      return { access_token: state.token, expires_in: 7200 }
    }
    if (path === USER_PATH) return state.members.includes(query.get('userid') ?? '') ? {} : { errcode: 60111 }
    if (path !== SEND_PATH && path !== UPDATE_PATH) return null
    if (query.get('access_token') !== state.token) return { errcode: 42001 }
    return path === SEND_PATH ? send(body) : {}
  }
}
