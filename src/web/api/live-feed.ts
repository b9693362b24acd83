import type { MessageBatch } from '../../adapters/web/api.ts'

export interface FeedListener {
  onOpen(): void
  onBatch(batch: MessageBatch): void
  /** The connection broke; it is being made again. */
  onLost(): void
}

const FIRST_WAIT_MILLISECONDS = 1000
/** A restarted server is found within this time; a closed one costs few requests. */
const LONGEST_WAIT_MILLISECONDS = 10_000

/**
 * Listens to the live messages of one person until the returned function is called. The browser itself comes back
 * after a broken connection; after a refusal (a proxy's 502, a server that is starting) it gives up, and we go on.
 */
export function listenToFeed(as: string, listener: FeedListener): () => void {
  let source: EventSource | null = null
  let timer: number | undefined
  let wait = FIRST_WAIT_MILLISECONDS
  let since: number | null = null

  function connect(): void {
    const query = new URLSearchParams(since === null ? { as } : { as, since: String(since) })
    source = new EventSource(`/api/events?${query.toString()}`)
    source.onopen = () => {
      wait = FIRST_WAIT_MILLISECONDS
      listener.onOpen()
    }
    source.onmessage = (event: MessageEvent<string>) => {
      const batch = JSON.parse(event.data) as MessageBatch
      since = batch.messages.at(-1)?.seq ?? (batch.fresh ? null : since)
      listener.onBatch(batch)
    }
    source.onerror = () => {
      listener.onLost()
      if (source?.readyState !== EventSource.CLOSED) return
      timer = window.setTimeout(connect, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS)
    }
  }

  connect()
  return () => {
    window.clearTimeout(timer)
    source?.close()
  }
}
