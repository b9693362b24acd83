import { useState } from 'react'
import { Alert, Button } from 'antd'
import type { Person, RosterDesk, RosterDraft } from '../../adapters/web/api.ts'
import { confirmRoster, dropRosterDraft, fetchRosterDraft } from '../api/requests.ts'
import { Units } from './units.tsx'

interface Props {
  draft: RosterDraft
  desk: RosterDesk
  me: Person | null
  onDraft: (draft: RosterDraft | null) => void
  onDone: (receipt: number) => void
  onSignedOut: () => void
}

/** A roster as it was read, and what it changes; nothing is stored before somebody says so. */
export function RosterPreview({ draft, desk, me, onDraft, onDone, onSignedOut }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isAdmin = desk.roster.admins.some(({ userId }) => userId === me?.userId)

  async function confirm(): Promise<void> {
    setBusy(true)
    const answer = await confirmRoster(draft, isAdmin ? (me?.userId ?? null) : null)
    if (answer.ok) {
      onDone(answer.value.receipt)
      return
    }
    if (answer.status === 401) onSignedOut()
    setProblem(answer.message)
    const again = answer.status === 409 ? await fetchRosterDraft(draft.id) : null
    if (again?.ok === true) onDraft(again.value)
    setBusy(false)
  }

  return (
    <>
      <p className="preview-file">{draft.fileName}</p>
      <RosterNotes draft={draft} />
      <Units roster={draft.roster} />
      <footer className="preview-foot">
        {problem !== null && <Alert type="warning" showIcon title={problem} />}
        <div className="preview-buttons">
          <Button
            disabled={isBusy}
            onClick={() => {
              void dropRosterDraft(draft.id)
              onDraft(null)
            }}
          >
            放弃
          </Button>
          <Button type="primary" loading={isBusy} onClick={() => void confirm()}>
            {draft.isFirst ? '确认导入' : '确认替换'}
          </Button>
        </div>
      </footer>
    </>
  )
}

/** What the roster lacks, and what it changes. */
function RosterNotes({ draft }: Pick<Props, 'draft'>) {
  return (
    <>
      {draft.roster.admins.length === 0 && (
        <Alert
          className="import-note"
          type="warning"
          showIcon
          title="没有管理员：统称和责任单位不明的事项将无人知晓。"
        />
      )}
      {draft.doubts.map((doubt) => (
        <Alert key={doubt} className="import-note" type="warning" showIcon title={doubt} />
      ))}
      {!draft.isFirst && (
        <Alert
          className="import-note"
          type="info"
          showIcon
          title={
            draft.changes.length === 0 ? '与现在的通讯录没有区别。' : `改了 ${draft.changes.length} 处：`
          }
          description={
            draft.changes.length > 0 && (
              <ul className="preview-warnings">
                {draft.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )
          }
        />
      )}
    </>
  )
}
