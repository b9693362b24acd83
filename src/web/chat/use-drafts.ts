import { useState } from 'react'
import type { ChatMessage, Quote } from '../../adapters/web/api.ts'
import { newClientId } from '../api/new-client-id.ts'
import { postMessage } from '../api/requests.ts'

/** A message of one's own that the server has not confirmed yet. */
export interface Draft {
  clientId: string
  room: string
  text: string
  quote: Quote | null
  /** Epoch milliseconds. */
  at: number
  state: 'sending' | 'failed'
  /** What went wrong. */
  problem: string | null
}

export interface Drafts {
  list: Draft[]
  send: (room: string, text: string, quote: Quote | null) => void
  retry: (draft: Draft) => void
}

/** Sends what the person says; a failed message stays until a retry, under the same id, succeeds. */
export function useDrafts(
  as: string,
  now: () => number,
  onPosted: (message: ChatMessage) => void,
  onRefused: () => void,
): Drafts {
  const [list, setList] = useState<Draft[]>([])

  async function deliver(draft: Draft): Promise<void> {
    const { clientId, room, text, quote } = draft
    setList((all) => [...all.filter((other) => other.clientId !== clientId), draft])
    const answer = await postMessage(room, { as, text, clientId, ...(quote ? { quoteId: quote.id } : {}) })
    if (answer.ok) {
      onPosted(answer.value.message)
      setList((all) => all.filter((other) => other.clientId !== clientId))
      return
    }
    if (answer.status === 401 || answer.status === 404) onRefused()
    setList((all) =>
      all.map((other) =>
        other.clientId === clientId ? { ...draft, state: 'failed', problem: answer.message } : other,
      ),
    )
  }

  return {
    list,
    send: (room, text, quote) => {
      const fresh = { clientId: newClientId(), room, text, quote, at: now() }
      void deliver({ ...fresh, state: 'sending', problem: null })
    },
    retry: (draft) => void deliver({ ...draft, state: 'sending', problem: null }),
  }
}

export function messageIdOf(as: string, draft: Draft): string {
  return `web:${as}:${draft.clientId}`
}
