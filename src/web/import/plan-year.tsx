import { useState } from 'react'
import { Alert, Button, InputNumber } from 'antd'
import type { ImportDraft } from '../../adapters/web/api.ts'
import { changeDraftYear } from '../api/requests.ts'

interface Props {
  draft: ImportDraft
  onDraft: (draft: ImportDraft) => void
  onSignedOut: () => void
}

/** In which year the table is carried out. */
export function PlanYear({ draft, onDraft, onSignedOut }: Props) {
  const [isBusy, setBusy] = useState(false)

  async function change(year: number): Promise<void> {
    setBusy(true)
    const answer = await changeDraftYear(draft.id, year)
    setBusy(false)
    if (answer.ok) onDraft(answer.value)
    else if (answer.status === 401) onSignedOut()
  }

  return (
    <>
      <label className="preview-year">
        执行年度
        <InputNumber
          aria-label="执行年度"
          min={2000}
          max={2100}
          precision={0}
          changeOnBlur
          value={draft.year}
          disabled={isBusy}
          onChange={(year) => {
            if (year !== null && year >= 2000) void change(year)
          }}
        />
      </label>
      {draft.year < draft.thisYear && (
        <Alert
          className="import-note"
          type="warning"
          showIcon
          title={`按 ${draft.year} 年执行：当年的期限只列出一次请各单位确认，不催办。`}
          action={
            <Button size="small" disabled={isBusy} onClick={() => void change(draft.thisYear)}>
              按 {draft.thisYear} 年执行
            </Button>
          }
        />
      )}
    </>
  )
}
