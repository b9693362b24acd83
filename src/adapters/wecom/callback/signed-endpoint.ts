import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpDoor } from '../../../ports/channel.ts'
import type { Log } from '../../../ports/log.ts'
import type { CallbackCrypto, Signed } from '../crypto/callback-crypto.ts'
import { readBody } from './read-body.ts'
import type { ReplayGuard } from './replay-guard.ts'
import { readSignedQuery, type SignedQuery } from './signed-query.ts'

/** How a kind of bot puts ciphertext into a body: JSON or XML. */
export interface Envelope {
  contentType: string
  /** The ciphertext; null where the body is none of its kind. */
  unwrap(body: string): string | null
  wrap(sealed: Signed): string
}

export type Received = { kind: 'reply'; text: string } | { kind: 'silence' } | { kind: 'malformed' }

export interface SignedEndpointOptions {
  /** Of the channel, for the log. */
  name: string
  crypto: CallbackCrypto
  guard: ReplayGuard
  envelope: Envelope
  log: Log
  /** Epoch milliseconds. */
  now: () => number
  /** A decrypted callback → the plain text of the passive reply. Where it throws, the same callback may come again. */
  receive: (text: string) => Promise<Received>
}

type Verdict = { status: 200; contentType: string; body: string } | Refusal

interface Refusal {
  status: number
  /** For the log alone: who knocks without the key learns nothing. */
  why: string
}

/** An echo is a short random text. A message, which is JSON or XML, must not be read back by whoever overheard it. */
const ECHO = /^(?!\s*[{[<])[^]{1,256}$/

/**
 * The address that WeCom calls: GET verifies it, POST brings a message. Nothing is decrypted before the signature
 * holds, nothing done twice, and what is refused leaves no more than a line in the log.
 */
export function signedEndpoint(options: SignedEndpointOptions): HttpDoor['handle'] {
  const { name: channel, log, guard, crypto } = options
  return (request, response) => {
    const tell = (verdict: Verdict) => {
      if ('why' in verdict) log.warn('callback-refused', { channel, ...verdict })
      answer(response, verdict)
    }
    const fail = (error: unknown) => {
      log.error('callback-failed', { channel, reason: String(error) })
      if (!response.headersSent) answer(response, { status: 500, why: 'failed' })
    }
    const settle = (verdict: Promise<Verdict>) => void verdict.then(tell).catch(fail)
    const query = askedBy(request, guard)
    if ('why' in query) tell(query)
    else if (request.method === 'GET') settle(Promise.resolve().then(() => echo(crypto, query)))
    else readBody(request, (body) => settle(receive(options, query, body)))
  }
}

/** The query of a request that is worth reading on. */
function askedBy({ method, url }: IncomingMessage, guard: ReplayGuard): SignedQuery | Refusal {
  if (method !== 'GET' && method !== 'POST') return { status: 405, why: 'method' }
  const query = readSignedQuery(url ?? '')
  if (query === null) return { status: 400, why: 'parameters' }
  return guard.isFresh(query.timestamp) ? query : { status: 403, why: 'stale' }
}

async function receive(
  options: SignedEndpointOptions,
  query: SignedQuery,
  body: string | null,
): Promise<Verdict> {
  const { guard, envelope, crypto } = options
  if (body === null) return { status: 413, why: 'too-large' }
  const encrypt = envelope.unwrap(body)
  if (encrypt === null) return { status: 400, why: 'envelope' }
  const opened = crypto.open({ ...query, encrypt })
  if (!opened.ok) return { status: 403, why: opened.why }
  if (!guard.claim(query.signature)) return { status: 403, why: 'replay' }
  try {
    return verdictOn(await options.receive(opened.text), query, options)
  } catch (error) {
    guard.release(query.signature)
    throw error
  }
}

/** WeCom verifies the address: the decrypted echo, bare. */
function echo(crypto: CallbackCrypto, query: SignedQuery): Verdict {
  if (query.echo === null) return { status: 400, why: 'parameters' }
  const opened = crypto.open({ ...query, encrypt: query.echo })
  if (!opened.ok) return { status: 403, why: opened.why }
  if (!ECHO.test(opened.text)) return { status: 403, why: 'no echo' }
  return { status: 200, contentType: 'text/plain; charset=utf-8', body: opened.text }
}

function verdictOn(received: Received, { nonce }: SignedQuery, options: SignedEndpointOptions): Verdict {
  const { crypto, envelope, now } = options
  switch (received.kind) {
    case 'reply': {
      const sealed = crypto.seal(received.text, String(Math.floor(now() / 1000)), nonce)
      return { status: 200, contentType: envelope.contentType, body: envelope.wrap(sealed) }
    }
    case 'silence':
      // An empty body means: no reply.
      return { status: 200, contentType: 'text/plain', body: '' }
    case 'malformed':
      return { status: 400, why: 'message' }
  }
}

function answer(response: ServerResponse, verdict: Verdict): void {
  const { contentType, body } = 'why' in verdict ? { contentType: 'text/plain', body: '' } : verdict
  const length = Buffer.byteLength(body)
  response.writeHead(verdict.status, ['content-type', contentType, 'content-length', String(length)])
  // Plain ASCII, as envelopes are, goes out in one piece with the head and without being encoded.
  response.end(body, length === body.length ? 'latin1' : 'utf8')
}
