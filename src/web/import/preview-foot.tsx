import { useState } from 'react'
import { Alert, Button, Popconfirm } from 'antd'
import type { ImportDone, ImportDraft } from '../../adapters/web/api.ts'
import { confirmDraft, dropDraft, fetchDraft } from '../api/requests.ts'
import { AdminSelect, type AdminChoice } from '../people/admin-select.tsx'

export interface PreviewProps {
  draft: ImportDraft
  admin: AdminChoice
  onDraft: (draft: ImportDraft | null) => void
  onDone: (done: ImportDone) => void
  onSignedOut: () => void
}

/** Confirms or gives up. */
export function PreviewFoot({ draft, admin, onDraft, onDone, onSignedOut }: PreviewProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function confirm(): Promise<void> {
    setBusy(true)
    const answer = await confirmDraft(draft, admin.by)
    if (answer.ok) {
      onDone(answer.value)
      return
    }
    if (answer.status === 401) onSignedOut()
    setProblem(answer.message)
    // Somebody else has changed the plans: what is shown is compared anew.
    const again = answer.status === 409 ? await fetchDraft(draft.id) : null
    if (again?.ok === true) onDraft(again.value)
    setBusy(false)
  }

  function giveUp(): void {
    void dropDraft(draft.id)
    onDraft(null)
  }

  return (
    <footer className="preview-foot">
      {problem !== null && <Alert type="warning" showIcon title={problem} />}
      <div className="preview-buttons">
        {admin.admins.length > 1 && <AdminSelect {...admin} />}
        <Popconfirm
          title="放弃这份表？"
          description="还没有保存过，放弃后要重新上传。"
          okText="放弃"
          cancelText="再看看"
          onConfirm={giveUp}
        >
          <Button disabled={isBusy}>放弃</Button>
        </Popconfirm>
        <Button type="primary" loading={isBusy} onClick={() => void confirm()}>
          {draft.replaces !== null ? '确认更新' : '确认导入'}
        </Button>
      </div>
    </footer>
  )
}
