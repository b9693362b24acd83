import { useState } from 'react'
import { Alert, Button } from 'antd'
import type { ImportDraft, ImportEdit } from '../../adapters/web/api.ts'
import { editDraftRow, replacePlan, type Answer } from '../api/requests.ts'
import { Changes } from './changes.tsx'
import { PlanYear } from './plan-year.tsx'
import { PreviewFoot, type PreviewProps } from './preview-foot.tsx'
import { PreviewNotes } from './preview-notes.tsx'
import { PreviewRows } from './preview-rows.tsx'

/** The table as it was understood, doubtful rows first; nothing is stored before somebody says so. */
export function Preview(props: PreviewProps) {
  const { draft, onDraft, onSignedOut } = props
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function run(asked: Promise<Answer<ImportDraft>>): Promise<void> {
    setBusy(true)
    const answer = await asked
    setBusy(false)
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) onDraft(answer.value)
    else if (answer.status === 401) onSignedOut()
  }
  const onEdit = (row: number, edit: ImportEdit) => void run(editDraftRow(draft.id, row, edit))
  const onReplace = (plan: string) => void run(replacePlan(draft.id, plan))

  return (
    <>
      <div className="preview-head">
        <h2>{draft.title === '' ? '（无标题）' : draft.title}</h2>
        <span className="preview-file">{draft.fileName}</span>
      </div>
      <PlanYear {...{ draft, onDraft, onSignedOut }} />
      <PreviewNotes {...{ draft, isBusy, onReplace }} />
      <Changes {...{ draft, isBusy, onEdit }} />
      {problem !== null && <Alert className="import-note" type="error" showIcon title={problem} />}
      <PreviewRows {...{ draft, isBusy, onEdit }} />
      {draft.leftOut.map(({ row, no, text }) => (
        <p key={row} className="row-left-out">
          不导入：〔{no}〕{text}
          <Button size="small" type="link" disabled={isBusy} onClick={() => onEdit(row, {})}>
            还是导入
          </Button>
        </p>
      ))}
      <PreviewFoot {...props} />
    </>
  )
}
