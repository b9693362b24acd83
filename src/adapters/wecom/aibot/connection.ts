import { WSClient, type WsFrame } from '@wecom/aibot-node-sdk'
import type { ChannelHealth, ChannelState } from '../../../ports/channel.ts'
import type { Log } from '../../../ports/log.ts'
import { finalRefusal } from './error-codes.ts'
import { sdkLog } from './sdk-log.ts'

export interface ConnectionOptions {
  name: string
  botId: string
  secret: string
  url: string
  log: Log
  /** Epoch milliseconds by the bot's clock. */
  now: () => number
  /** Something that the server sent of its own accord, and in which session. */
  hear: (frame: WsFrame, session: number) => void
  /** The connection stands. */
  up: () => void
}

/** How one frame that was sent ended. `unsent`: it never left. */
export type Ack =
  { kind: 'ok' } | { kind: 'errcode'; code: number } | { kind: 'unsent' } | { kind: 'unknown' }

/** What the package leaves open, in milliseconds. */
const AUTH_WITHIN_MS = 10_000
const HEARTBEAT_MS = 30_000
const ACKS_WITHIN_MS = 5_500
/** Before another try: doubled from the first to the longest, and spread by up to half of it. */
const BACKOFF_MS = { first: 1_000, longest: 30_000, refused: 300_000 }
/** A session that stood this long was a good one: the next try is soon. */
const GOOD_SESSION_MS = 30_000
/** Far above any message; what is larger closes the connection instead of filling memory. */
const LARGEST_FRAME_BYTES = 8_388_608
/** Asked for too often: wait out the minute. */
const TOO_OFTEN = 45009
const MINUTE_MS = 60_000

/**
 * The one live connection of a bot, over the official package. Every session has a client of its own, as the package's
 * gives up for good and mistakes one socket for another. It is tried again for ever with growing, jittered pauses; it
 * is not fought for (somebody else subscribed) nor hammered at (wrong secret).
 */
export class Connection {
  readonly #options: ConnectionOptions
  readonly #sdkLog: ReturnType<typeof sdkLog>
  #client: WSClient | null = null
  #session = 0
  #state: ChannelState = 'connecting'
  #reason: string | null = null
  #lastOk: number
  #failures = 0
  #upSince = 0
  #inFlight = 0
  #timer: NodeJS.Timeout | undefined
  #authTimer: NodeJS.Timeout | undefined
  #authCode: number | null = null
  #fault: string | null = null
  #closed = false

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#sdkLog = sdkLog(options.log, options.name)
    this.#lastOk = options.now()
  }

  health(): ChannelHealth {
    const isUp = this.#state === 'ok'
    return { state: this.#state, reason: this.#reason, lastOk: isUp ? this.#options.now() : this.#lastOk }
  }

  /** Number of the session that stands; request ids of an earlier one are dead. Null while there is none. */
  get session(): number | null {
    return this.#state === 'ok' ? this.#session : null
  }

  open(): void {
    if (this.#closed) return
    const { botId, secret, url } = this.#options
    const session = ++this.#session
    this.#authCode = null
    this.#fault = null
    const client = new WSClient({
      botId,
      secret,
      wsUrl: url,
      heartbeatInterval: HEARTBEAT_MS,
      maxReconnectAttempts: 0,
      maxAuthFailureAttempts: 0,
      logger: this.#sdkLog,
      wsOptions: { handshakeTimeout: AUTH_WITHIN_MS, maxPayload: LARGEST_FRAME_BYTES },
    })
    this.#client = client
    this.#listen(client, session)
    this.#authTimer = setTimeout(() => this.#end(session, '企业微信没有回应登录'), AUTH_WITHIN_MS)
    client.connect()
  }

  /** Sends one frame under a request id and waits for its ack. */
  async request(reqId: string, cmd: string, body: Record<string, unknown>): Promise<Ack> {
    const client = this.#client
    if (client === null || this.#state !== 'ok' || !client.isConnected) return { kind: 'unsent' }
    this.#inFlight++
    try {
      await client.reply({ headers: { req_id: reqId } }, body, cmd)
      return { kind: 'ok' }
    } catch (error) {
      return ackOf(error)
    } finally {
      this.#inFlight--
    }
  }

  /** The server has forgotten the subscription: a new session, once what is under way has had its ack. */
  renew(session: number): void {
    if (session !== this.#session || this.#state !== 'ok') return
    this.#leaveOk()
    this.#state = 'connecting'
    this.#reason = '企业微信要求重新登录'
    this.#options.log.warn('channel-renews', { channel: this.#options.name })
    const begun = performance.now()
    const whenQuiet = () => {
      if (this.#inFlight > 0 && performance.now() - begun < ACKS_WITHIN_MS) {
        this.#timer = setTimeout(whenQuiet, 20)
        return
      }
      this.#drop()
      this.#failures = begun - this.#upSince < GOOD_SESSION_MS ? this.#failures + 1 : 1
      this.#upSince = 0
      this.#tryAgain(this.#failures === 1 ? 0 : this.#pause())
    }
    whenQuiet()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#drop()
  }

  /** A listener that throws would be mistaken for a broken frame, or end the process. */
  #listen(client: WSClient, session: number): void {
    const { hear, log, name } = this.#options
    const guarded =
      <T extends unknown[]>(listener: (...args: T) => void) =>
      (...args: T) => {
        if (client !== this.#client) return
        try {
          listener(...args)
        } catch (error) {
          log.error('channel-failed', { channel: name, reason: nameOf(error) })
        }
      }
    client.on(
      'authenticated',
      guarded(() => this.#isUp()),
    )
    client.on(
      'message',
      guarded((frame: WsFrame) => hear(frame, session)),
    )
    client.on(
      'event',
      guarded((frame: WsFrame) => hear(frame, session)),
    )
    client.on(
      'event.disconnected_event',
      guarded(() => this.#evicted()),
    )
    client.on(
      'error',
      guarded((error: unknown) => this.#noteFault(session, error)),
    )
    client.on(
      'disconnected',
      guarded(() => this.#end(session, null)),
    )
  }

  #isUp(): void {
    if (this.#state === 'ok') return
    clearTimeout(this.#authTimer)
    this.#state = 'ok'
    this.#reason = null
    this.#upSince = performance.now()
    this.#options.log.info('channel-up', { channel: this.#options.name })
    this.#options.up()
  }

  #noteFault(session: number, error: unknown): void {
    if (!(error instanceof Error)) return
    const code = /\(code: (-?\d+)\)$/.exec(error.message)?.[1]
    if (code !== undefined) {
      // The package takes any such frame for a refused login; a login that stands can only be refused at the next one.
      if (this.#upSince === 0) this.#authCode = Number(code)
    } else if ('code' in error && typeof error.code === 'string') this.#fault = error.code
    // An address that cannot even be tried brings no `disconnected`.
    if (error.name === 'WSReconnectExhaustedError') this.#end(session, null)
  }

  #evicted(): void {
    this.#leaveOk()
    this.#stopFor(
      'evicted',
      '另一个程序用同一个智能机器人连上了企业微信，本程序已停止收发：请停掉多余的那个，再重新启动本程序',
    )
  }

  /** The session is over, for whatever reason. */
  #end(session: number, why: string | null): void {
    if (session !== this.#session || this.#closed || this.#client === null) return
    this.#leaveOk()
    const final = this.#authCode === null ? null : finalRefusal(this.#authCode)
    if (final !== null) {
      this.#stopFor('refused', final)
      return
    }
    this.#drop()
    const goodFor = this.#upSince === 0 ? 0 : performance.now() - this.#upSince
    this.#upSince = 0
    this.#failures = goodFor >= GOOD_SESSION_MS ? 1 : this.#failures + 1
    this.#state = 'down'
    const code = this.#authCode ?? this.#fault
    this.#reason = `${why ?? (this.#authCode === null ? '连不上企业微信或连接断了' : '企业微信没有接受登录')}${code === null ? '' : `（${code}）`}，正在重试`
    const pause = this.#pause()
    const fields = {
      channel: this.#options.name,
      why,
      code,
      failures: this.#failures,
      retryInMs: Math.round(pause),
    }
    this.#options.log.warn('channel-down', fields)
    this.#tryAgain(pause)
  }

  #stopFor(state: 'refused' | 'evicted', reason: string): void {
    this.#drop()
    this.#state = state
    this.#reason = reason
    this.#options.log.error(`channel-${state}`, { channel: this.#options.name, reason })
  }

  #leaveOk(): void {
    if (this.#state === 'ok') this.#lastOk = this.#options.now()
  }

  #tryAgain(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.open(), pause)
  }

  /** A refused login may be for a while, and asking for it too often makes it longer. */
  #pause(): number {
    if (this.#authCode === TOO_OFTEN) return MINUTE_MS + Math.random() * MINUTE_MS
    const longest = this.#authCode === null ? BACKOFF_MS.longest : BACKOFF_MS.refused
    const pause = Math.min(longest, BACKOFF_MS.first * 2 ** (this.#failures - 1))
    return pause / 2 + Math.random() * pause
  }

  #drop(): void {
    clearTimeout(this.#authTimer)
    const client = this.#client
    this.#client = null
    client?.removeAllListeners()
    client?.disconnect()
  }
}

/** The package rejects with the server's frame, or with an Error that says in words how it came about. */
function ackOf(error: unknown): Ack {
  if (typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number')
    return { kind: 'errcode', code: error.errcode }
  const never = error instanceof Error && NEVER_LEFT.some((beginning) => error.message.startsWith(beginning))
  return never ? { kind: 'unsent' } : { kind: 'unknown' }
}

const NEVER_LEFT = ['WebSocket not connected', 'Reply queue for reqId']

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
