import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { ShownMessage } from './shown-message.ts'

/** So near to the end counts as being there, pixels. */
const NEAR = 60

interface EndOfList {
  ref: RefObject<HTMLDivElement | null>
  onScroll: () => void
  /** Something was said below while the reader was further up. */
  hasNews: boolean
  toEnd: () => void
}

/**
 * The list is laid out from its end (column-reverse), so the browser itself stays there; offsets are negative. We only
 * notice when news arrive unseen, and go to the end after one's own words.
 */
export function useEndOfList(last: ShownMessage | undefined): EndOfList {
  const ref = useRef<HTMLDivElement>(null)
  const [hasNews, setHasNews] = useState(false)
  const seenId = useRef<string | undefined>(undefined)
  const isAtEnd = () => Math.abs(ref.current?.scrollTop ?? 0) < NEAR
  const toEnd = useCallback(() => {
    ref.current?.scrollTo({ top: 0 })
    setHasNews(false)
  }, [])

  const lastId = last?.id
  const isOwn = last?.draft != null
  useEffect(() => {
    const isFirst = seenId.current === undefined
    if (lastId === seenId.current) return
    seenId.current = lastId
    if (isFirst || isOwn) toEnd()
    else if (!isAtEnd()) setHasNews(true)
  }, [lastId, isOwn, toEnd])

  const onScroll = () => {
    if (isAtEnd()) setHasNews(false)
  }
  return { ref, onScroll, hasNews, toEnd }
}
