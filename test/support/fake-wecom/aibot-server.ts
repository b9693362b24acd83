import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { problemsOfBody } from './aibot-rules.ts'

/** A frame as the bot sent it. */
export interface SentFrame {
  cmd: string
  headers: { req_id: string }
  body: Body
  /** Monotonic milliseconds. */
  at: number
  /** Which connection it came through, from 1. */
  session: number
}

export interface Body {
  [field: string]: unknown
  chatid?: string
  chat_type?: number
  msgtype?: string
  markdown?: { content: string }
  text?: { content: string }
  template_card?: Record<string, unknown> & { task_id?: string; card_type?: string }
}

/** How the server deals with a frame. `silent`: it takes it and never acknowledges. */
export type Manner = 'ok' | 'silent' | 'close' | { code: number } | { delay: number }

export interface AibotServer {
  url: string
  /** Everything but subscriptions and pings, in order. */
  frames: SentFrame[]
  /** What people would see: texts and cards that the server accepted or silently took. */
  seen: SentFrame[]
  /** When each subscription was asked for, in monotonic milliseconds. */
  subscriptions: number[]
  /** What was sent and is not as the documents have it. */
  problems: string[]
  /** Whether a connection is subscribed. */
  isUp(): boolean
  /** Resolves when one is. */
  up(): Promise<void>
  /** How the next frames are dealt with, newest rule first; the rule is dropped when it returns null. */
  manner: (frame: SentFrame) => Manner
  /** How a subscription is answered. */
  onSubscribe: (body: { bot_id?: string; secret?: string }) => Manner
  /** Says something as a member; answers the request id. */
  message(
    from: string,
    text: string,
    where?: { chat?: string | null; msgid?: string; reqId?: string; more?: object },
  ): string
  event(from: string, event: object, where?: { chat?: string | null; msgid?: string }): string
  click(
    from: string,
    card: string,
    key: string,
    where?: { chat?: string | null; msgid?: string; chosen?: string[] },
  ): string
  /** Any bytes at all. */
  raw(data: string | Buffer): void
  /** A newer connection takes over: says so and closes this one. */
  evict(): void
  /** The socket breaks without a word. */
  drop(): void
  /** The socket stays, the subscription is gone. */
  forget(): void
  /** The same port again, after `close`. */
  reopen(): Promise<void>
  close(): Promise<void>
}

const LIMIT = { most: 30, milliseconds: 60_000 }
const BOT = { bot_id: 'BOT', secret: 'SECRET-OF-THE-BOT' }

/** WeCom's side of the long connection on loopback: it checks what it is sent, and misbehaves as a test wants. */
export async function aibotServer(bot = BOT): Promise<AibotServer> {
  const server = new FakeServer(bot)
  await server.reopen()
  return server
}

class FakeServer implements AibotServer {
  url = ''
  frames: SentFrame[] = []
  seen: SentFrame[] = []
  subscriptions: number[] = []
  problems: string[] = []
  manner: AibotServer['manner'] = () => 'ok'
  onSubscribe: AibotServer['onSubscribe']
  #wss: WebSocketServer | null = null
  #port = 0
  #sockets = new Set<WebSocket>()
  #current: WebSocket | null = null
  #session = 0
  #callbacks = new Map<
    string,
    { kind: 'message' | 'event'; session: number; to: string; answered: boolean }
  >()
  #tasks = new Set<string>()
  #sent = new Map<string, number[]>()

  constructor(bot: typeof BOT) {
    this.onSubscribe = (body) =>
      body.bot_id === bot.bot_id && body.secret === bot.secret ? 'ok' : { code: 853000 }
  }

  async reopen(): Promise<void> {
    this.#wss = new WebSocketServer({ port: this.#port, host: '127.0.0.1' })
    await once(this.#wss, 'listening')
    this.#port = (this.#wss.address() as AddressInfo).port
    this.url = `ws://127.0.0.1:${this.#port}`
    this.#wss.on('connection', (socket) => this.#welcome(socket))
  }

  isUp(): boolean {
    return this.#current?.readyState === 1
  }

  async up(): Promise<void> {
    const end = performance.now() + 20_000
    while (!this.isUp()) {
      if (performance.now() > end) throw new Error('nobody subscribed')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  message(from: string, text: string, where: Parameters<AibotServer['message']>[2] = {}): string {
    const reqId = where.reqId ?? randomUUID()
    this.#callback(reqId, 'message', from, where.chat ?? null, {
      msgid: where.msgid ?? randomUUID(),
      msgtype: 'text',
      text: { content: text },
      response_url: 'https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=RESPONSE-CODE',
      ...where.more,
    })
    return reqId
  }

  event(from: string, event: object, where: Parameters<AibotServer['event']>[2] = {}): string {
    const reqId = randomUUID()
    this.#callback(reqId, 'event', from, where.chat ?? null, {
      msgid: where.msgid ?? randomUUID(),
      create_time: Math.floor(Date.now() / 1000),
      msgtype: 'event',
      event,
    })
    return reqId
  }

  click(from: string, card: string, key: string, where: Parameters<AibotServer['click']>[3] = {}): string {
    const selected = { question_key: 'items', option_ids: { option_id: where.chosen ?? [] } }
    const template_card_event = {
      card_type: where.chosen ? 'vote_interaction' : 'button_interaction',
      event_key: key,
      task_id: card,
      ...(where.chosen ? { selected_items: { selected_item: [selected] } } : {}),
    }
    return this.event(from, { eventtype: 'template_card_event', template_card_event }, where)
  }

  raw(data: string | Buffer): void {
    this.#current?.send(data)
  }

  evict(): void {
    const body = {
      msgid: randomUUID(),
      create_time: 1,
      aibotid: 'B',
      msgtype: 'event',
      event: { eventtype: 'disconnected_event' },
    }
    const frame = { cmd: 'aibot_event_callback', headers: { req_id: randomUUID() }, body }
    this.raw(JSON.stringify(frame))
    const socket = this.#current
    this.#current = null
    setTimeout(() => socket?.close(), 50)
  }

  drop(): void {
    for (const socket of this.#sockets) socket.terminate()
    this.#current = null
  }

  forget(): void {
    this.#session = -1
  }

  async close(): Promise<void> {
    this.drop()
    const wss = this.#wss
    this.#wss = null
    if (wss) await new Promise((resolve) => wss.close(resolve))
  }

  #welcome(socket: WebSocket): void {
    this.#sockets.add(socket)
    socket.on('close', () => {
      this.#sockets.delete(socket)
      if (this.#current === socket) this.#current = null
    })
    socket.on('error', () => undefined)
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as SentFrame
      if (frame.cmd === 'aibot_subscribe') this.#subscribe(socket, frame)
      else if (frame.cmd === 'ping')
        socket.send(JSON.stringify({ headers: frame.headers, errcode: 0, errmsg: 'ok' }))
      else this.#take(socket, { ...frame, at: performance.now(), session: this.#session })
    })
  }

  #subscribe(socket: WebSocket, frame: SentFrame): void {
    this.subscriptions.push(performance.now())
    const manner = this.onSubscribe(frame.body as { bot_id?: string; secret?: string })
    this.#answer(socket, frame, manner, () => {
      this.#current = socket
      this.#session = this.subscriptions.length
    })
  }

  #take(socket: WebSocket, frame: SentFrame): void {
    this.frames.push(frame)
    if (this.#session < 0) {
      this.#answer(socket, frame, { code: 846609 })
      return
    }
    const manner = this.manner(frame)
    const code = typeof manner === 'object' && 'code' in manner ? null : this.#check(frame)
    this.#answer(socket, frame, code === null ? manner : { code }, () => this.seen.push(frame))
  }

  #answer(
    socket: WebSocket,
    { headers }: SentFrame,
    manner: Manner,
    done: () => void = () => undefined,
  ): void {
    if (manner === 'close') {
      socket.terminate()
      return
    }
    if (manner === 'ok' || manner === 'silent') done()
    if (manner === 'silent') return
    const ack = (code: number) =>
      socket.send(JSON.stringify({ headers, errcode: code, errmsg: code === 0 ? 'ok' : 'no' }))
    if (manner === 'ok') {
      ack(0)
      return
    }
    if ('code' in manner) {
      ack(manner.code)
      return
    }
    setTimeout(() => {
      done()
      ack(0)
    }, manner.delay)
  }

  /** The errcode of a frame that the server does not take; null for none. */
  #check(frame: SentFrame): number | null {
    const { cmd, body } = frame
    this.problems.push(...problemsOfBody(cmd, body).map((problem) => `${cmd}: ${problem}`))
    const isPush = cmd === 'aibot_send_msg'
    const to = isPush ? (body.chatid ?? '') : this.#answered(frame)
    if (to === null) return 846605
    const task = body.template_card?.task_id
    if (task !== undefined && isPush) {
      if (this.#tasks.has(task)) this.problems.push(`task_id ${task} twice`)
      this.#tasks.add(task)
    }
    return this.#isTooMany(to, frame.at) ? 45009 : null
  }

  /** The conversation of the callback that a frame answers; null where it may not. */
  #answered({ cmd, headers }: SentFrame): string | null {
    const callback = this.#callbacks.get(headers.req_id)
    const wanted = cmd === 'aibot_respond_msg' ? 'message' : 'event'
    if (callback?.kind !== wanted || callback.session !== this.#session) return null
    if (callback.answered) this.problems.push(`${cmd}: a second answer under one req_id`)
    callback.answered = true
    return callback.to
  }

  #isTooMany(to: string, at: number): boolean {
    const sent = (this.#sent.get(to) ?? []).filter((before) => at - before < LIMIT.milliseconds)
    this.#sent.set(to, [...sent, at])
    if (sent.length < LIMIT.most) return false
    this.problems.push(`more than ${LIMIT.most} a minute into one conversation`)
    return true
  }

  #callback(reqId: string, kind: 'message' | 'event', from: string, chat: string | null, body: object): void {
    this.#callbacks.set(reqId, { kind, session: this.#session, to: chat ?? from, answered: false })
    this.raw(
      JSON.stringify({
        cmd: kind === 'message' ? 'aibot_msg_callback' : 'aibot_event_callback',
        headers: { req_id: reqId },
        body: {
          aibotid: 'B',
          ...(chat === null ? { chattype: 'single' } : { chattype: 'group', chatid: chat }),
          from: { userid: from },
          ...body,
        },
      }),
    )
  }
}
