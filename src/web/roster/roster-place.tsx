import { useState } from 'react'
import { Alert, Spin } from 'antd'
import type { Person, RosterDraft } from '../../adapters/web/api.ts'
import { fetchRosterDesk, fetchRosterDraft } from '../api/requests.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useKeptDraft } from '../import/use-kept-draft.ts'
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
  const [desk, loadDesk] = useAnswer(fetchRosterDesk, onSignedOut)
  const { draft, isResuming, keep: keepDraft } = useKeptDraft('duban.roster', fetchRosterDraft)
  const [done, setDone] = useState<number | null>(null)

  function keep(next: RosterDraft | null): void {
    keepDraft(next)
    setDone(null)
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
          by={desk.value.roster.admins.find(({ userId }) => userId === me?.userId)?.userId ?? null}
          desk={desk.value}
          onDraft={keep}
          onUndone={() => changed(null)}
        />
      )}
    </section>
  )
}
