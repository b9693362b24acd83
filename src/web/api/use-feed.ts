import { useCallback, useEffect, useState } from 'react'
import type { ChatMessage } from '../../adapters/web/api.ts'
import { listenToFeed } from './live-feed.ts'

export interface Feed {
  /** All messages this page knows, in order. */
  messages: ChatMessage[]
  /** Whether the newest messages have arrived once. */
  loaded: boolean
  connected: boolean
  add: (messages: ChatMessage[]) => void
}

/** Keeps the messages of all rooms that one person sees; `onBroken` is told when a connection breaks and when it is back. */
export function useFeed(as: string, onBroken: () => void): Feed {
  const [messages, setMessages] = useState<ChatMessage[]>([])
  const [loaded, setLoaded] = useState(false)
  const [connected, setConnected] = useState(false)
  const add = useCallback((more: ChatMessage[]) => setMessages((known) => merge(known, more)), [])

  useEffect(() => {
    let isBroken = false
    return listenToFeed(as, {
      onOpen: () => {
        setConnected(true)
        if (isBroken) onBroken()
        isBroken = false
      },
      onBatch: (batch) => {
        setLoaded(true)
        if (batch.fresh) setMessages(batch.messages)
        else add(batch.messages)
      },
      onLost: () => {
        setConnected(false)
        isBroken = true
        onBroken()
      },
    })
  }, [as, add, onBroken])
  return { messages, loaded, connected, add }
}

function merge(known: ChatMessage[], more: ChatMessage[]): ChatMessage[] {
  const bySeq = new Map([...known, ...more].map((message) => [message.seq, message]))
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
}
