import { useCallback, useEffect, useState } from 'react'
import type { Answer } from './requests.ts'

/**
 * What the server answers, and how to ask it again; what is shown stays until the newer answer is there. `fetch` is the
 * same function as long as the question is the same, null while there is none.
 */
export function useAnswer<T>(
  fetch: (() => Promise<Answer<T>>) | null,
  onSignedOut: () => void,
): [Answer<T> | null, () => void] {
  const [found, setFound] = useState<{ fetch: unknown; answer: Answer<T> } | null>(null)
  const [turn, setTurn] = useState(0)
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    if (fetch === null) return
    let isWanted = true
    void fetch().then((answer) => {
      if (!isWanted) return
      if (!answer.ok && answer.status === 401) onSignedOut()
      else setFound({ fetch, answer })
    })
    return () => {
      isWanted = false
    }
  }, [fetch, turn, onSignedOut])
  return [fetch !== null && found?.fetch === fetch ? found.answer : null, reload]
}
