import { useEffect, useState } from 'react'
import type { YearSpan, YearView } from '../../adapters/web/api.ts'
import { fetchYear } from '../api/requests.ts'

export type YearState =
  { kind: 'loading' } | { kind: 'failed'; message: string } | { kind: 'ready'; view: YearView }

/** The span as it stands now; `onSignedOut` is called where the session is over. */
export function useYear(span: YearSpan, onSignedOut: () => void): YearState {
  const [found, setFound] = useState<{ span: YearSpan; state: YearState } | null>(null)
  useEffect(() => {
    let isWanted = true
    void fetchYear(span).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setFound({ span, state: { kind: 'ready', view: answer.value } })
      else if (answer.status === 401) onSignedOut()
      else setFound({ span, state: { kind: 'failed', message: answer.message } })
    })
    return () => {
      isWanted = false
    }
  }, [span, onSignedOut])
  return found?.span === span ? found.state : { kind: 'loading' }
}
