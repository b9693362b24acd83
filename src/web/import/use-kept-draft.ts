import { useEffect, useState } from 'react'
import type { Answer } from '../api/requests.ts'
import { useStored } from '../use-stored.ts'

export interface KeptDraft<Draft> {
  draft: Draft | null
  /** Whether the draft of before a reload is still being fetched. */
  isResuming: boolean
  keep: (next: Draft | null) => void
}

/** What is being looked at before it is stored; a reload goes on with it. `fetch` is always the same function. */
export function useKeptDraft<Draft extends { id: string }>(
  name: string,
  fetch: (id: string) => Promise<Answer<Draft>>,
): KeptDraft<Draft> {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [storedId, storeId] = useStored(name)
  const [isResuming, setResuming] = useState(storedId !== null && storedId !== '')
  useEffect(() => {
    if (!isResuming || storedId === null) return
    void fetch(storedId).then((answer) => {
      setResuming(false)
      if (answer.ok) setDraft(answer.value)
    })
  }, [fetch, isResuming, storedId])
  return {
    draft,
    isResuming,
    keep: (next) => {
      setDraft(next)
      storeId(next?.id ?? '')
    },
  }
}
