import { mkdtemp } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Roster } from '../../../src/domain/duty/roster.ts'
import { openWebChat, type WebChat, type WebChatOptions } from '../../../src/adapters/web/web-chat.ts'
import { startWebServer, type WebServer, type WebServerOptions } from '../../../src/adapters/web/server.ts'

export const NOW = Date.parse('2026-11-24T10:00:00+08:00')

export const ROSTER: Roster = {
  units: [
    {
      name: '安全站',
      aliases: [],
      chat: 'g-safety',
      contacts: [
        { name: '安全站联络员', userId: 'safety', mobile: '13800000000', role: 'liaison' },
        { name: '安全站负责人', userId: 'safety-head', mobile: null, role: 'head' },
      ],
    },
    {
      name: '办公室',
      aliases: [],
      chat: 'g-office',
      contacts: [{ name: '办公室联络员', userId: 'office', mobile: null, role: 'liaison' }],
    },
    { name: '排水所', aliases: [], chat: null, contacts: [] },
  ],
  groups: [],
  admins: ['zhangduban', 'office'],
}

export function tempDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'duban-web-'))
}

/** A chat whose bot repeats what it hears, and stays silent to 收到. */
export async function echoChat(options: Partial<WebChatOptions> = {}): Promise<WebChat> {
  const chat = openWebChat({
    dir: options.dir ?? (await tempDir()),
    roster: () => ROSTER,
    botName: '督办助手',
    now: () => NOW,
    ...options,
  })
  chat.onMessage(({ id, chat: room, from, text, quote }) =>
    Promise.resolve(
      text === '收到'
        ? null
        : {
            id: `reply ${id}`,
            to: room ?? `user:${from}`,
            text: `听到：${text}${quote === null ? '' : `（引用：${quote}）`}`,
            mentions: [],
          },
    ),
  )
  return chat
}

export async function startServer(options: Partial<WebServerOptions> = {}): Promise<WebServer> {
  return startWebServer({
    host: '127.0.0.1',
    port: 0,
    chat: options.chat === undefined ? await echoChat() : options.chat,
    year: none,
    imports: none,
    roster: none,
    duties: none,
    access: { kind: 'loopback' },
    health: () => Promise.resolve({ ok: true, channels: { web: 'up' } }),
    metrics: () => Promise.resolve('duban_up 1\n'),
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    ...options,
  })
}

/** For tests that do not open that place. */
function none(): Promise<never> {
  return Promise.reject(new Error('not part of this test'))
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

export interface Call {
  method?: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  json?: unknown
  body?: string
}

/** One request over a connection of its own; unlike fetch it may say any Host and Origin. */
export function call(
  { url }: Pick<WebServer, 'url'>,
  path: string,
  { method, headers, json, body }: Call = {},
): Promise<Answer> {
  const sent = json === undefined ? body : JSON.stringify(json)
  const type = json === undefined ? {} : { 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(path, url),
      {
        method: method ?? (sent === undefined ? 'GET' : 'POST'),
        headers: { ...type, ...headers },
        agent: false,
      },
      (incoming) => {
        let text = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (chunk: string) => (text += chunk))
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(sent)
  })
}

export function errorOf(answer: Answer): string {
  return (JSON.parse(answer.text) as { error: { code: string } }).error.code
}
