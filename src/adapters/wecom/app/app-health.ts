import type { ChannelHealth } from '../../../ports/channel.ts'
import type { ApiAnswer } from '../http/api-answer.ts'
import { shutOut } from './app-outcome.ts'

/** Learns from every answer of WeCom how the app is, and asks again while it is not well. */
export interface AppHealth {
  learn(answer: ApiAnswer<unknown>): void
  health(): ChannelHealth
  /** `recovered` is called when the app is well again, or for the first time. */
  start(recovered: () => void): void
  stop(): void
}

/** A line that is down is looked after soon; frequent questions with a wrong secret are blocked. */
const ASK_AGAIN_MS = { down: 30_000, refused: 300_000 }

/** `now`: epoch milliseconds; `ask`: a question that costs nothing and shows whether the app is let in. */
export function appHealth(now: () => number, ask: () => Promise<ApiAnswer<unknown>>): AppHealth {
  let state: ChannelHealth = { state: 'connecting', reason: null, lastOk: now() }
  let timer: NodeJS.Timeout | null = null
  let onRecovered: (() => void) | null = null

  function learn(answer: ApiAnswer<unknown>): void {
    const before = state.state
    state = after(state, answer, now())
    if (state.state === 'ok' && before !== 'ok') onRecovered?.()
    if (state.state !== 'ok') askLater(state.state === 'refused' ? 'refused' : 'down')
  }

  function askLater(why: keyof typeof ASK_AGAIN_MS): void {
    if (timer || !onRecovered) return
    timer = setTimeout(() => {
      timer = null
      void ask().then(learn)
    }, ASK_AGAIN_MS[why]).unref()
  }

  return {
    learn,
    health: () => (state.state === 'ok' ? { ...state, lastOk: now() } : state),
    start(recovered) {
      onRecovered = recovered
      void ask().then(learn)
    },
    stop() {
      onRecovered = null
      if (timer) clearTimeout(timer)
    },
  }
}

/** A refusal of one message says that the app is let in. */
function after(before: ChannelHealth, answer: ApiAnswer<unknown>, at: number): ChannelHealth {
  const lastOk = before.state === 'ok' ? at : before.lastOk
  switch (answer.kind) {
    case 'errcode': {
      const reason = shutOut(answer)
      return reason === null
        ? { state: 'ok', reason: null, lastOk: at }
        : { state: 'refused', reason, lastOk }
    }
    case 'unsent':
    case 'unknown':
      return { state: 'down', reason: '连不上企业微信的接口，请检查这台机器的网络和防火墙。', lastOk }
    case 'ok':
    case 'status':
      return { state: 'ok', reason: null, lastOk: at }
  }
}
