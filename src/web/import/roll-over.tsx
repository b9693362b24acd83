import { useCallback, useState } from 'react'
import { Alert, Button, Select, Spin } from 'antd'
import type { ImportDesk, RollOverDraft } from '../../adapters/web/api.ts'
import { confirmRollOver, fetchRollOver } from '../api/requests.ts'
import { useAnswer } from '../api/use-answer.ts'
import { AdminSelect, type AdminChoice } from '../people/admin-select.tsx'
import type { Stored } from './imported.tsx'
import { RollOverRows } from './roll-over-rows.tsx'

interface Props {
  desk: ImportDesk
  admin: AdminChoice
  /** Who carries them over; null for the page's administrator. */
  acting: string | null
  /** Into which the plans of the year before are carried. */
  year: number
  onClose: () => void
  onDone: (stored: Stored) => void
  onSignedOut: () => void
}

/** What carrying the tables into the next year would do; nothing is stored before somebody says so. */
export function RollOver({ desk, admin, acting, year, onClose, onDone, onSignedOut }: Props) {
  const [plan, choosePlan] = useState<string | null>(null)
  const [draft, reload] = useAnswer(
    useCallback(() => fetchRollOver(year, plan), [year, plan]),
    onSignedOut,
  )
  const plans = desk.plans.filter((one) => one.year === year - 1)

  return (
    <>
      <div className="preview-head">
        <h2>转到 {year} 年度</h2>
        <span className="preview-file">
          没写年份的时限和没写时限的任务按 {year}{' '}
          年再来一遍，编号不变；每月、每季度的照常继续；以前没办结的仍是待办。
        </span>
      </div>
      {plans.length > 1 && (
        <Select
          className="import-note roll-plan"
          aria-label="转哪几张"
          value={plan ?? ''}
          onChange={(id) => choosePlan(id === '' ? null : id)}
          options={[
            { value: '', label: `${year - 1} 年度的 ${plans.length} 张全部` },
            ...plans.map(({ id, title }) => ({ value: id, label: `只转：${title || '（无标题）'}` })),
          ]}
        />
      )}
      {draft === null && <Spin />}
      {draft?.ok === false && (
        <Alert type="error" showIcon title={draft.message} action={<Button onClick={onClose}>返回</Button>} />
      )}
      {draft?.ok === true && (
        <>
          <Titles draft={draft.value} />
          <RollOverRows rows={draft.value.rows} year={year} />
          <Foot
            {...{ admin, acting, plan, onClose, onDone, onSignedOut }}
            draft={draft.value}
            onOutdated={reload}
          />
        </>
      )}
    </>
  )
}

function Titles({ draft: { plans, notes } }: { draft: RollOverDraft }) {
  return (
    <>
      {plans.map(({ id, title, was }) => (
        <p key={id} className="roll-title">
          {was === title ? title || '（无标题）' : `${was} → ${title}`}
        </p>
      ))}
      {notes.map((note) => (
        <Alert key={note} className="import-note" type="warning" showIcon title={note} />
      ))}
    </>
  )
}

interface FootProps {
  draft: RollOverDraft
  plan: string | null
  admin: AdminChoice
  acting: string | null
  onClose: () => void
  onDone: (stored: Stored) => void
  onOutdated: () => void
  onSignedOut: () => void
}

function Foot({ draft, plan, admin, acting, onClose, onDone, onOutdated, onSignedOut }: FootProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function confirm(): Promise<void> {
    setBusy(true)
    const answer = await confirmRollOver(draft, plan, acting)
    setBusy(false)
    if (answer.ok) {
      const next = '新年度的事项到时候照常提醒。'
      onDone({ receipt: answer.value.receipt, what: `已转到 ${draft.year} 年度`, next })
      return
    }
    setProblem(answer.message)
    if (answer.status === 401) onSignedOut()
    // Somebody else has changed the plans: what is shown is worked out anew.
    if (answer.status === 409) onOutdated()
  }

  return (
    <footer className="preview-foot">
      {problem !== null && <Alert type="warning" showIcon title={problem} />}
      <div className="preview-buttons">
        {(admin.admins.length > 1 || acting !== admin.by) && <AdminSelect {...admin} />}
        <Button disabled={isBusy} onClick={onClose}>
          返回
        </Button>
        <Button type="primary" loading={isBusy} onClick={() => void confirm()}>
          确认转到 {draft.year} 年度
        </Button>
      </div>
    </footer>
  )
}
