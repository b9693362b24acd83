import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../../ports/log.ts'
import { postLater } from './response-url.ts'

/** Milliseconds before a further try, where nothing has been said yet. The address is good for an hour. */
const TRY_AGAIN_AFTER = [1_000, 5_000, 30_000]

/** Server busy: nothing was said. */
const BUSY = -1

/** Says through the address of a message what could not be said in time. Its trouble goes to the log. */
export async function answerLater(url: URL, text: string, channel: string, log: Log): Promise<void> {
  for (let tried = 0; ; tried++) {
    const answer = await postLater(url, text)
    if (answer.kind === 'ok') return
    const pause = TRY_AGAIN_AFTER[tried]
    const unsaid = answer.kind === 'unsent' || (answer.kind === 'errcode' && answer.code === BUSY)
    if (!unsaid || pause === undefined) {
      const code = answer.kind === 'errcode' ? answer.code : answer.kind === 'status' ? answer.status : null
      log.error('answer-lost', { channel, why: answer.kind, code })
      return
    }
    await wait(pause, undefined, { ref: false })
  }
}

/** Answers that WeCom asks for again and again until they are there, by the id that it was given. */
export interface OpenStreams {
  open(id: string, answer: Promise<string | null>): void
  /** The answer; undefined while it is not there, null where there is none (any more). */
  poll(id: string): string | null | undefined
}

/** WeCom stops asking after some minutes; of a day's worth of slow answers none is more than a few hundred bytes. */
const MOST_STREAMS = 500

export function openStreams(): OpenStreams {
  const streams = new Map<string, string | null | undefined>()
  return {
    open(id, answer) {
      streams.set(id, undefined)
      void answer.then((text) => streams.set(id, text))
      const [oldest] = streams.keys()
      if (streams.size > MOST_STREAMS && oldest !== undefined) streams.delete(oldest)
    },
    poll: (id) => (streams.has(id) ? streams.get(id) : null),
  }
}
