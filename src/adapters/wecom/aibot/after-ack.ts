import type { SendOutcome } from '../../../ports/channel.ts'
import type { Ack } from './connection.ts'
import { meaningOf, reasonOf } from './error-codes.ts'

/** What follows from the end of one attempt. */
export type Verdict =
  | { kind: 'sent' }
  | { kind: 'unknown' }
  /** It was not accepted, and may be sent again after so many milliseconds. */
  | { kind: 'again'; pause: number; reason: string; first?: 'renew' | 'block'; mostTries?: number }
  | { kind: 'refused'; code: number; reason: string; lost: boolean }

const BUSY_TRIES = 3
const UNSENT_PAUSE_MS = 1_000
const BUSY_PAUSE_MS = 1_000

/** `isReply`: it answered a message by its request id; a push is still possible. `tries`: made before this one. */
export function verdictOn(ack: Ack, { isReply, tries }: { isReply: boolean; tries: number }): Verdict {
  switch (ack.kind) {
    case 'ok':
      return { kind: 'sent' }
    case 'unknown':
      return { kind: 'unknown' }
    case 'unsent':
      return { kind: 'again', pause: UNSENT_PAUSE_MS, reason: '和企业微信的连接断了' }
    case 'errcode':
      return verdictOnCode(ack.code, isReply, tries)
  }
}

function verdictOnCode(code: number, isReply: boolean, tries: number): Verdict {
  const reason = reasonOf(code)
  const refused: Verdict = { kind: 'refused', code, reason, lost: false }
  switch (meaningOf(code)) {
    case 'push':
      return isReply ? { kind: 'again', pause: 0, reason } : refused
    case 'unsubscribed':
      return { kind: 'again', pause: 0, reason, first: 'renew' }
    case 'too-many':
      return { kind: 'again', pause: 0, reason, first: 'block' }
    case 'busy':
      return tries + 1 < BUSY_TRIES
        ? { kind: 'again', pause: BUSY_PAUSE_MS * 2 ** tries, reason, mostTries: BUSY_TRIES }
        : refused
    case 'lost':
      return { ...refused, lost: true }
    case 'ours':
    case 'other':
      return refused
  }
}

/** As the outbox is told, which tries again by itself. */
export function outcomeOf(verdict: Verdict): SendOutcome {
  switch (verdict.kind) {
    case 'sent':
      return { kind: 'accepted' }
    case 'unknown':
      return { kind: 'unknown', reason: '企业微信没有回音' }
    case 'again': {
      const { reason, mostTries } = verdict
      return { kind: 'refused', reason, retryable: true, ...(mostTries === undefined ? {} : { mostTries }) }
    }
    case 'refused':
      return {
        kind: 'refused',
        reason: verdict.reason,
        retryable: false,
        ...(verdict.lost ? { lost: true } : {}),
      }
  }
}
