import { useCallback, useEffect, useState } from 'react'
import type { Desk } from '../../adapters/web/api.ts'
import { fetchDesk, type Answer } from './requests.ts'

export type DeskState =
  | { kind: 'loading' }
  | { kind: 'sign-in' }
  | { kind: 'failed'; message: string }
  | { kind: 'ready'; desk: Desk }

/** People and rooms, read again when the page comes back to the front. */
export function useDesk(): { state: DeskState; reload: () => void } {
  const [state, setState] = useState<DeskState>({ kind: 'loading' })
  const reload = useCallback(() => {
    void fetchDesk().then((answer) => setState((before) => next(before, answer)))
  }, [])

  useEffect(() => {
    reload()
    const whenVisible = () => {
      if (document.visibilityState === 'visible') reload()
    }
    document.addEventListener('visibilitychange', whenVisible)
    return () => document.removeEventListener('visibilitychange', whenVisible)
  }, [reload])

  return { state, reload }
}

/** A desk that is shown stays while the server cannot be reached: the live feed says so already. */
function next(before: DeskState, answer: Answer<Desk>): DeskState {
  if (answer.ok) return { kind: 'ready', desk: answer.value }
  if (answer.status === 401) return { kind: 'sign-in' }
  return before.kind === 'ready' ? before : { kind: 'failed', message: answer.message }
}
