import type { RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { requestHttp } from '../../node-http.ts'

/** `unsent`: nothing reached the other side, trying again is safe. `unknown`: it may have been acted on. */
export type CallOutcome =
  | {
      kind: 'answered'
      status: number
      headers: Record<string, string | string[] | undefined>
      bytes: Buffer
    }
  | { kind: 'unsent'; reason: string }
  | { kind: 'unknown'; reason: string }

export interface CallOptions {
  method: 'GET' | 'POST'
  headers?: Record<string, string | number>
  body?: Buffer | string
  /** From the first step to the last byte of the answer. */
  timeoutMs: number
  /** Of the answer; what is longer is `unknown`. */
  mostBytes?: number
}

/** Answers of WeCom are some hundred bytes. */
const MOST_BYTES = 1_048_576

/**
 * One HTTP call over a connection of its own, so that it is known whether anything was sent: over a kept connection a
 * failure may mean either. No redirects: addresses hold secrets. Never throws, and reasons never name the address.
 */
export function call(url: URL, options: CallOptions): Promise<CallOutcome> {
  return new Promise((resolve) => {
    const secure = url.protocol === 'https:'
    const plan: RequestOptions = { method: options.method, headers: options.headers ?? {}, agent: false }
    const request = (secure ? requestHttps : requestHttp)(url, plan)
    let connected = false
    const end = (outcome: CallOutcome) => {
      clearTimeout(limit)
      resolve(outcome)
      if (outcome.kind !== 'answered') request.destroy()
    }
    const fail = (reason: string) => end({ kind: connected ? 'unknown' : 'unsent', reason })
    const limit = setTimeout(() => fail('timeout'), options.timeoutMs)
    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true))
    })
    request.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name))
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.length
        if (size > (options.mostBytes ?? MOST_BYTES)) fail('too-large')
      })
      response.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name))
      response.on('end', () => {
        const { statusCode = 0, headers } = response
        end({ kind: 'answered', status: statusCode, headers, bytes: Buffer.concat(chunks) })
      })
      response.on('close', () => fail('cut off'))
    })
    request.end(options.body)
  })
}
