import { useCallback, useEffect, useState } from 'react'
import { Alert, Spin } from 'antd'
import type { Person, RosterDesk, RosterDraft } from '../../adapters/web/api.ts'
import { fetchRosterDesk, fetchRosterDraft, type Answer } from '../api/requests.ts'
import { useStored } from '../use-stored.ts'
import { RosterPreview } from './roster-preview.tsx'
import { RosterStart } from './roster-start.tsx'
import './roster.css'

interface Props {
  me: Person | null
  onSignedOut: () => void
  /** Something about the people has changed. */
  onChanged: () => void
}

/** 通讯录: who is told for each unit, and a new roster in the place of the old. */
export default function RosterPlace({ me, onSignedOut, onChanged }: Props) {
  const [desk, setDesk] = useState<Answer<RosterDesk> | null>(null)
  const [draft, setDraft] = useState<RosterDraft | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [storedId, storeId] = useStored('duban.roster')
  const [isResuming, setResuming] = useState(storedId !== null && storedId !== '')

  const loadDesk = useCallback(() => {
    void fetchRosterDesk().then((answer) => {
      if (!answer.ok && answer.status === 401) onSignedOut()
      else setDesk(answer)
    })
  }, [onSignedOut])
  useEffect(loadDesk, [loadDesk])
  useEffect(() => {
    if (!isResuming || storedId === null) return
    void fetchRosterDraft(storedId).then((answer) => {
      setResuming(false)
      if (answer.ok) setDraft(answer.value)
    })
  }, [isResuming, storedId])

  function keep(next: RosterDraft | null): void {
    setDraft(next)
    setDone(null)
    storeId(next?.id ?? '')
  }
  function changed(receipt: number | null): void {
    keep(null)
    setDone(receipt)
    loadDesk()
    onChanged()
  }

  return (
    <section className="place" aria-label="通讯录">
      <header className="place-head">
        <h1>通讯录</h1>
      </header>
      {(desk === null || isResuming) && <Spin />}
      {desk?.ok === false && <Alert type="error" showIcon title={desk.message} />}
      {desk?.ok === true && !isResuming && draft && (
        <RosterPreview
          {...{ draft, onSignedOut }}
          desk={desk.value}
          me={me}
          onDraft={keep}
          onDone={changed}
        />
      )}
      {desk?.ok === true && !isResuming && !draft && (
        <RosterStart
          {...{ done, onSignedOut }}
          desk={desk.value}
          onDraft={keep}
          onUndone={() => changed(null)}
        />
      )}
    </section>
  )
}
